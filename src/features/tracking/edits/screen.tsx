import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isSamePartnership } from '../../../domain/partnership/marks';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import { useWhileShown } from '../../while-shown';
import { openEdits, readGround, type Ground } from './ground';
import { ListPart } from './list-part';
import type { EditsScreenProps, Opened } from './props';
import { usualSpan, type Choice } from './reading';
import { WhyPart } from './why-part';

/** My edits, everybody's, and why one of them counts or does not. */
export function EditsScreen( screen: EditsScreenProps ) {
	const { reader, messages, ports, about, asked, explain, now } = screen;
	const { text } = messages;
	const [ opened, setOpened ] = useState<Opened>();
	const [ choice, setChoice ] = useState<Choice>();
	const [ ground, setGround ] = useState<Ground | 'no-page' | 'no-record'>();
	const part = asked === undefined ? 'my-edits' : 'why';
	const [ isBusy, setBusy ] = useState( false );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );

	const open = (): void => {
		setError( undefined );
		whileShown( openEdits( screen ), ( found ) => {
			setOpened( found );
			const { partnership = undefined } = about === '' ? found.scopes[ 0 ] ?? {} : found.scopes.find( ( scope ) => isSamePartnership( scope.partnership.name, about ) ) ?? {};
			if ( partnership || about !== '' ) {
				choose( { partnership: partnership?.name ?? about, event: '', span: usualSpan( partnership ?? {}, false, now() ), whose: 'mine' }, found );
			}
		} );
	};
	const choose = ( next: Choice, known: Opened ): void => {
		setChoice( next );
		if ( next.partnership !== choice?.partnership ) {
			setGround( undefined );
			whileShown( readGround( ports, known, next.partnership ), setGround );
		}
	};
	useEffect( () => {
		if ( reader.user !== undefined ) {
			open();
		}
	}, [] );

	if ( reader.user === undefined ) {
		return <Frame part={ part }><Notice kind="notice">{ text( 'partnerkit-edits-log-in' ) }</Notice></Frame>;
	}
	if ( error !== undefined ) {
		return <Frame part={ part }><Notice kind="error"><p>{ error }</p><Button onClick={ open }>{ text( 'partnerkit-retry' ) }</Button></Notice></Frame>;
	}
	if ( !opened ) {
		return <Frame part={ part } busy><Progress label={ text( 'partnerkit-edits-opening' ) } /></Frame>;
	}
	if ( !choice ) {
		return <Frame part={ part }><Notice kind="notice">{ text( 'partnerkit-edits-no-partnerships' ) }</Notice></Frame>;
	}
	const props = { screen, opened, onBusy: setBusy, onGround: setGround };
	return <Frame part={ part } busy={ isBusy || !ground }>
		{ opened.problems.length > 0 && <Notice kind="warning">{ text( 'partnerkit-config-problems', opened.problems.length, opened.problems.map( ( { field } ) => field ).join( ', ' ) ) }</Notice> }
		<div class="partnerkit-edits__head">
			<p>{ text( part === 'why' ? 'partnerkit-why-intro' : 'partnerkit-edits-intro' ) }</p>
			<a href={ screen.editsUrl( choice.partnership, part === 'my-edits' ) }>{ text( part === 'why' ? 'partnerkit-edits-all' : 'partnerkit-why-open' ) }</a>
		</div>
		{ typeof ground === 'string' ?
			<Notice kind="warning">{ text( 'partnerkit-edits-unknown', placed( choice.partnership ) ) }</Notice> :
			part === 'my-edits' ?
				<ListPart { ...props } ground={ ground } choice={ choice } onChoice={ ( next ) => choose( next, opened ) } /> :
				<WhyPart { ...props } ground={ ground } partnership={ choice.partnership } onPartnership={ ( partnership ) => choose( { ...choice, partnership, event: '' }, opened ) } /> }
	</Frame>;
}

function Frame( { part, busy = false, children }: { part: 'my-edits' | 'why'; busy?: boolean; children: ComponentChildren } ) {
	return <div class="partnerkit-screen partnerkit-edits" data-partnerkit={ part } aria-busy={ busy }>{ children }</div>;
}
