import { century, grouped, inWords, type Facts, type Material } from './material';

export function settlement( f: Facts ): Material {
	const { title, region, random } = f;
	const people = random.int( 240, 3900 );
	const school = random.int( 1881, 1926 ) + ( region.records > 1800 ? 26 : 0 );
	const distance = random.int( 4, 27 );
	const side = random.pick( [ 'north', 'south', 'east', 'west' ] );
	const paved = random.int( 1931, 1968 );
	return {
		infobox: { template: 'Infobox settlement', params: [
			[ 'name', title ], [ 'country', region.shortCountry ], [ 'population', grouped( people ) ], [ 'census year', '2011' ], [ 'elevation', `${ random.int( 3, 190 ) } m` ]
		] },
		lead: [
			`'''${ title }''' is ${ random.pick( [ 'a village', 'a small town', 'a settlement' ] ) } in ${ region.country }.`,
			`It lies beside ${ f.water }, about ${ distance } kilometres ${ side } of ${ f.town }.`,
			`At the census of 2011 it had ${ grouped( people ) } inhabitants.`,
			`It is known in the region for its ${ f.trade }.`
		],
		sections: [ {
			heading: 'History',
			sentences: [
				`The place is first named in a deed of ${ f.began }, which calls it a landing for boats.`,
				`A weekly market was opened in ${ f.began + 31 } and is still held.`,
				`For a long time ${ f.trade } was the main source of income.`,
				`A flood in ${ paved - 12 } destroyed the lower bridge and ${ inWords( random.int( 5, 12 ) ) } houses.`,
				`The road from ${ title } to ${ f.town } was paved in ${ paved }, and a bus has run since then.`,
				`${ f.woman } ${ f.surname }, who taught at the village school, began to write down the history of its families in ${ school + 12 }.`,
				'Her notebooks are kept with the parish papers and were copied in 2014.'
			]
		}, {
			heading: 'Geography',
			sentences: [
				`The older houses stand on a low rise above ${ f.water }.`,
				`A footpath of ${ random.int( 3, 11 ) } kilometres leads to ${ f.otherTown }.`,
				'The land around the settlement is mostly flat and is divided by rows of trees that were planted against the wind.'
			]
		}, {
			heading: 'Economy',
			sentences: [
				`Today most people work on farms, in small workshops or in ${ f.town }.`,
				`A cooperative for ${ f.trade } was founded in ${ school + 24 } and still has about ${ random.int( 20, 90 ) } members.`
			]
		}, {
			heading: 'Culture',
			sentences: [
				`The school building of ${ school } now houses a reading room and a small local collection.`,
				`Photographs of the village from the ${ Math.floor( school / 10 ) * 10 + 10 }s are held by the ${ region.archive }.`,
				'A summer fair takes place on the square in front of the school every second year.'
			]
		} ],
		categories: [ `Populated places in ${ region.country }` ]
	};
}

export function building( f: Facts ): Material {
	const { title, region, random } = f;
	const what = [ 'windmill', 'lighthouse', 'bridge', 'market hall', 'school', 'library', 'post office', 'cannery', 'slipway' ]
		.find( ( word ) => title.toLowerCase().includes( word ) ) ?? 'building';
	const built = f.began + 8;
	const restored = random.int( 1974, 2012 );
	return {
		infobox: { template: 'Infobox building', params: [
			[ 'name', title ], [ 'location', `[[${ f.town }]], ${ region.shortCountry }` ], [ 'built', String( built ) ], [ 'builder', `${ f.man } ${ f.surname }` ], [ 'restored', String( restored ) ]
		] },
		lead: [
			`'''${ title }''' is a ${ what } of the ${ century( built ) } century near ${ f.town }, ${ region.country }.`,
			`It was completed in ${ built } and stands close to ${ f.water }.`,
			`Since ${ restored + 3 } it has been a protected monument.`
		],
		sections: [ {
			heading: 'History',
			sentences: [
				`The first ${ what } on the site was built of timber and burned down in ${ built - random.int( 3, 19 ) }.`,
				`The present one was paid for by the merchants of ${ f.town }, who had asked for it since ${ built - 24 }.`,
				`${ f.man } ${ f.surname }, a mason from ${ f.otherTown }, led the work.`,
				`It was damaged by a storm in ${ built + random.int( 9, 20 ) } and repaired within a year.`,
				`It fell out of use in ${ random.int( 1958, 1971 ) }, when the new road was opened.`,
				`Volunteers restored it between ${ restored } and ${ restored + 2 }.`
			]
		}, {
			heading: 'Architecture',
			sentences: [
				'The walls are of local stone and are almost one metre thick at the base.',
				`The roof was renewed with slates from ${ f.otherTown } during the restoration.`,
				`An inscription beside the door names the year ${ built } and the first keeper.`,
				`Drawings made before the restoration are in the ${ region.archive }.`
			]
		}, {
			heading: 'Use',
			sentences: [
				`It is open to visitors on ${ inWords( random.int( 8, 12 ) ) } days a year.`,
				'A room on the ground floor shows tools, plans and photographs.',
				'School classes come here to learn how the site was used and who worked at it.'
			]
		} ],
		categories: [ `Buildings and structures in ${ region.country }`, `${ century( built ) }-century architecture` ]
	};
}

export function water( f: Facts ): Material {
	const { title, region, random } = f;
	const lower = title.toLowerCase();
	const what = lower.includes( 'lake' ) ? 'lake' : lower.includes( 'canal' ) ? 'canal' : lower.includes( 'inlet' ) || lower.includes( 'lagoon' ) ? 'shallow inlet' : 'river';
	const length = random.int( 9, 64 );
	const still = what === 'lake' || what === 'shallow inlet';
	return {
		infobox: { template: 'Infobox settlement', params: [ [ 'name', title ], [ 'country', region.shortCountry ], [ 'length', `${ length } km` ], [ 'basin', `${ length * 11 } km²` ] ] },
		lead: [
			`${ /^(Lake|Afon)/.test( title ) ? '' : 'The ' }'''${ title }''' is a ${ what } in ${ region.country }.`,
			`It is about ${ length } kilometres long and ${ still ? 'lies between' : 'passes' } ${ f.town } and ${ f.otherTown }.`,
			`People beside it have long lived from ${ f.trade }.`
		],
		sections: [ {
			heading: still ? 'Shores' : 'Course',
			sentences: still ? [
				'The northern shore is steep and wooded, the southern one low and open.',
				`Below ${ f.otherTown } the reeds are flooded in most winters.`,
				`There are ${ inWords( random.int( 3, 9 ) ) } landing places, of which the oldest dates from ${ f.began }.`
			] : [
				`Above ${ f.town } it runs through a narrow valley with steep, wooded sides.`,
				`Below ${ f.otherTown } the banks are low and are flooded in most winters.`,
				`There are ${ inWords( random.int( 3, 9 ) ) } crossings, of which the oldest dates from ${ f.began }.`
			]
		}, {
			heading: 'History',
			sentences: [
				`Boats carried goods as far as ${ f.town } until ${ f.began + 70 }.`,
				`The first survey was drawn by ${ f.man } ${ f.surname } in ${ f.began + 44 }.`,
				`After the dry years around ${ f.began + 60 }, a council of users agreed on days for taking water.`,
				'Its minute books are among the oldest papers of their kind in the region.'
			]
		}, {
			heading: 'Nature',
			sentences: [
				'Herons, reed warblers and kingfishers are seen along the quiet parts.',
				`Water quality has been measured at ${ f.town } since ${ random.int( 1978, 1996 ) }.`,
				'Reed beds were planted again in 2009 to protect the banks.'
			]
		} ],
		categories: [ `Bodies of water of ${ region.country }` ]
	};
}
