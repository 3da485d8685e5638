import { SUMMARY_LIMIT, takeBack, type Ending } from '../../domain/tracking/summary';
import type { OpenEditor, SavedEdit, SaveLine, SaveNote, TabMemory } from '../ports';
import { keepFocusOrder } from './focus-order';

/** A form of the wiki's that saves: an edit, an upload. */
export interface SavingForm {
	form: HTMLFormElement;
	place: HTMLElement;
	/** Title of the page that is saved. */
	title(): string;
	/** What tells it from other forms, when it comes back. */
	key: string;
	/** Where the person writes the summary; null where the form has no such field. */
	field: HTMLInputElement | HTMLTextAreaElement | null;
	ending: Ending;
	takesTag: boolean;
	/** Buttons that save nothing, by name. */
	others: string[];
	/** The summary that the wiki makes of what stands in the field. */
	summary( text: string ): string;
	/** Puts the addition into what is sent. */
	write( data: FormData, text: string, added: string ): void;
}

/** A form that was sent from this tab. */
export interface SentForm {
	key: string;
	title: string;
	own: string;
	added: string;
	tag: string;
	ticked: boolean;
	/** The wiki had refused the tag before. */
	tagRefused: boolean;
	/** undefined where nothing was saved: a preview. */
	note?: SaveNote;
	at: number;
}

const KEY = 'sent';

/** Nobody looks at a form that came back, or waits for an answer, for so long. */
const HOUR = 3600;

/** The form that the page before this one sent; asked for once. */
export function takeSent( memory: TabMemory ): SentForm | undefined {
	const sent = memory.load( KEY ) as SentForm | undefined;
	memory.clear( KEY );
	return sent;
}

export function savedBy( { title, at, tagRefused }: SentForm ): SavedEdit {
	return { title, revisionId: 0, age: Date.now() - at, tagRefused };
}

/**
 * Puts the line into a form. What the person sees in it is never changed: the addition goes into what is sent, while
 * the browser gathers it. Where the form comes back, with a warning or a preview, it has the own words and the choice
 * that the person had made.
 */
export function openForm( saving: SavingForm, memory: TabMemory, sent: SentForm | undefined, limit: number | null, onOpen: ( editor: OpenEditor ) => SaveLine ): SaveLine {
	const { form, field, place } = saving;
	const isBack = sent?.key === saving.key;
	if ( isBack && field ) {
		setValue( field, takeBack( field.value, sent ) );
	}
	let tagRefused = isBack && sent.tagRefused;
	const line = onOpen( {
		place, title: saving.title(), ending: saving.ending, limit: limit || SUMMARY_LIMIT, takesTag: saving.takesTag,
		wasTicked: isBack ? sent.ticked : undefined,
		summary: () => saving.summary( field?.value ?? '' ),
		onInput: ( then ) => onInputIn( form, place, then ),
		resized: () => {}
	} );
	if ( tagRefused ) {
		line.withoutTag();
	}
	keepFocusOrder( form, place );
	form.addEventListener( 'formdata', ( { formData } ) => {
		try {
			gather( formData );
		} catch ( error ) {
			// Whatever is wrong here, the person's own save goes on.
			setTimeout( () => {
				throw error;
			} );
		}
	} );
	return { ...line, withoutTag() {
		tagRefused = true;
		line.withoutTag();
	} };

	function gather( data: FormData ): void {
		const own = field ? String( data.get( field.name ) ?? '' ) : '';
		const mark = saving.others.some( ( name ) => data.has( name ) ) ? undefined : line.mark( saving.summary( own ) );
		memory.save( KEY, {
			key: saving.key, title: saving.title(), own, added: mark?.added || '', tag: mark?.tag || '', ticked: line.isTicked(), tagRefused, note: mark?.note, at: Date.now()
		} as SentForm, HOUR );
		if ( mark?.added ) {
			saving.write( data, own, mark.added );
		}
		if ( mark?.tag ) {
			data.set( 'wpChangeTags', [ data.get( 'wpChangeTags' ), mark.tag ].filter( Boolean ).join( ',' ) );
		}
	}
}

/** Sets what stands in a field, so that the widget round it knows. */
function setValue( field: HTMLInputElement | HTMLTextAreaElement, value: string ): void {
	if ( field.value !== value ) {
		field.value = value;
		field.dispatchEvent( new Event( 'input', { bubbles: true } ) );
		field.dispatchEvent( new Event( 'change', { bubbles: true } ) );
	}
}

/** Calls when something is typed in a form, the line in it left out. */
export function onInputIn( form: Element, place: HTMLElement, then: () => void ): void {
	[ 'input', 'change' ].forEach( ( type ) => form.addEventListener( type, ( { target } ) => {
		if ( !place.contains( target as Node | null ) ) {
			then();
		}
	} ) );
}

/** An empty element for the line, put before or after one of the form's own. */
export function placeBeside( element: Element, where: 'beforebegin' | 'afterend' ): HTMLElement {
	const place = document.createElement( 'div' );
	element.insertAdjacentElement( where, place );
	return place;
}
