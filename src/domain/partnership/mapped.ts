import type { Template } from '../wikitext';
import { isTitleOf, parameterName, readValue, type Config, type TemplateKey, type TemplateMapping } from './config';
import { readDay, type Day } from './dates';
import { paramList, paramSource, paramText } from './params';
import { templateTitle } from './titles';

/** A call of one of the wiki's templates for a kind of record, its parameters by Partnerkit's names. */
export interface Mapped {
	template: Template;
	mapping: TemplateMapping;
	/** Words of a parameter, or Partnerkit's word for them: see {@link paramText}. */
	text( parameter: string ): string;
	/** Its wikitext. */
	source( parameter: string ): string;
	/** Its entries, where it holds a list. */
	list( parameter: string ): string[];
	/** The day that it names: see {@link readDay}. */
	day( parameter: string ): Day | undefined;
}

/** Those of the templates that hold records of a kind, in their order. */
export function findMapped( templates: Template[], config: Config, key: TemplateKey ): Mapped[] {
	const found: Mapped[] = [];
	templates.filter( ( { kind } ) => kind === 'template' ).forEach( ( template ) => {
		const mapping = mappingOf( template, config, key );
		if ( mapping ) {
			found.push( mapped( template, mapping, config ) );
		}
	} );
	return found;
}

function mappingOf( template: Template, config: Config, key: TemplateKey ): TemplateMapping | undefined {
	const title = templateTitle( template, config.words );
	return config.templates[ key ].find( ( mapping ) => isTitleOf( mapping, title ) );
}

function mapped( template: Template, mapping: TemplateMapping, { words }: Config ): Mapped {
	const name = ( parameter: string ): string => parameterName( mapping, parameter );
	const word = ( parameter: string, text: string ): string => readValue( mapping, parameter, text );
	const text = ( parameter: string ): string => word( parameter, paramText( template, name( parameter ) ) );
	return {
		template, mapping, text,
		source: ( parameter ) => paramSource( template, name( parameter ) ),
		list: ( parameter ) => paramList( template, name( parameter ) ).map( ( entry ) => word( parameter, entry ) ),
		day: ( parameter ) => readDay( text( parameter ), words.months )
	};
}
