import * as esbuild from 'esbuild';
import { Mwn } from 'mwn';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Parser from 'wikiparser-node';
import { TARGET } from '../../build/gadgets/bundle';
import { root } from '../../build/local-wiki/paths';

/** Something that finds the templates of a page with their parameters; gives how many of each. */
export interface TemplateReader {
	name: string;
	read( wikitext: string ): { templates: number; params: number };
}

/** Ours as it goes on a wiki: bundled, lowered, with short names. */
export async function ours(): Promise<TemplateReader> {
	const { findTemplates } = await bundled<typeof import( '../../src/domain/wikitext' )>( 'src/domain/wikitext/index.ts' );
	return {
		name: 'Partnerkit',
		read( wikitext ) {
			const templates = findTemplates( wikitext );
			return { templates: templates.length, params: templates.reduce( ( sum, template ) => sum + template.params.length, 0 ) };
		}
	};
}

/** Templates in templates too. Other than its name says, it does not look for them in the titles of others. */
export function mwn(): TemplateReader {
	const { Wikitext } = new Mwn( { apiUrl: 'https://wiki.example/w/api.php' } );
	return {
		name: 'mwn',
		read( wikitext ) {
			const templates = new Wikitext( wikitext ).parseTemplates( { recursive: true, namePredicate: null, templatePredicate: null, count: null } as never );
			return { templates: templates.length, params: templates.reduce( ( sum, template ) => sum + template.parameters.length, 0 ) };
		}
	};
}

interface ParsedTemplate {
	getAllArgs(): unknown[];
}

/** It parses all of wikitext, of which templates are one part. */
export function wikiparser(): TemplateReader {
	return {
		name: 'wikiparser-node',
		read( wikitext ) {
			const templates = Parser.parse( wikitext ).querySelectorAll( 'template' ) as unknown as ParsedTemplate[];
			return { templates: templates.length, params: templates.reduce( ( sum, template ) => sum + template.getAllArgs().length, 0 ) };
		}
	};
}

async function bundled<Module>( entry: string ): Promise<Module> {
	const { outputFiles } = await esbuild.build( { entryPoints: [ join( root, entry ) ], bundle: true, write: false, format: 'esm', target: TARGET, minify: true } );
	const folder = mkdtempSync( join( tmpdir(), 'partnerkit-' ) );
	try {
		const file = join( folder, 'bundled.mjs' );
		writeFileSync( file, outputFiles[ 0 ].text );
		return await import( pathToFileURL( file ).href ) as Module;
	} finally {
		rmSync( folder, { recursive: true } );
	}
}
