import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlan, planDeploy, planUninstall, WikiClient, type Outcome, type Plan, type PlanOptions, type Progress } from '../../../build/deploy';
import type { ConnectionOptions } from '../../../build/deploy/connection';
import { DEFINITION_TITLE } from '../../../build/deploy/definition-section';
import { MANIFEST_TITLE } from '../../../build/deploy/manifest';
import { botPassword } from '../../../build/local-wiki/bot-password';
import { copyInstance, ORGANISER, removeInstance, type Instance } from '../../../build/local-wiki/instance';
import { root } from '../../../build/local-wiki/paths';
import { serve, type RunningWiki } from '../../../build/local-wiki/server';
import type { WikiPage } from '../../../build/pages/wiki-page';
import { emptyWiki, freePort } from '../../support/wiki';
import { DEFINITION, PAGES } from './sample';

const NAME = 'test-deploy';
export const TAG = 'sampletag';
/** What one may find on a wiki: blanks in odd places, a comment over several lines, two ways of writing headings. */
export const FOREIGN_DEFINITION = '== editing ==\n\n*  foreign [ResourceLoader | default]|  foreign.js\n<!-- * off[ResourceLoader]|off.js\n== off ==\n-->\n\n\nplain words\n==browsing==  \n*other[ResourceLoader]|foreign.js';

/** A wiki of its own with another gadget on it, that can be set back to two states, and what tests ask of it. */
export class DeployWiki {
	private constructor( readonly instance: Instance, private readonly server: RunningWiki, readonly organiser: WikiClient, public client: WikiClient ) {}

	static async start(): Promise<DeployWiki> {
		const instance = copyInstance( emptyWiki(), {
			name: NAME, port: await freePort(), settings: {
				// No grant that MediaWiki comes with holds the rights over change tags.
				wgGrantPermissions: { highvolume: { managechangetags: true, deletechangetags: true } },
				wgGroupPermissions: { sysop: { skipcaptcha: false } }
			}
		} );
		appendFileSync( join( instance.dir, 'LocalSettings.php' ), 'wfLoadExtension( \'ConfirmEdit\' );\n' );
		botPassword( instance, 'limited', [ 'editpage' ] );
		botPassword( instance, 'nodelete', [ 'createeditmovepage', 'editsiteconfig' ] );
		const server = await serve( instance );
		// Its session is in both snapshots.
		const organiser = await WikiClient.connect( { apiUrl: instance.apiUrl, ...botPassword( instance ) } );
		const wiki = new DeployWiki( instance, server, organiser, organiser );
		await wiki.edit( DEFINITION_TITLE, FOREIGN_DEFINITION );
		await wiki.edit( 'MediaWiki:Gadget-foreign.js', 'foreign();' );
		wiki.keepAs( 'fresh' );
		await wiki.deploy();
		wiki.keepAs( 'deployed' );
		return wiki;
	}

	async stop(): Promise<void> {
		await this.server.stop();
		removeInstance( NAME );
	}

	/** The database as it was then, caches and sessions included. */
	goBackTo( snapshot: 'fresh' | 'deployed' ): void {
		this.client = this.organiser;
		rmSync( join( this.instance.dir, 'data' ), { recursive: true } );
		cpSync( join( this.instance.dir, snapshot ), join( this.instance.dir, 'data' ), { recursive: true } );
	}

	/** What follows is done with that bot password. */
	async logIn( password: 'deploy' | 'limited' | 'nodelete', more: Partial<ConnectionOptions> = {} ): Promise<void> {
		this.client = await WikiClient.connect( { apiUrl: this.instance.apiUrl, ...botPassword( this.instance, password ), ...more } );
	}

	plan( pages: WikiPage[] = PAGES, more: Partial<PlanOptions> = {} ): Promise<Plan> {
		return planDeploy( this.client, pages, DEFINITION, this.options( more ) );
	}

	async deploy( pages: WikiPage[] = PAGES, more: Partial<PlanOptions> = {} ): Promise<Outcome> {
		return applyPlan( this.client, await this.plan( pages, more ) );
	}

	planUninstall( more: Partial<PlanOptions> = {} ): Promise<Plan> {
		return planUninstall( this.client, this.options( more ) );
	}

	async uninstall(): Promise<Outcome> {
		return applyPlan( this.client, await this.planUninstall() );
	}

	/** By hand, as it were: not through a deploy. */
	async edit( title: string, text: string, more: Record<string, string> = {} ): Promise<void> {
		await this.organiser.connection.write( { action: 'edit', title, text, ...more }, ORGANISER );
	}

	async text( title: string ): Promise<string> {
		return ( await this.organiser.readPages( [ title ] ) ).get( title )!.text;
	}

	/** The text of every page, by title with the English namespace. */
	async texts(): Promise<Map<string, string>> {
		return new Map( [ ...await this.pages() ].map( ( [ title, { text } ] ) => [ title, text ] ) );
	}

	async freshTexts(): Promise<Map<string, string>> {
		this.goBackTo( 'fresh' );
		return this.texts();
	}

	async revisions(): Promise<Map<string, number>> {
		return new Map( [ ...await this.pages() ].map( ( [ title, { revision } ] ) => [ title, revision ] ) );
	}

	async lastRevision(): Promise<number> {
		return Math.max( ...( await this.revisions() ).values() );
	}

	/** As MediaWiki's own parser of Gadgets-definition sees them. */
	async definedGadgets(): Promise<string[]> {
		const answer = await fetch( `${ this.instance.apiUrl }?action=query&list=gadgets&gaprop=id|metadata&format=json&formatversion=2` );
		const { query } = await answer.json() as { query: { gadgets: { id: string; metadata: { settings: { category: string } } }[] } };
		return query.gadgets.map( ( { id, metadata } ) => `${ metadata.settings.category }: ${ id }` );
	}

	/** Runs the command itself, without a terminal. */
	async command( args: string[], password: string ): Promise<{ code: number | null; output: string }> {
		const child = spawn( process.execPath, [ '--import', 'tsx', 'build/cli/deploy.ts', '--wiki', this.instance.apiUrl, ...args ], {
			cwd: root, env: { ...process.env, PARTNERKIT_BOT_PASSWORD: password }, stdio: [ 'ignore', 'pipe', 'pipe' ]
		} );
		let output = '';
		child.stdout.on( 'data', ( data ) => ( output += data ) );
		child.stderr.on( 'data', ( data ) => ( output += data ) );
		return new Promise( ( resolve ) => child.on( 'close', ( code ) => resolve( { code, output } ) ) );
	}

	private options( more: Partial<PlanOptions> ): PlanOptions {
		return { source: 'Partnerkit 1.0', tag: TAG, ...more };
	}

	private keepAs( snapshot: string ): void {
		cpSync( join( this.instance.dir, 'data' ), join( this.instance.dir, snapshot ), { recursive: true } );
	}

	private async pages() {
		const lists = await Promise.all( [ 0, 4, 8, 10 ].map( ( namespace ) =>
			this.organiser.connection.read( { list: 'allpages', apnamespace: namespace, aplimit: 'max' } ) ) );
		const titles = lists.flatMap( ( answer ) => answer.query!.allpages!.map( ( { title } ) => title ) );
		return this.organiser.readPages( titles );
	}
}

/** Ends a run after some pages, at the latest before the manifest says that all is done. */
export function cutAfter( pages: number ) {
	return {
		onProgress: ( { done, total }: Progress ) => {
			if ( done >= Math.min( pages, total - 1 ) ) {
				throw new Error( 'cut' );
			}
		}
	};
}

export function withoutManifest( texts: Map<string, string> ): Map<string, string> {
	return new Map( [ ...texts ].filter( ( [ title ] ) => title !== MANIFEST_TITLE ) );
}
