import { KINDS } from '../../../domain/wizard/community-snippets';
import type { WizardEditorProps } from './props';

const EFFECTS = [ 'edit', 'join', 'leave', 'claim', 'release', 'thank' ] as const;
const CONDITIONS = [ 'is', 'in', 'empty', 'all', 'any', 'not' ] as const;

/** What a wizard may do, in short; and the schema, which says it all. */
export function HelpTab( { tools: { schema }, messages: { text: t } }: WizardEditorProps ) {
	return <div class="partnerkit-editor__help">
		<p>{ t( 'partnerkit-editor-help' ) }</p>
		<h2>{ t( 'partnerkit-editor-help-kinds' ) }</h2>
		<dl>{ KINDS.map( ( kind ) => <div key={ kind }><dt><code>{ kind }</code></dt><dd>{ t( `partnerkit-editor-about-${ kind }` ) }</dd></div> ) }</dl>
		<h2>{ t( 'partnerkit-editor-help-effects' ) }</h2>
		<p>{ t( 'partnerkit-editor-help-effects-text' ) }</p>
		<dl>{ EFFECTS.map( ( effect ) => <div key={ effect }><dt><code>{ effect }</code></dt><dd>{ t( `partnerkit-editor-effect-${ effect }` ) }</dd></div> ) }</dl>
		<h2>{ t( 'partnerkit-editor-help-ways' ) }</h2>
		<p>{ t( 'partnerkit-editor-help-ways-text' ) }</p>
		<pre dir="ltr" tabIndex={ 0 }>{ EXAMPLE }</pre>
		<dl>{ CONDITIONS.map( ( condition ) => <div key={ condition }><dt><code>{ condition }</code></dt><dd>{ t( `partnerkit-editor-condition-${ condition }` ) }</dd></div> ) }</dl>
		<h2>{ t( 'partnerkit-editor-help-limits' ) }</h2>
		<p>{ t( 'partnerkit-editor-help-limits-text' ) }</p>
		<details>
			<summary>{ t( 'partnerkit-editor-schema' ) }</summary>
			<pre dir="ltr" tabIndex={ 0 }>{ JSON.stringify( schema, null, '  ' ) }</pre>
		</details>
	</div>;
}

const EXAMPLE = `"next": [
  { "when": { "answer": "who", "is": "group" }, "to": "group" },
  { "to": "day" }
]`;
