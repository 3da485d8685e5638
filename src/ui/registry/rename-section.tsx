import type { ComponentChildren } from 'preact';
import { Button } from '../button';
import { TextField } from '../field';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

export interface RenameView {
	/** What is typed. */
	name: string;
	/** What is wrong with it. */
	problem?: ComponentChildren;
	/** Pages that move, once they are known: the partnership's own first. */
	moves?: Array<{ from: string; to: string }>;
	/** Why the reader cannot move the page, in the wiki's words. */
	obstacles: string[];
	stage: 'open' | 'moving' | 'moved';
	error?: string;
	/** What could not be moved along. */
	failed: Array<{ title: string; reason: string }>;
	/** Where the marks that name the old title can be repaired, and the page under its new one. */
	links: { health: string; page: string };
}

export interface RenameSectionProps {
	t: Translate;
	view: RenameView;
	/** Something in the form is not saved yet. */
	unsaved: boolean;
	onName( name: string ): void;
	onMove(): void;
}

/** Gives the partnership's pages another title. Says before what moves, and afterwards what is left to do. */
export function RenameSection( { t, view, unsaved, onName, onMove }: RenameSectionProps ) {
	const { name, problem, moves, obstacles, stage, error, failed, links } = view;
	if ( stage === 'moved' ) {
		return <Notice kind={ failed.length ? 'warning' : 'success' }>
			<p>{ t( 'partnerkit-rename-done', name ) } <a href={ links.page }>{ t( 'partnerkit-rename-see' ) }</a></p>
			{ failed.map( ( one ) => <p key={ one.title }>{ t( 'partnerkit-rename-left', one.title ) } { one.reason }</p> ) }
			<p>{ t( 'partnerkit-rename-marks' ) }</p>
			<p><a class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled cdx-button--action-progressive cdx-button--weight-primary" href={ links.health }>{ t( 'partnerkit-rename-repair' ) }</a></p>
		</Notice>;
	}
	return <details class="partnerkit-section" data-section="rename">
		<summary><h2>{ t( 'partnerkit-rename' ) }</h2></summary>
		<div class="partnerkit-section__body">
			<p class="partnerkit-small">{ t( 'partnerkit-rename-help' ) }</p>
			{ obstacles.length > 0 && <Notice kind="notice"><p>{ t( 'partnerkit-rename-ask' ) }</p>{ obstacles.map( ( reason ) => <p key={ reason }>{ reason }</p> ) }</Notice> }
			<TextField t={ t } label={ t( 'partnerkit-rename-name' ) } value={ name } disabled={ stage === 'moving' || obstacles.length > 0 } onInput={ onName } />
			<div role="status">{ problem && <p class="partnerkit-small partnerkit-warning">{ problem }</p> }</div>
			{ moves && !problem && <>
				<p>{ t( 'partnerkit-rename-moves', moves.length ) }</p>
				<ul>{ moves.map( ( one ) => <li key={ one.from }><bdi>{ one.from }</bdi> → <bdi>{ one.to }</bdi></li> ) }</ul>
			</> }
			{ unsaved && <p class="partnerkit-small partnerkit-warning">{ t( 'partnerkit-rename-unsaved' ) }</p> }
			{ error && <Notice kind="error"><p>{ error }</p></Notice> }
			{ stage === 'moving' && <Progress label={ t( 'partnerkit-rename-moving' ) } /> }
			<Button disabled={ !moves || Boolean( problem ) || obstacles.length > 0 || unsaved || stage === 'moving' } onClick={ onMove }>{ t( 'partnerkit-rename-do', moves?.length ?? 0 ) }</Button>
		</div>
	</details>;
}
