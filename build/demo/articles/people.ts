import { capitalised, inWords, type Facts, type Material } from './material';

const CALLINGS = {
	poet: { work: 'poems', first: 'a thin volume of poems', field: 'Poets' },
	printmaker: { work: 'prints', first: 'a series of twelve prints', field: 'Printmakers' },
	photographer: { work: 'photographs', first: 'an album of harbour views', field: 'Photographers' },
	botanist: { work: 'drawings of plants', first: 'a list of the plants of the district', field: 'Botanists' },
	weaver: { work: 'textiles', first: 'a cloth with a border of birds', field: 'Textile artists' },
	teacher: { work: 'notebooks', first: 'a reader for village schools', field: 'Educators' }
};

export type Calling = keyof typeof CALLINGS;

/** The life of somebody who never lived, all of it before 1960. */
export function person( f: Facts, calling: Calling ): Material {
	const { title, region, random } = f;
	const { work, first, field } = CALLINGS[ calling ];
	const born = random.int( 1838, 1889 ) + ( region.records > 1800 ? 46 : 0 );
	const died = born + random.int( 51, 70 );
	const woman = region.women.some( ( name ) => title.startsWith( name ) );
	const she = woman ? 'She' : 'He';
	const her = woman ? 'her' : 'his';
	const name = title.split( ' ' ).slice( 1 ).join( ' ' ) || title;
	const published = born + random.int( 24, 33 );
	return {
		infobox: { template: 'Infobox person', params: [ [ 'name', title ], [ 'birth date', String( born ) ], [ 'birth place', `[[${ f.town }]]` ], [ 'death date', String( died ) ], [ 'occupation', calling ] ] },
		lead: [
			`'''${ title }''' (${ born }–${ died }) was ${ region.a } ${ calling }.`,
			`${ she } is best known for ${ her } ${ work } of the years around ${ published + 8 }.`,
			`Most of ${ her } papers are held by the ${ region.archive }.`
		],
		sections: [ {
			heading: 'Life',
			sentences: [
				`${ capitalised( name ) } was born in ${ f.town }, where ${ her } family lived from ${ f.trade }.`,
				`${ she } was the youngest of ${ inWords( random.int( 4, 9 ) ) } children and left school at the age of twelve.`,
				`An aunt, ${ f.woman } ${ f.surname }, taught ${ woman ? 'her' : 'him' } to read and draw.`,
				`In ${ born + 19 } ${ she.toLowerCase() } moved to ${ f.otherTown } and found work in a printer's shop.`,
				`From ${ born + 35 } on ${ she.toLowerCase() } lived beside ${ f.water } again.`,
				`${ capitalised( name ) } died in ${ f.town } in ${ died }.`
			]
		}, {
			heading: 'Work',
			sentences: [
				`${ she } began with ${ first }, which appeared in ${ published }.`,
				`${ capitalised( inWords( random.int( 5, 12 ) ) ) } further works followed until ${ published + 17 }.`,
				`A notebook of ${ published + 3 } shows how carefully ${ she.toLowerCase() } prepared them.`,
				`${ capitalised( name ) } seldom signed ${ her } ${ work }, so that many were long ascribed to others.`,
				`A list of all known ${ work } was made by ${ f.man } ${ f.surname } in ${ random.int( 1962, 1988 ) }.`
			]
		}, {
			heading: 'Reception',
			sentences: [
				`During ${ her } lifetime ${ her } ${ work } were known only in the region.`,
				`An exhibition in ${ f.otherTown } in ${ random.int( 1997, 2012 ) } brought them to a wider public.`,
				`A street in ${ f.town } has been named after ${ woman ? 'her' : 'him' } since ${ random.int( 2001, 2018 ) }.`
			]
		} ],
		categories: [ `${ region.adjective } ${ field.toLowerCase() }`, `${ born } births`, `${ died } deaths` ]
	};
}
