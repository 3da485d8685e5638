import { inWords, type Facts, type Material } from './material';

export function manuscript( f: Facts ): Material {
	const { title, region, random } = f;
	const what = [ 'psalter', 'atlas', 'almanac', 'ledger', 'herbal', 'survey', 'logbook', 'songbook', 'pattern book' ].find( ( word ) => title.toLowerCase().includes( word ) ) ?? 'manuscript';
	const leaves = random.int( 42, 180 );
	const found = random.int( 1898, 1957 );
	return {
		infobox: { template: 'Infobox work', params: [ [ 'name', title ], [ 'date', `c. ${ f.began }` ], [ 'place', `[[${ f.town }]]` ], [ 'material', random.pick( [ 'parchment', 'paper', 'paper and linen' ] ) ], [ 'extent', `${ leaves } leaves` ] ] },
		lead: [
			`The '''${ title }''' is ${ /^[aeiou]/.test( what ) ? 'an' : 'a' } ${ what } made in ${ f.town }, ${ region.country }, around ${ f.began }.`,
			`It has ${ leaves } leaves, of which ${ inWords( random.int( 4, 12 ) ) } carry full-page drawings.`,
			'It is one of the few works of its kind from the region that have come down to us.'
		],
		sections: [ {
			heading: 'Description',
			sentences: [
				`The leaves measure about ${ random.int( 14, 31 ) } by ${ random.int( 10, 22 ) } centimetres.`,
				'Two hands can be told apart: one wrote the text, the other the notes in the margin.',
				'The colours are mainly a dull red, a green from copper and a brown from oak galls.',
				`The binding is later and was made about ${ f.began + 80 }.`
			]
		}, {
			heading: 'Contents',
			sentences: [
				`The first part describes ${ f.water } and the villages beside it.`,
				`The second lists payments for ${ f.trade }, month by month.`,
				'A short prayer and a riddle fill the last page.'
			]
		}, {
			heading: 'Provenance',
			sentences: [
				`It was made for the household of ${ f.man } ${ f.surname }, whose name is on the first leaf.`,
				`In ${ found } it was found in an attic in ${ f.otherTown }.`,
				`${ f.woman } ${ f.surname } bought it and gave it to the ${ region.archive } two years later.`,
				`It was photographed in full in ${ random.int( 2009, 2021 ) } and can be read online.`
			]
		}, {
			heading: 'Research',
			sentences: [
				`The first edition of the text appeared in ${ found + 21 }.`,
				'Later studies are mainly concerned with the notes in the margin, which mention prices and the weather.'
			]
		} ],
		categories: [ `Manuscripts of ${ region.country }` ]
	};
}

export function newspaper( f: Facts ): Material {
	const { title, region, random } = f;
	const ended = f.began + random.int( 38, 77 );
	return {
		infobox: { template: 'Infobox work', params: [ [ 'name', title ], [ 'date', `${ f.began }–${ ended }` ], [ 'place', `[[${ f.town }]]` ], [ 'editor', `${ f.man } ${ f.surname }` ] ] },
		lead: [
			`'''''${ title }''''' was a weekly newspaper published in ${ f.town }, ${ region.country }, from ${ f.began } to ${ ended }.`,
			`It was founded by ${ f.man } ${ f.surname } and had four pages.`,
			`It reported on ${ f.trade }, on meetings and on the harvest.`
		],
		sections: [ {
			heading: 'History',
			sentences: [
				`The first number was printed on a hand press in March ${ f.began }.`,
				`In ${ f.began + 12 } it was sold at ${ inWords( random.int( 5, 12 ) ) } places, as far away as ${ f.otherTown }.`,
				`After the death of the founder, ${ f.woman } ${ f.surname } led the paper for nine years.`,
				`It did not appear for ${ inWords( random.int( 3, 9 ) ) } weeks in ${ f.began + 20 }, when paper could not be had.`,
				`The last number, of December ${ ended }, thanks the readers and gives no reason.`
			]
		}, {
			heading: 'Content',
			sentences: [
				'Letters from readers filled the whole second page.',
				'A column for recipes and remedies began in its third year and soon became the part that was read first.',
				`Advertisements show how ${ f.trade } changed over these decades.`
			]
		}, {
			heading: 'Preservation',
			sentences: [
				`The ${ region.archive } holds an almost complete run, of which ${ inWords( random.int( 4, 11 ) ) } numbers are missing.`,
				`It was put on microfilm in ${ random.int( 1969, 1984 ) } and scanned in ${ random.int( 2007, 2019 ) }.`
			]
		} ],
		categories: [ `Defunct newspapers published in ${ region.country }` ]
	};
}

export function programme( f: Facts ): Material {
	const { title, region, random } = f;
	const first = random.int( 1968, 1994 );
	return {
		infobox: { template: 'Infobox work', params: [ [ 'name', title ], [ 'date', `since ${ first }` ], [ 'place', `[[${ f.town }]]` ], [ 'length', `${ random.pick( [ 25, 30, 45 ] ) } minutes` ] ] },
		lead: [
			`'''''${ title }''''' is a weekly radio programme made in ${ f.town }, ${ region.country }.`,
			`It has been broadcast since ${ first }, with short breaks.`,
			'Listeners send in stories, songs and questions.'
		],
		sections: [ {
			heading: 'Format',
			sentences: [
				'Each programme opens with greetings from one village to another.',
				`The middle part is an interview, often about ${ f.trade } or schooling.`,
				'It ends with a song that was recorded where the guests live.'
			]
		}, {
			heading: 'History',
			sentences: [
				`The idea came from ${ f.woman } ${ f.surname }, who had collected stories since ${ first - 6 }.`,
				`In the first years it was recorded on a single tape machine that travelled by bicycle between ${ f.town } and ${ f.otherTown }.`,
				`The five hundredth programme was celebrated in ${ first + 11 }.`,
				'Since 2016 it can also be heard on the telephone.'
			]
		}, {
			heading: 'Archive',
			sentences: [
				`About ${ random.int( 300, 900 ) } tapes are kept in the ${ region.archive }.`,
				`A catalogue with summaries in two languages was finished in ${ random.int( 2011, 2022 ) }.`
			]
		} ],
		categories: [ `Radio programmes of ${ region.country }` ]
	};
}

export function collection( f: Facts ): Material {
	const { title, region, random } = f;
	const pieces = random.int( 240, 4800 );
	return {
		infobox: { template: 'Infobox work', params: [ [ 'name', title ], [ 'date', `${ f.began + 20 }–${ f.began + 55 }` ], [ 'place', `[[${ f.town }]]` ], [ 'extent', `${ pieces.toLocaleString( 'en' ) } pieces` ] ] },
		lead: [
			`The '''${ title }''' is a collection of about ${ pieces.toLocaleString( 'en' ) } pieces from ${ f.town } and the country around it.`,
			`It was begun by ${ f.woman } ${ f.surname } and is now part of the ${ region.archive }.`
		],
		sections: [ {
			heading: 'Contents',
			sentences: [
				'It consists mainly of glass negatives, letters and account books.',
				`About a third of it concerns ${ f.trade }.`,
				`${ f.man } ${ f.surname } is named as the maker of ${ inWords( random.int( 5, 12 ) ) } of the pieces.`,
				`There are also ${ random.int( 14, 60 ) } maps of the land beside ${ f.water }.`
			]
		}, {
			heading: 'History',
			sentences: [
				`${ f.woman } ${ f.surname } kept everything in a chest that she had brought from ${ f.otherTown }.`,
				`Her heirs gave the chest to the town in ${ f.began + 66 }.`,
				`It was listed piece by piece between ${ random.int( 1983, 1990 ) } and ${ random.int( 1991, 1999 ) }.`
			]
		}, {
			heading: 'Access',
			sentences: [
				'The catalogue is open to everybody; fragile pieces are shown as copies.',
				'Names of people in the photographs are added with the help of their families.'
			]
		} ],
		categories: [ `Archival collections in ${ region.country }` ]
	};
}
