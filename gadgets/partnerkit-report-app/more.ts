import { h, Fragment, type ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { withBeside } from '../../src/domain/impact/combine';
import type { TableReader } from '../../src/features/batch/table-reader';
import { explain } from '../../src/features/explain';
import { dayOf } from '../../src/domain/partnership/dates';
import { BeyondBrowser } from '../../src/features/impact/beyond/beyond-browser';
import { Continuity } from '../../src/features/impact/continuity';
import { TakeAway } from '../../src/features/impact/export/take-away';
import type { MoreProps } from '../../src/features/impact/more-props';
import { createApi } from '../../src/wiki/api';
import { createContentLanguage } from '../../src/wiki/content-language';
import { createDepthMemory } from '../../src/wiki/depth-memory';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { createFilesHome } from '../../src/wiki/files-home';
import { saveBlob, saveFile } from '../../src/wiki/files';
import type { Messages } from '../../src/wiki/ports';
import { createRendering } from '../../src/wiki/render';
import { screenUrl } from '../../src/wiki/special-page';
import { Beside } from './beside';
import { ownMessages } from './own-messages';

/** Reading tables is a part of another app, and fetched with it. */
const tables = (): Promise<TableReader> => fetchGadget<TableReader>( mw, 'batch-app' );

/** What comes below the figures of a dashboard. */
export function More( props: MoreProps ): ComponentChild {
	const [ messages, setMessages ] = useState<Messages>();
	useEffect( () => {
		ownMessages().then( setMessages );
	}, [] );
	return messages ? h( Fragment, null,
		h( Beside, { ...props, own: messages } ),
		h( TakeAway, {
			...props,
			// A file says when its figures were read; those of SQL were not.
			result: withBeside( props.result, props.extra.filter( ( { origin } ) => !origin ) ),
			messages, language: mw.config.get( 'wgUserLanguage' ), content: createContentLanguage( mw ), rendering: createRendering( createApi( mw ) ), saveFile, saveBlob,
			dashboardUrl: ( name ) => location.origin + mw.util.getUrl( `Special:BlankPage/Partnerkit/${ name }` ),
			reportUrl: ( name ) => screenUrl( mw, 'report', name ), explain: ( error ) => explain( error, messages )
		} ),
		h( BeyondBrowser, { ...props, own: messages, tables, files: { opening: createFilesHome( mw, createApi( mw ), props.ports.wiki.host ), memory: createDepthMemory( mw ) }, isOpen: props.opensSql } ),
		mw.user.isNamed() && h( Continuity, {
			partnership: props.result.partnership, config: props.ports.config, today: dayOf( props.ports.now() ), messages,
			handOverUrl: screenUrl( mw, 'wizard', `handover:${ props.result.partnership.name }` ), reportUrl: screenUrl( mw, 'report', props.result.partnership.name )
		} )
	) : null;
}
