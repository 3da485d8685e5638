import { maintenance, ORGANISER, type Instance } from './instance';

const DEFINITION = '== appearance ==\n* OwnName[ResourceLoader|default|type=general]|OwnName.js';

const SCRIPT = `/* Marks the reader's own name wherever it is linked. */
mw.hook( 'wikipage.content' ).add( function ( $content ) {
	$content.find( '.mw-userlink' ).filter( function () {
		return $( this ).text() === mw.config.get( 'wgUserName' );
	} ).addClass( 'own-name' );
} );`;

/**
 * Gives a wiki a gadget of its community's, on for everybody. Nearly every wiki has some: what stands beside them
 * in Gadgets-definition has to stay, and their scripts come in the same request as ours.
 */
export function addCommunityGadget( instance: Instance ): void {
	save( instance, 'MediaWiki:Gadget-OwnName', 'Mark my own name' );
	save( instance, 'MediaWiki:Gadget-OwnName.js', SCRIPT );
	save( instance, 'MediaWiki:Gadgets-definition', DEFINITION );
}

function save( instance: Instance, title: string, content: string ): void {
	maintenance( instance, 'edit', [ '--user', ORGANISER, '--summary', 'Gadget', title ], content );
}
