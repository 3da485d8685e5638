import type { ComponentChildren } from 'preact';
import { DIMENSIONS } from '../../domain/movement/reached/targets';
import { DEFAULT_CONFIG, MARK_ON, SUMMARIES, type TemplateKey } from '../../domain/partnership/config';
import { fieldOf, withField } from '../../domain/partnership/config-write';
import { DISCLOSURE_KEYS, DISCLOSURES } from '../../domain/tracking/disclosure';
import { SelectField } from '../field';
import { useNarrow } from '../narrow';
import { asText, fieldId, pageFact, type FormProps } from './form';
import { LinesSetting, PairsSetting, TextSetting } from './setting';
import { TemplateSetting } from './template-setting';

/** Every field of the configuration, with what the wiki has of it. */
export function SettingsForm( props: FormProps ) {
	const { t, given, facts } = props;
	const label = ( key: string ): { label: string; help: string } => ( { label: t( `partnerkit-settings-${ key }` ), help: t( `partnerkit-settings-${ key }-help` ) } );
	const shown = ( name: 'home' | 'tag' | 'category' | 'editRequest' | 'tagVenue' ): string => fieldOf( given, [ name ] ) === undefined ? DEFAULT_CONFIG[ name ] : asText( fieldOf( given, [ name ] ) );
	const tag = facts.tags.get( shown( 'tag' ) );
	return <>
		<Section title={ t( 'partnerkit-settings-names' ) }>
			<TextSetting { ...props } path={ [ 'home' ] } fallback={ DEFAULT_CONFIG.home } { ...label( 'home' ) } warning={ pageFact( facts, shown( 'home' ), t ) } />
			<TextSetting { ...props } path={ [ 'tag' ] } fallback={ DEFAULT_CONFIG.tag } { ...label( 'tag' ) } warning={ tag && tag !== 'yes' ? t( `partnerkit-settings-tag-${ tag }` ) : '' } />
			<TextSetting { ...props } path={ [ 'tagVenue' ] } fallback="" { ...label( 'tag-venue' ) } warning={ shown( 'tagVenue' ) && pageFact( facts, shown( 'tagVenue' ), t ) } />
			<TextSetting { ...props } path={ [ 'category' ] } fallback={ DEFAULT_CONFIG.category } { ...label( 'category' ) } warning={ shown( 'category' ).includes( '$1' ) ? '' : t( 'partnerkit-settings-category-same' ) } />
		</Section>
		<Section title={ t( 'partnerkit-settings-templates' ) }>
			<p class="partnerkit-small">{ t( 'partnerkit-settings-templates-help' ) }</p>
			{ ( Object.keys( DEFAULT_CONFIG.templates ) as TemplateKey[] ).map( ( kind ) => <TemplateSetting key={ kind } { ...props } kind={ kind } /> ) }
		</Section>
		<Section title={ t( 'partnerkit-settings-places' ) }>
			<ChoiceSetting { ...props } name="markOn" choices={ MARK_ON } label={ t( 'partnerkit-settings-mark-on' ) } labelOf={ ( one ) => t( `partnerkit-settings-mark-on-${ one }` ) } />
			<LinesSetting { ...props } path={ [ 'bannerShells' ] } fallback={ DEFAULT_CONFIG.bannerShells } { ...label( 'banner-shells' ) } />
			<LinesSetting { ...props } path={ [ 'topTemplates' ] } fallback={ DEFAULT_CONFIG.topTemplates } { ...label( 'top-templates' ) } />
			<LinesSetting { ...props } path={ [ 'citationTemplates' ] } fallback={ DEFAULT_CONFIG.citationTemplates } { ...label( 'citation-templates' ) } />
			<PairsSetting { ...props } path={ [ 'fileFields' ] } fallback={ DEFAULT_CONFIG.fileFields } { ...label( 'file-fields' ) } />
			<TextSetting { ...props } path={ [ 'editRequest' ] } fallback="" { ...label( 'edit-request' ) } warning={ shown( 'editRequest' ) && pageFact( facts, `Template:${ shown( 'editRequest' ) }`, t ) } />
		</Section>
		<Section title={ t( 'partnerkit-settings-summaries' ) }>
			<p class="partnerkit-small">{ t( 'partnerkit-settings-summaries-help' ) }</p>
			{ SUMMARIES.map( ( key ) => <TextSetting key={ key } { ...props } path={ [ 'summaries', key ] } fallback="" label={ t( `partnerkit-settings-summary-${ key }` ) } /> ) }
		</Section>
		<Section title={ t( 'partnerkit-settings-disclosure' ) }>
			<p class="partnerkit-small">{ t( 'partnerkit-settings-disclosure-help' ) }</p>
			<ChoiceSetting { ...props } name="disclosure" choices={ DISCLOSURES } label={ t( 'partnerkit-settings-disclosure-where' ) } labelOf={ ( one ) => t( `partnerkit-settings-disclosure-${ one }` ) } />
			{ DISCLOSURE_KEYS.map( ( key ) => <TextSetting key={ key } { ...props } path={ [ 'summaries', key ] } fallback="" label={ t( `partnerkit-settings-summary-${ key }` ) } /> ) }
		</Section>
		<Section title={ t( 'partnerkit-settings-targets' ) }>
			<p class="partnerkit-small">{ t( 'partnerkit-settings-targets-help' ) }</p>
			{ DIMENSIONS.map( ( key ) => <PairsSetting key={ key } { ...props } areNumbers path={ [ 'targets', key ] } fallback={ {} } { ...label( `targets-${ key }` ) } /> ) }
		</Section>
		<Section title={ t( 'partnerkit-settings-other-wikis' ) }>
			<LinesSetting { ...props } path={ [ 'registries' ] } fallback={ DEFAULT_CONFIG.registries } { ...label( 'registries' ) } warning={ facts.lostWikis.length ? t( 'partnerkit-settings-registries-lost', facts.lostWikis.join( ', ' ), facts.lostWikis.length ) : '' } />
			<PairsSetting { ...props } path={ [ 'wikis' ] } fallback={ DEFAULT_CONFIG.wikis } { ...label( 'wikis' ) } />
		</Section>
		<Section title={ t( 'partnerkit-settings-services' ) }>
			<TextSetting { ...props } path={ [ 'services', 'wikidata' ] } fallback={ DEFAULT_CONFIG.services.wikidata } { ...label( 'wikidata' ) } />
			<TextSetting { ...props } path={ [ 'services', 'eventStreams' ] } fallback="" { ...label( 'event-streams' ) } />
			<TextSetting { ...props } path={ [ 'services', 'pageviews' ] } fallback="" { ...label( 'pageviews' ) } />
			<TextSetting { ...props } path={ [ 'services', 'mediaRequests' ] } fallback="" { ...label( 'media-requests' ) } />
			<TextSetting { ...props } path={ [ 'services', 'impactMetrics' ] } fallback="" { ...label( 'impact-metrics' ) } />
		</Section>
	</>;
}

/** A part of the form; on a phone one opens what one wants. */
function Section( { title, children }: { title: string; children: ComponentChildren } ) {
	return <details class="partnerkit-section" open={ !useNarrow() }><summary><h2>{ title }</h2></summary>{ children }</details>;
}

type ChoiceSettingProps<Value> = FormProps & { name: 'markOn' | 'disclosure'; choices: readonly Value[]; label: string; labelOf( value: Value ): string };

function ChoiceSetting<Value extends string>( { t, given, disabled, problemOf, onChange, name, choices, label, labelOf }: ChoiceSettingProps<Value> ) {
	const value = asText( fieldOf( given, [ name ] ) );
	return <div id={ fieldId( [ name ] ) }>
		<SelectField
			t={ t } label={ label } disabled={ disabled } warning={ problemOf( [ name ] ) } value={ choices.find( ( one ) => one === value ) || DEFAULT_CONFIG[ name ] }
			options={ choices.map( ( one ) => ( { value: one, label: labelOf( one ) } ) ) } onChange={ ( chosen ) => onChange( withField( given, [ name ], chosen === DEFAULT_CONFIG[ name ] ? undefined : chosen ) ) }
		/>
	</div>;
}
