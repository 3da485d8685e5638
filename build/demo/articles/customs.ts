import { grouped, inWords, type Facts, type Material } from './material';

export function festival( f: Facts ): Material {
	const { title, region, random } = f;
	const month = random.pick( [ 'January', 'March', 'May', 'June', 'September', 'October' ] );
	const since = f.began + 30;
	return {
		infobox: { template: 'Infobox event', params: [ [ 'name', title ], [ 'place', `[[${ f.town }]]` ], [ 'month', month ], [ 'since', String( since ) ] ] },
		lead: [
			`The '''${ title }''' is a local festival in ${ f.town }, ${ region.country }.`,
			`It takes place every ${ month } and has been documented since ${ since }.`,
			`Around ${ grouped( random.int( 3, 24 ) * 100 ) } people take part.`
		],
		sections: [ {
			heading: 'Course of the day',
			sentences: [
				`The day begins before sunrise at ${ f.water }.`,
				`A procession then walks to the square, led by the oldest families of ${ f.otherTown }.`,
				'Bread and fruit are shared at long tables, and nobody is asked to pay.',
				'Songs that are heard on no other day close the evening.'
			]
		}, {
			heading: 'History',
			sentences: [
				`The earliest account is a letter of ${ since } by ${ f.woman } ${ f.surname }.`,
				`It was connected with ${ f.trade }, whose season ended at this time of the year.`,
				`Between ${ since + 50 } and ${ since + 61 } it was not held.`,
				`It was taken up again by ${ inWords( random.int( 4, 9 ) ) } families, who still look after the lanterns and the drums.`
			]
		}, {
			heading: 'Documentation',
			sentences: [
				`Film recordings of ${ random.int( 1958, 1979 ) } are in the ${ region.archive }.`,
				'Young people of the town interviewed their grandparents about it in 2018.',
				'A list of the songs, with their tunes, was published in the following year.'
			]
		} ],
		categories: [ `Festivals in ${ region.country }` ]
	};
}

export function craft( f: Facts ): Material {
	const { title, region, random } = f;
	const workshops = random.int( 4, 12 );
	return {
		infobox: { template: 'Infobox work', params: [ [ 'name', title ], [ 'place', `[[${ f.town }]]` ], [ 'material', random.pick( [ 'cotton', 'cotton and silk', 'linen', 'wool' ] ) ], [ 'date', `since about ${ f.began }` ] ] },
		lead: [
			`'''${ title }''' is a textile technique from ${ f.town }, ${ region.country }.`,
			`It has been practised there since at least ${ f.began }.`,
			`About ${ inWords( workshops ) } workshops still use it.`
		],
		sections: [ {
			heading: 'Technique',
			sentences: [
				'The threads are dyed before they are set up, so that the pattern appears while the work grows.',
				`A piece of one metre takes between ${ inWords( random.int( 3, 6 ) ) } and ${ inWords( random.int( 7, 12 ) ) } days.`,
				'Borders are worked last and show by which family a piece was made.',
				`Water from ${ f.water } is preferred for washing, since it contains little lime.`
			]
		}, {
			heading: 'Patterns',
			sentences: [
				'Most patterns take their names from plants, birds and tools.',
				`One pattern remembers the market of ${ f.otherTown }.`,
				`${ f.woman } ${ f.surname } drew ${ random.int( 60, 140 ) } of them in ${ f.began + 70 }.`
			]
		}, {
			heading: 'History',
			sentences: [
				`The oldest dated piece is of ${ f.began + 9 }.`,
				`A school was opened in ${ random.int( 1908, 1934 ) } by ${ f.man } ${ f.surname }.`,
				`Prices fell after ${ random.int( 1951, 1966 ) }, when printed cloth became cheap.`,
				'A cooperative has marked genuine pieces with a small label since 2005.'
			]
		} ],
		categories: [ `Textile arts of ${ region.country }` ]
	};
}
