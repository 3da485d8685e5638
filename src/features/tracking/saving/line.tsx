import { render } from 'preact';
import { partnershipTitle } from '../../../domain/partnership/config';
import { disclosureWords } from '../../../domain/tracking/disclosure';
import { endsAt, type Working } from '../../../domain/tracking/working';
import { SaveLine as Line } from '../../../ui/tracking/save-line';
import type { Clock, Messages, OpenEditor, Pages, SaveLine, SaveMark } from '../../../wiki/ports';
import { LEDGER } from './decide';
import { planSave, type Plan } from './plan';
import type { RuleBook } from './rules';

export interface LinePorts {
	clock: Clock;
	pages: Pages;
	messages: Messages;
	rules: RuleBook;
	/** What this tab works for, or did until it ended by itself; undefined for nothing. */
	working(): Working | undefined;
	/** Wikidata item of the page; '' where it has none. */
	item: string;
	/** Addresses of the wiki's list of tags, of a page, and of the screen that explains a disclosure. */
	links: { tags: string; page( title: string ): string; disclosure( partnership: string ): string };
	/** Opens the choice of what to work for. */
	choose(): void;
}

export interface DrawnLine extends SaveLine {
	draw(): void;
}

/** Later ends are not waited for: a page does not stay open so long, and timers are no calendar. */
const LONGEST_WAIT = 24 * 3600 * 1000;

/** The line in one editor: it shows what a save would do now, and does that when it comes. */
export function createLine( ports: LinePorts, editor: OpenEditor ): DrawnLine {
	const { clock, rules } = ports;
	let ticked = editor.wasTicked ?? true;
	let isTagRefused = false;
	/** As it was drawn last: what is saved is what the line says, whatever another tab does. */
	let working: Working | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const plan = ( at: Working, summary: string ): Plan & { disclosure: string } => {
		const disclosure = disclosureFor( ports, at, editor.title );
		const tag = isTagRefused ? '' : rules.known( at.partnership )?.tag || '';
		return { ...planSave( { working: at, ticked, tag, disclosure, now: clock.now() }, editor, summary ), disclosure };
	};
	const tick = ( next: boolean ): void => {
		ticked = next;
		draw();
	};
	function draw(): void {
		clearTimeout( timer );
		working = ports.working();
		if ( working ) {
			render( lineFor( ports, editor, working, { ...plan( working, editor.summary() ), ticked }, tick ), editor.place );
			const left = endsAt( working ) - clock.now();
			timer = left > 0 && left < LONGEST_WAIT ? setTimeout( draw, left + 1 ) : undefined;
		} else {
			render( null, editor.place );
		}
		editor.resized();
	}

	editor.onInput( draw );
	return {
		draw,
		isTicked: () => ticked,
		mark( summary ): SaveMark {
			if ( !working ) {
				return { added: '', tag: '' };
			}
			const { counts, ending, composed, hashtag, tag, ledger } = plan( working, summary );
			return {
				added: composed.added, tag: editor.takesTag ? tag : '',
				note: { working, counts, ended: Boolean( ending ) && ticked, isNamed: hashtag === 'added' || hashtag === 'there', tagAfter: editor.takesTag ? '' : tag, ledger }
			};
		},
		withoutTag() {
			isTagRefused = true;
			if ( working ) {
				rules.refuseTag( working.partnership );
			}
			draw();
		},
		close() {
			clearTimeout( timer );
			render( null, editor.place );
		}
	};
}

function lineFor( { messages, rules: book, links, choose }: LinePorts, editor: OpenEditor, working: Working, plan: Plan & { disclosure: string; ticked: boolean }, onTick: ( ticked: boolean ) => void ) {
	const rules = book.known( working.partnership );
	return <Line
		t={ messages.text } label={ working.label } partnership={ working.event && ( rules?.partnership.label || working.partnership ) }
		ticked={ plan.ticked } over={ plan.ending } hashtag={ working.hashtag } hashtagIs={ plan.hashtag } tag={ plan.tag } tagAfter={ !editor.takesTag } ledger={ plan.ledger }
		disclosure={ plan.disclosure } disclosureFits={ !plan.composed.missing.includes( 'disclosure' ) } ending={ editor.ending }
		links={ {
			tag: links.tags, why: links.disclosure( working.partnership ),
			ledger: rules ? links.page( partnershipTitle( rules.config, working.partnership, LEDGER ) ) : ''
		} }
		onTick={ onTick } onChange={ choose }
	/>;
}

/** What the summary has to say of the person's connection; '' where nothing is due, or nothing is known yet. */
function disclosureFor( { rules: book, pages, messages, item, clock }: LinePorts, { partnership }: Working, title: string ): string {
	const rules = book.known( partnership );
	const day = new Date( clock.now() ).toISOString().slice( 0, 10 );
	return rules ? disclosureWords( rules.affiliations, rules.partnership, rules.config, { subject: pages.subjectTitle( title ), item, day }, ( kind, ...names ) => messages.inContentLanguage( `partnerkit-disclosure-${ kind }`, ...names ) ) : '';
}
