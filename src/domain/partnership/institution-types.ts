/** Wikidata's classes of institutions, by the types that partners have. */
const CLASSES: Record<string, string> = {
	library: 'Q7075 Q22806 Q28564 Q856234 Q212805',
	museum: 'Q33506 Q17431399 Q207694 Q588140 Q16735822 Q1970365 Q756102 Q3329412',
	archive: 'Q166118 Q2122214',
	university: 'Q3918 Q875538 Q902104 Q15936437 Q38723 Q189004',
	ngo: 'Q79913 Q163740 Q708676 Q157031',
	broadcaster: 'Q15265344 Q1126006 Q1616075 Q14350',
	government: 'Q327333 Q192350 Q2659904'
};

/** The type of an institution that belongs to this class, or undefined where none fits. */
export function typeOfClass( id: string ): string | undefined {
	return Object.keys( CLASSES ).find( ( type ) => CLASSES[ type ].split( ' ' ).includes( id ) );
}
