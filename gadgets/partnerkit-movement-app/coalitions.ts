import { takeOver } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';

export async function showCoalitions( content: HTMLElement ): Promise<void> {
	const messages = await ownMessages();
	takeOver( mw, content, messages.text( 'partnerkit-coalitions-title' ) );
}
