import { useState } from 'preact/hooks';
import { partnershipTitle } from '../../../domain/partnership/config';
import { Button } from '../../../ui/button';
import { copyText } from '../../../ui/copy-text';
import { Fragment } from '../../../ui/fragment';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { useWhileShown } from '../../while-shown';
import { PublishPart } from '../publish-part';
import { PAGE, writePage } from './page';
import type { ReachedProps } from './props';
import type { Reached } from './reading';

/** The screen as a page of the wiki: looked at first, then saved or copied. */
export function PagePart( props: ReachedProps & { reached: Reached } ) {
	const { ports, messages: { text: t, inContentLanguage }, content, reached, explain, screenUrl, today } = props;
	const [ shown, setShown ] = useState<{ wikitext: string; page: DocumentFragment }>();
	const [ isAsking, setAsking ] = useState( false );
	const [ error, setError ] = useState<string>();
	const [ isCopied, setCopied ] = useState( false );
	const whileShown = useWhileShown( ( reason ) => {
		setAsking( false );
		setError( explain( reason ) );
	} );
	const title = ports.pages.normalize( partnershipTitle( reached.config, PAGE ) );
	const look = (): void => {
		const wikitext = writePage( reached, content, { today: today(), permalink: new URL( screenUrl( 'reached' ), location.href ).href } );
		setAsking( true );
		setError( undefined );
		whileShown( ports.rendering.preview( title || PAGE, `${ wikitext }\n__NOTOC__ __NOEDITSECTION__` ), ( page ) => {
			setAsking( false );
			setShown( { wikitext, page } );
		} );
	};
	return <section class="partnerkit-reached__publish">
		<h2>{ t( 'partnerkit-reached-page' ) }</h2>
		<p>{ t( 'partnerkit-reached-page-lead' ) }</p>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p></Notice> }
		{ isAsking && <Progress label={ t( 'partnerkit-value-looking' ) } /> }
		{ shown ? <>
			<div class="partnerkit-value__page" tabIndex={ 0 } role="region" aria-label={ t( 'partnerkit-value-page' ) }><Fragment of={ shown.page } /></div>
			<div class="partnerkit-value__acts">
				<Button onClick={ () => {
					void copyText( shown.wikitext ).then( setCopied );
				} }>{ t( 'partnerkit-value-copy' ) }</Button>
				<span role="status" class="partnerkit-small">{ isCopied ? t( 'partnerkit-value-copied' ) : '' }</span>
			</div>
			<PublishPart
				{ ...props } title={ title } wikitext={ shown.wikitext } summary={ inContentLanguage( 'partnerkit-reached-page-summary' ) }
				says={ { untitled: 'partnerkit-reached-page-untitled', touched: 'partnerkit-reached-page-touched' } }
			/>
		</> : <p><Button disabled={ isAsking } onClick={ look }>{ t( 'partnerkit-reached-page-look' ) }</Button></p> }
	</section>;
}
