import type { Random } from '../random';
import { craft, festival } from './customs';
import { facts, type Facts, type Kind, type Material, type Topic } from './material';
import { OTHER_SCRIPTS } from './other-scripts';
import { person } from './people';
import { building, settlement, water } from './places';
import { collection, manuscript, newspaper, programme } from './works';

const KINDS: Record<Kind, ( f: Facts ) => Material> = {
	settlement, building, water, manuscript, newspaper, programme, collection, festival, craft,
	poet: ( f ) => person( f, 'poet' ),
	printmaker: ( f ) => person( f, 'printmaker' ),
	photographer: ( f ) => person( f, 'photographer' ),
	botanist: ( f ) => person( f, 'botanist' ),
	weaver: ( f ) => person( f, 'weaver' ),
	teacher: ( f ) => person( f, 'teacher' )
};

/** All that an article on this topic can come to say. */
export function material( topic: Topic, random: Random ): Material {
	return topic.kind === 'script' ? OTHER_SCRIPTS[ topic.title ] : KINDS[ topic.kind ]( facts( topic, random ) );
}
