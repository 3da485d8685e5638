import type { Pen, WizardState } from '../domain/wizard/state';

/**
 * What somebody typed in a wizard and how far she is: in this browser at each keystroke, under her account or that of
 * nobody; where she is also on the wiki, for an account that can have options, so that another device goes on.
 * Throws nothing but where it says so: where the browser keeps nothing, the rest works.
 */
export interface WizardStore {
	/** This page view, and its time. */
	pen(): Pen;
	/** What this browser and the wiki's page know, in one; undefined where that is nothing. */
	load(): Promise<WizardState | undefined>;
	/** Joins it with what other tabs have kept. `isKept`: it has reached the disk. */
	save( state: WizardState ): Promise<{ state: WizardState; isKept: boolean }>;
	/** Tells the wiki where somebody is, and hears what other devices have told. Throws a WikiError where it could not. */
	tell( state: WizardState ): Promise<WizardState>;
	/** Hands on what other tabs keep. Gives what ends that. */
	watch( onChange: ( state: WizardState ) => void ): () => void;
	/**
	 * What was typed without an account may go to that which comes back with the word that this gives, within an hour:
	 * to be put in the address that the wiki's form of new accounts returns to.
	 */
	handOver(): Promise<string>;
}

export interface WizardStores {
	/**
	 * @param wizard Its id
	 * @param word What {@link WizardStore.handOver} gave before there was an account
	 */
	open( wizard: string, word?: string ): WizardStore;
}

/** Ways round what keeps somebody from writing. */
export interface Ways {
	/** Address of the wiki's own form, which leads back to the page that is open. */
	logIn(): string;
	/** The same for making an account. */
	register(): string;
	/** What everybody sees of somebody who writes without an account. */
	withoutAccount(): Promise<'temporary' | 'address'>;
	/** Why the network from which somebody without an account comes is blocked, and whether accounts can be made from there; undefined where it is not. */
	networkBlock(): Promise<{ reason: string; by: string; mayCreate: boolean } | undefined>;
}

/** Thanks for edits. */
export interface Thanks {
	/** Whether the wiki has them. */
	isThere(): boolean;
	/** The latest edit of a page by an account that is not the reader's; undefined where there is none. */
	latest( title: string ): Promise<{ revisionId: number; user: string } | undefined>;
	/** Thanks once, however often it is asked for. */
	give( revisionId: number ): Promise<void>;
}

/** The page of a wizard that the community wrote, as it is listed. */
export interface WizardPageEntry {
	/** The name of its page, without what is before and after it. */
	id: string;
	json: string;
	/** When it was last changed, and by whom; '' where that is hidden. */
	timestamp: string;
	user: string;
}

export interface WizardPages {
	/** All of them, by their names. 50 a request. */
	list(): Promise<WizardPageEntry[]>;
}

export interface WikiLanguage {
	code: string;
	/** In the language itself. */
	name: string;
	dir: 'ltr' | 'rtl';
}

export interface WikiLanguages {
	/** What the wiki calls the languages that it knows, each in its own words, by their codes. */
	names(): Promise<Map<string, string>>;
	/** Undefined where the wiki does not know the code. */
	look( code: string ): Promise<WikiLanguage | undefined>;
}

/** Paths that somebody has begun and not ended, the latest first. Throws nothing. */
export interface BegunPaths {
	list(): Promise<WizardState[]>;
}

/** Throws a WikiError where the wiki does not tell. */
export interface AccountsHere {
	/** Whether somebody has that name here. */
	has( name: string ): Promise<boolean>;
}
