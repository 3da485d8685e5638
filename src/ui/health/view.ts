/*
 * What the health screen shows. The domain's own groups and answers pass through: the screen asks them for nothing
 * but their words.
 */

import type { Answer, Question } from '../../domain/health/defect';

export interface GroupLine {
	key: string;
	title: string;
	/** What is wrong, where it is the same for all. */
	line: string;
	by: 'rule' | 'person';
	size: number;
}

export interface PageLine {
	page: string;
	/** Of the defect, for answers that are for it alone. */
	key: string;
	chosen: boolean;
	locked: boolean;
}

export interface CaseLines {
	key: string;
	sentence: string;
	question?: Question;
	answer?: Answer;
	pages: PageLine[];
}
