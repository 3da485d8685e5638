import { noAnswers, type Answers } from '../../../domain/movement/topics/answers';
import type { TopicsPorts } from './ports';

/** Goes up when what is kept changes its shape: what has another one is not understood. */
const SHAPE = 1;

const NAME = 'topics';

/** What was answered, and what is known of the wikis that were asked. */
export interface KeptAnswers {
	answers: Answers;
	/** Languages of wikis, by their ids. */
	languages: Map<string, string>;
	/** Wikis that could not be asked the last time. */
	closed: Set<string>;
	/** When the last of it was answered, in milliseconds since 1970; 0: nothing was. */
	readAt: number;
}

export async function loadAnswers( { store, language }: TopicsPorts ): Promise<KeptAnswers> {
	const found = ( await store.load( NAME ) ).find( ( { part } ) => part === language );
	const { shape, kept } = Object( found?.value ) as { shape?: number; kept?: KeptAnswers };
	return shape === SHAPE && kept ? kept : nothingKept();
}

export function nothingKept(): KeptAnswers {
	return { answers: noAnswers(), languages: new Map(), closed: new Set(), readAt: 0 };
}

export function saveAnswers( { store, language }: TopicsPorts, kept: KeptAnswers ): Promise<void> {
	return store.save( NAME, language, { shape: SHAPE, kept } );
}
