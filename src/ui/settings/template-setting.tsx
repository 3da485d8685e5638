import { useId } from 'preact/hooks';
import { DEFAULT_CONFIG, type TemplateKey } from '../../domain/partnership/config';
import type { Given } from '../../domain/partnership/config-read';
import { fieldOf, withField } from '../../domain/partnership/config-write';
import { givenMappings, withMappings } from '../../domain/partnership/mapping-write';
import { PARAMETERS } from '../../domain/partnership/parameters';
import { Button } from '../button';
import { TextField } from '../field';
import { asText, fieldId, pageFact, type FormProps } from './form';
import { PairsSetting } from './setting';

/** The templates of the wiki that hold records of one kind. */
export function TemplateSetting( { kind, ...props }: FormProps & { kind: TemplateKey } ) {
	const { t, given, disabled, problemOf, onChange } = props;
	const mappings = givenMappings( given, kind );
	const change = ( next: Given[] ): void => onChange( withMappings( given, kind, next ) );
	const problem = problemOf( [ 'templates', kind ] );
	return <details id={ fieldId( [ 'templates', kind ] ) } class="partnerkit-kind">
		<summary>
			<b>{ t( `partnerkit-settings-kind-${ kind }` ) }</b> <span class="partnerkit-subtle" dir="auto">{ mappings.map( ( { title } ) => asText( title ) ).join( ' · ' ) }</span>
			{ problem && <span class="partnerkit-small partnerkit-warning"> { problem }</span> }
		</summary>
		{ mappings.map( ( mapping, index ) => <MappingSetting
			key={ index } { ...props } kind={ kind } mapping={ mapping } isFirst={ index === 0 } path={ [ 'templates', kind, ...Array.isArray( fieldOf( given, [ 'templates', kind ] ) ) ? [ String( index ) ] : [] ] }
			onMapping={ ( next ) => change( mappings.map( ( one, at ) => at === index ? next : one ) ) }
			onFirst={ () => change( [ mapping, ...mappings.filter( ( one ) => one !== mapping ) ] ) }
			onAway={ mappings.length > 1 ? () => change( mappings.filter( ( one ) => one !== mapping ) ) : undefined }
		/> ) }
		{ !disabled && <p>
			<Button onClick={ () => change( [ ...mappings, { title: '' } ] ) }>{ t( 'partnerkit-settings-add' ) }</Button>
			{ fieldOf( given, [ 'templates', kind ] ) !== undefined && <Button kind="quiet" onClick={ () => change( [] ) }>{ t( 'partnerkit-settings-reset-to', DEFAULT_CONFIG.templates[ kind ][ 0 ].title ) }</Button> }
		</p> }
	</details>;
}

interface MappingProps extends FormProps {
	kind: TemplateKey;
	mapping: Given;
	path: string[];
	isFirst: boolean;
	onMapping( mapping: Given ): void;
	onFirst(): void;
	/** undefined for the only one. */
	onAway?: () => void;
}

/** One template: its title, and what it calls Partnerkit's parameters and words. */
function MappingSetting( props: MappingProps ) {
	const { t, kind, mapping, path, isFirst, facts, disabled, problemOf, onMapping, onFirst, onAway } = props;
	const listId = useId();
	const title = asText( mapping.title );
	const page = `Template:${ title }`;
	const own = facts.templates.get( `Template:${ DEFAULT_CONFIG.templates[ kind ][ 0 ].title }` );
	const described = facts.templates.get( page );
	const labelOf = ( parameter: string ): string => own?.parameters.find( ( { name } ) => name === parameter )?.label || parameter;
	const isOwn = title === DEFAULT_CONFIG.templates[ kind ][ 0 ].title && Object.keys( mapping ).length === 1;
	return <fieldset class="partnerkit-mapping" id={ fieldId( [ ...path, 'title' ] ) }>
		<legend>{ t( isFirst ? 'partnerkit-settings-first' : 'partnerkit-settings-older' ) }</legend>
		<TextField
			t={ t } label={ t( 'partnerkit-settings-template' ) } value={ title } disabled={ disabled } warning={ problemOf( [ ...path, 'title' ] ) || pageFact( facts, page, t ) || undefined }
			onInput={ ( text ) => onMapping( { ...mapping, title: text } ) }
		/>
		{ !isOwn && <>
			<datalist id={ listId }>{ ( described ? described.parameters : [] ).map( ( { name, label } ) => <option key={ name } value={ name }>{ label }</option> ) }</datalist>
			<table class="partnerkit-parameters">
				<caption>{ t( 'partnerkit-settings-parameters' ) }</caption>
				<thead><tr><th scope="col">{ t( 'partnerkit-settings-ours' ) }</th><th scope="col">{ t( 'partnerkit-settings-theirs' ) }</th></tr></thead>
				<tbody>{ PARAMETERS[ kind ].map( ( parameter ) => {
					const at = [ 'parameters', parameter ];
					const name = asText( fieldOf( mapping, at ) );
					const isMissing = described && described.from !== 'nothing' && !described.parameters.some( ( one ) => one.name === ( name || parameter ) || one.aliases.includes( name || parameter ) );
					const warning = problemOf( [ ...path, ...at ] ) || ( isMissing ? t( 'partnerkit-settings-no-parameter' ) : '' );
					return <tr key={ parameter }>
						<th scope="row">{ labelOf( parameter ) } <code>{ parameter }</code></th>
						<td id={ fieldId( [ ...path, ...at ] ) }>
							<input
								class="cdx-text-input__input" list={ listId } dir="auto" value={ name } placeholder={ parameter } disabled={ disabled } aria-label={ labelOf( parameter ) } aria-describedby={ warning ? `${ listId }-${ parameter }` : undefined }
								onInput={ ( event ) => onMapping( withField( mapping, at, [ '', parameter ].includes( event.currentTarget.value ) ? undefined : event.currentTarget.value ) ) }
							/>
							{ warning && <p id={ `${ listId }-${ parameter }` } class={ name ? 'partnerkit-small partnerkit-warning' : 'partnerkit-small' }>{ warning }</p> }
						</td>
					</tr>;
				} ) }</tbody>
			</table>
			<details>
				<summary>{ t( 'partnerkit-settings-words' ) }</summary>
				{ PARAMETERS[ kind ].map( ( parameter ) => {
					const known = own?.parameters.find( ( { name } ) => name === parameter )?.suggestedValues || [];
					return <PairsSetting
						key={ parameter } { ...props } given={ mapping } path={ [ 'values', parameter ] } under={ path } fallback={ {} } onChange={ onMapping }
						label={ t( 'partnerkit-settings-words-for', labelOf( parameter ) ) } help={ known.length ? t( 'partnerkit-settings-words-known', known.join( ', ' ) ) : undefined }
					/>;
				} ) }
			</details>
		</> }
		{ !disabled && onAway && <p>
			{ !isFirst && <Button kind="quiet" onClick={ onFirst }>{ t( 'partnerkit-settings-make-first' ) }</Button> }
			<Button kind="quiet" onClick={ onAway }>{ t( 'partnerkit-settings-away', title ) }</Button>
		</p> }
	</fieldset>;
}
