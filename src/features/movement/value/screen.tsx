import { useEffect, useMemo, useState } from 'preact/hooks';
import { groundFor, type Asking } from '../../../domain/movement/value';
import { readAsking, writeAsking, writeStatement } from '../../../domain/movement/value-writing';
import { partnershipTitle } from '../../../domain/partnership/config';
import { Button } from '../../../ui/button';
import { Fragment } from '../../../ui/fragment';
import { AskingForm } from '../../../ui/movement/value/asking-form';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { useWhileShown } from '../../while-shown';
import { PublishPart } from '../publish-part';
import { readMaterial } from './material';
import type { ValueMaterial, ValueProps } from './props';

/** Milliseconds without a change after which the wiki is asked how it looks. */
const SETTLED = 400;

/** A page for an institution that asks why it should, made of what similar ones have published. */
export function ValueScreen( props: ValueProps ) {
	const { ports, address, messages: { text: t, inContentLanguage }, countries, places, content, open, explain, copy, print } = props;
	const [ material, setMaterial ] = useState<ValueMaterial>();
	const [ asking, setAsking ] = useState( () => readAsking( address.hash() ) );
	const [ shown, setShown ] = useState<{ wikitext: string; page: DocumentFragment }>();
	const [ error, setError ] = useState<string>();
	const [ isCopied, setCopied ] = useState( false );
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		whileShown( open().then( ( config ) => readMaterial( ports, config ) ), setMaterial );
	};
	useEffect( read, [] );
	useEffect( () => address.onChange( () => setAsking( readAsking( address.hash() ) ) ), [] );
	const wikitext = useMemo( () => material && asking.type !== '' ? writeStatement( asking, groundFor( asking, material.candidates, material.playbooks, places ), {
		...content, list: ( traits ) => traits.join( inContentLanguage( 'partnerkit-value-page-comma' ) ), say: ( word, ...parameters ) => inContentLanguage( `partnerkit-value-page-${ word }`, ...parameters )
	}, material.config ) : undefined, [ material, writeAsking( asking ) ] );
	useEffect( () => {
		setCopied( false );
		if ( wikitext === undefined ) {
			return undefined;
		}
		const timer = setTimeout( () => {
			if ( writeAsking( asking ) !== writeAsking( readAsking( address.hash() ) ) ) {
				address.go( writeAsking( asking ) );
			}
			whileShown( ports.rendering.preview( material!.config.home, `${ wikitext }\n__NOTOC__` ), ( page ) => setShown( { wikitext, page } ) );
		}, SETTLED );
		return () => clearTimeout( timer );
	}, [ wikitext ] );
	const isCurrent = wikitext !== undefined && shown?.wikitext === wikitext;
	return <section class="partnerkit-value partnerkit-screen" data-partnerkit="value" aria-busy={ error === undefined && ( !material || wikitext !== undefined && !isCurrent ) }>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p><p><Button onClick={ read }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ !material ? error === undefined && <Progress label={ t( 'partnerkit-value-reading' ) } /> : <>
			<div class="partnerkit-value__asking">
				<p>{ t( 'partnerkit-value-lead' ) }</p>
				<AskingForm t={ t } asking={ asking } countries={ countries } onAsk={ ( next: Asking ) => setAsking( next ) } />
			</div>
			{ wikitext === undefined ? <p>{ t( 'partnerkit-value-choose' ) }</p> : shown && <>
				<div class="partnerkit-value__page" tabIndex={ 0 } role="region" aria-label={ t( 'partnerkit-value-page' ) }><Fragment of={ shown.page } /></div>
				<div class="partnerkit-value__acts">
					<Button disabled={ !isCurrent } onClick={ () => {
						void copy( wikitext ).then( setCopied );
					} }>{ t( 'partnerkit-value-copy' ) }</Button>
					<Button disabled={ !isCurrent } onClick={ print }>{ t( 'partnerkit-value-print' ) }</Button>
					<span role="status" class="partnerkit-small">{ isCopied ? t( 'partnerkit-value-copied' ) : '' }</span>
				</div>
				<PublishPart
					key={ wikitext } { ...props } title={ titleFor( asking.name.trim(), material ) } wikitext={ wikitext } summary={ inContentLanguage( 'partnerkit-value-summary', asking.name.trim() ) }
					says={ { untitled: 'partnerkit-value-needs-name', touched: 'partnerkit-value-touched' } }
				/>
			</> }
		</> }
	</section>;

	function titleFor( name: string, { config }: ValueMaterial ): string | undefined {
		return name === '' || name.includes( '/' ) ? undefined : ports.pages.normalize( partnershipTitle( config, 'Value statements', name ) );
	}
}
