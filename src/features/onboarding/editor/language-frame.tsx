import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WikiLanguage, WikiLanguages } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';

export interface LanguageFrameProps {
	languages: Pick<WikiLanguages, 'look'>;
	/** Its code. */
	language: string;
	children: ComponentChildren;
}

/** What is shown of a wizard, in its language and from the side from which that is written. */
export function LanguageFrame( { languages, language, children }: LanguageFrameProps ) {
	const [ found, setFound ] = useState<WikiLanguage>();
	// Of a language that the wiki does not know it runs as the page does.
	const whileShown = useWhileShown( () => {} );
	useEffect( () => whileShown( languages.look( language ), setFound ), [ language ] );
	return <div class="partnerkit-editor__frame" lang={ language } dir={ found?.code === language ? found.dir : undefined }>{ children }</div>;
}
