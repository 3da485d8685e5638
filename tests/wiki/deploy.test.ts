import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyPlan, isEmpty, planDeploy, printPlan, type Progress } from '../../build/deploy';
import { DEFINITION_TITLE } from '../../build/deploy/definition-section';
import { MANIFEST_TITLE } from '../../build/deploy/manifest';
import { botPassword } from '../../build/local-wiki/bot-password';
import { configure, maintenance } from '../../build/local-wiki/instance';
import { cutAfter, DeployWiki, FOREIGN_DEFINITION, TAG, withoutManifest } from '../unit/deploy/fixture';
import { proxy, type Fault } from '../support/proxy';
import { PAGES, withText } from '../unit/deploy/sample';

const SCRIPT = 'MediaWiki:Gadget-sample.js';

let wiki: DeployWiki;

beforeAll( async () => {
	wiki = await DeployWiki.start();
} );

afterAll( () => wiki?.stop() );

beforeEach( () => wiki.goBackTo( 'fresh' ) );

describe( 'a deploy', () => {
	test( 'puts every page on a fresh wiki, and the wiki sees the gadgets', async () => {
		const plan = await wiki.plan();
		expect( plan.steps.map( ( { title } ) => title ) ).toEqual( [
			'MediaWiki:Sample-labels.json', 'Template:Sample', 'Template:Sample/doc', 'Project:Sample home',
			'MediaWiki:Gadget-sample-core.js', 'MediaWiki:Gadget-sample.js', 'MediaWiki:Gadget-sample.css', DEFINITION_TITLE
		] );
		const progress: Progress[] = [];
		const outcome = await applyPlan( wiki.client, plan, { onProgress: ( one ) => progress.push( one ) } );
		expect( outcome ).toEqual( { saved: 10, failures: [] } );
		expect( progress.map( ( { done, total } ) => `${ done }/${ total }` ) ).toEqual( Array.from( { length: 10 }, ( _, i ) => `${ i + 1 }/10` ) );
		const texts = await wiki.texts();
		expect( texts.get( 'Template:Sample' ) ).toBe( PAGES[ 4 ].content.trimEnd() );
		expect( texts.get( DEFINITION_TITLE )!.startsWith( `${ FOREIGN_DEFINITION }\n<!--` ) ).toBe( true );
		expect( await wiki.definedGadgets() ).toEqual( [ 'editing: foreign', 'browsing: other', 'sample-section: sample', 'sample-section: sample-core' ] );
		expect( ( await wiki.client.tag( TAG ) ).state ).toBe( 'active' );
		const [ first ] = await wiki.client.history( SCRIPT );
		expect( first.comment ).toBe( 'Partnerkit 1.0: page made by its deploy command' );
	} );

	test( 'changes nothing the second time', async () => {
		// The wiki itself changes this text when it is saved.
		const pages = withText( 'Template:Sample/doc', 'Signed ~~~~' );
		await wiki.deploy( pages );
		const before = await wiki.lastRevision();
		const plan = await wiki.plan( pages );
		expect( plan.steps ).toEqual( [] );
		expect( isEmpty( plan ) ).toBe( true );
		await applyPlan( wiki.client, plan );
		expect( await wiki.lastRevision() ).toBe( before );
		expect( await wiki.text( 'Template:Sample/doc' ) ).toContain( 'User:Organiser' );
	} );

	test( 'saves a changed page once, and no other', async () => {
		wiki.goBackTo( 'deployed' );
		const before = await wiki.revisions();
		await wiki.deploy( withText( SCRIPT, 'changed();' ) );
		const after = await wiki.revisions();
		const changed = [ ...after ].filter( ( [ title, revision ] ) => revision !== before.get( title ) ).map( ( [ title ] ) => title );
		expect( changed.sort() ).toEqual( [ MANIFEST_TITLE, SCRIPT ].sort() );
		expect( ( await wiki.client.history( SCRIPT ) ).map( ( { text } ) => text ) ).toEqual( [ 'changed();', PAGES[ 0 ].content.trimEnd() ] );
	} );

	test( 'leaves a page that others wrote, unless told to overwrite it; never one that is only made where it is missing', async () => {
		maintenance( wiki.instance, 'edit', [ 'Template:Sample' ], 'theirs' );
		await wiki.edit( 'Project:Sample home', 'our own home' );
		const plan = await wiki.plan();
		expect( plan.kept ).toMatchObject( [ { title: 'Template:Sample', why: expect.stringMatching( /^it was written by others, last by Maintenance script on 20/ ) } ] );
		await applyPlan( wiki.client, plan );
		expect( await wiki.text( 'Template:Sample' ) ).toBe( 'theirs' );
		await wiki.deploy( PAGES, { overwrite: true } );
		expect( await wiki.text( 'Template:Sample' ) ).toBe( PAGES[ 4 ].content.trimEnd() );
		expect( await wiki.text( 'Project:Sample home' ) ).toBe( 'our own home' );
	} );

	test( 'leaves what was changed or deleted on the wiki since, and shows it', async () => {
		wiki.goBackTo( 'deployed' );
		await wiki.edit( SCRIPT, 'repaired();' );
		maintenance( wiki.instance, 'deleteBatch', [], 'Template:Sample/doc\n' );
		const definition = await wiki.text( DEFINITION_TITLE );
		await wiki.edit( DEFINITION_TITLE, definition.replace( '|default]|sample.js', ']|sample.js' ) );
		const plan = await wiki.plan( withText( SCRIPT, 'newer();' ) );
		expect( plan.steps ).toEqual( [] );
		expect( plan.kept.map( ( { title, why } ) => [ title, why.split( ',' )[ 0 ] ] ) ).toEqual( [
			[ 'Template:Sample/doc', 'it was deleted on the wiki since it was put there' ],
			[ SCRIPT, 'it was changed on the wiki since it was put there' ],
			[ DEFINITION_TITLE, 'Partnerkit\'s lines were changed on the wiki since they were put there' ]
		] );
		expect( printPlan( plan ) ).toContain( '    -repaired();\n    +newer();' );
		await wiki.deploy( withText( SCRIPT, 'newer();' ), { overwrite: true } );
		const texts = await wiki.texts();
		expect( [ texts.get( SCRIPT ), texts.get( DEFINITION_TITLE ), texts.has( 'Template:Sample/doc' ) ] ).toEqual( [ 'newer();', definition, true ] );
	} );

	test( 'is finished by a second run after it was interrupted, wherever that was', async () => {
		for ( const pages of [ 1, 3, Infinity ] ) {
			const plan = await wiki.plan();
			await expect( applyPlan( wiki.client, plan, cutAfter( pages ) ) ).rejects.toThrow( 'cut' );
		}
		await wiki.deploy();
		const plan = await wiki.plan();
		expect( [ plan.kept, isEmpty( plan ) ] ).toEqual( [ [], true ] );
		const deployed = await wiki.texts();
		const uninstalling = await wiki.planUninstall();
		await expect( applyPlan( wiki.client, uninstalling, cutAfter( 4 ) ) ).rejects.toThrow( 'cut' );
		await wiki.deploy();
		expect( withoutManifest( await wiki.texts() ) ).toEqual( withoutManifest( deployed ) );
		await wiki.uninstall();
		expect( await wiki.texts() ).toEqual( await wiki.freshTexts() );
	} );

	test( 'leaves a page that is edited between plan and save, and saves the others', async () => {
		wiki.goBackTo( 'deployed' );
		const plan = await wiki.plan( withText( SCRIPT, 'ours();' ).map( ( page ) => page.title === 'Template:Sample' ? { ...page, content: 'ours' } : page ) );
		await wiki.edit( SCRIPT, 'theirs();' );
		const outcome = await applyPlan( wiki.client, plan );
		expect( outcome.failures ).toEqual( [ { title: SCRIPT, problem: 'somebody else has edited this page in the meantime (editconflict)' } ] );
		const texts = await wiki.texts();
		expect( [ texts.get( SCRIPT ), texts.get( 'Template:Sample' ) ] ).toEqual( [ 'theirs();', 'ours' ] );
		expect( ( await wiki.plan() ).kept.map( ( { title } ) => title ) ).toEqual( [ SCRIPT ] );
	} );

	test( 'does not announce a gadget whose page could not be made', async () => {
		const plan = await wiki.plan();
		await wiki.edit( 'MediaWiki:Gadget-sample-core.js', 'theirs();' );
		const outcome = await applyPlan( wiki.client, plan );
		expect( outcome.failures.map( ( { title } ) => title ) ).toEqual( [ 'MediaWiki:Gadget-sample-core.js', DEFINITION_TITLE ] );
		expect( await wiki.text( DEFINITION_TITLE ) ).toBe( FOREIGN_DEFINITION );
	} );
} );

describe( 'before the first write', () => {
	test.each( [
		[ 'a wrong password', () => ( { password: 'x'.repeat( 32 ) } ), /refused the login of Organiser@deploy: .*Special:BotPasswords/ ],
		[ 'an account that is not there', () => ( { user: 'Nobody@deploy' } ), /refused the login of Nobody@deploy/ ],
		[ 'an OAuth token on a wiki without OAuth', () => ( { user: undefined, oauthToken: 'abc' } ), /did not take the login/ ],
		[ 'a page that is no API', () => ( { apiUrl: `${ wiki.instance.url }/index.php` } ), /cannot be used: it answered .*api\.php/ ],
		[ 'a port where nothing listens', () => ( { apiUrl: 'http://127.0.0.1:9/api.php' } ), /cannot be used: nothing listens there/ ],
		[ 'a host that is not there', () => ( { apiUrl: 'https://wiki.invalid/w/api.php' } ), /cannot be used: .*host/ ],
		[ 'no address', () => ( { apiUrl: 'test.wikipedia.org' } ), /is no web address/ ]
	] )( '%s is refused', async ( _name, wrong, message ) => {
		await expect( wiki.logIn( 'deploy', wrong() ) ).rejects.toThrow( message );
		await expect( wiki.logIn( 'deploy', wrong() ) ).rejects.toThrow( 'Nothing was written' );
	} );

	test( 'missing rights are found, with the grants that hold them', async () => {
		await wiki.logIn( 'limited' );
		const before = await wiki.lastRevision();
		const plan = await wiki.plan();
		await expect( applyPlan( wiki.client, plan ) ).rejects.toThrow( /^Nothing was written:\n.*“createpage”.*Tick “Create, edit, and move pages”/s );
		expect( plan.obstacles.map( ( obstacle ) => /“(\w+)”/.exec( obstacle )![ 1 ] ).sort() ).toEqual( [ 'createpage', 'editinterface', 'editsitecss', 'editsitejs', 'editsitejson' ] );
		expect( plan.notes ).toEqual( [ expect.stringContaining( 'Ask an administrator to create it on Special:Tags' ) ] );
		expect( await wiki.lastRevision() ).toBe( before );
	} );

	test( 'a protected page is found', async () => {
		wiki.goBackTo( 'deployed' );
		maintenance( wiki.instance, 'protect', [ 'Template:Sample' ] );
		await wiki.logIn( 'nodelete' );
		const plan = await wiki.plan( withText( 'Template:Sample', 'changed' ) );
		await expect( applyPlan( wiki.client, plan ) ).rejects.toThrow( /does not let Organiser edit Template:Sample: .*protected/ );
	} );

	test( 'a damaged Gadgets-definition is found', async () => {
		wiki.goBackTo( 'deployed' );
		await wiki.edit( DEFINITION_TITLE, ( await wiki.text( DEFINITION_TITLE ) ).replace( /<!-- partnerkit: end -->/, '' ) );
		await expect( wiki.plan() ).rejects.toThrow( 'are damaged' );
		await expect( wiki.planUninstall() ).rejects.toThrow( 'are damaged' );
	} );

	test( 'a manifest that somebody else wrote is found', async () => {
		await wiki.edit( MANIFEST_TITLE, '{"format":1,"pages":{"Main Page":{"sha1":"x","revision":1,"before":0}}}' );
		await expect( wiki.plan() ).rejects.toThrow( 'cannot be trusted: the entry of "Main Page"' );
		await expect( wiki.planUninstall() ).rejects.toThrow( 'Nothing was changed' );
	} );
} );

describe( 'when the network or the wiki fails', () => {
	const edits = ( body: string ) => /action=edit|name="action"\s+edit/.test( body );

	test.each<[ string, Fault, number ]>( [
		[ 'requests are lost', 'lost', 8 ],
		[ 'answers are lost', 'answer lost', 4 ],
		[ 'a proxy gives up', { status: 504, body: '<html>Gateway Timeout</html>' }, 8 ],
		[ 'a proxy asks for patience', { status: 429, headers: { 'retry-after': '7' } }, 8 ]
	] )( 'because %s, each page is still saved exactly once, and asked for again only if it did not arrive', async ( _name, fault, asked ) => {
		wiki.goBackTo( 'deployed' );
		let count = 0;
		const network = await proxy( wiki.instance.url, ( body ) => edits( body ) && ++count % 2 === 1 ? fault : undefined );
		const waits: number[] = [];
		await wiki.logIn( 'deploy', { apiUrl: `${ network.url }/api.php`, wait: async ( milliseconds ) => waits.push( milliseconds ) } );
		const pages = [ { title: 'Template:Sample', content: 'changed' }, { title: 'Template:Sample/new', content: 'new' } ];
		const plan = await planDeploy( wiki.client, pages, undefined, { source: 'Partnerkit 1.0' } );
		const { failures } = await applyPlan( wiki.client, plan ).finally( () => network.close() );
		expect( failures ).toEqual( [] );
		const histories = await Promise.all( pages.map( async ( { title } ) => wiki.organiser.history( title ) ) );
		expect( histories.map( ( history ) => history.length ) ).toEqual( [ 2, 1 ] );
		expect( histories.map( ( [ newest ] ) => newest.text ) ).toEqual( [ 'changed', 'new' ] );
		expect( count ).toBe( asked );
		expect( new Set( waits ) ).toEqual( new Set( [ typeof fault === 'object' && fault.headers ? 7000 : 5000 ] ) );
	} );

	test( 'because nothing answers any more, it stops, and says what is done', async () => {
		let count = 0;
		const network = await proxy( wiki.instance.url, ( body ) => edits( body ) && ++count > 2 ? 'lost' : undefined );
		await wiki.logIn( 'deploy', { apiUrl: `${ network.url }/api.php`, wait: async () => {} } );
		const plan = await wiki.plan();
		await expect( applyPlan( wiki.client, plan ).finally( () => network.close() ) ).rejects.toThrow( /does not answer any more: .*ECONNRESET.*\n1 of 10 changes were made.*Run the same command again/s );
	} );

	test( 'because it is read-only, or limits edits, it waits', async () => {
		const said: string[] = [];
		await wiki.logIn( 'nodelete', { log: ( line ) => said.push( line ), wait: () => {
			configure( wiki.instance.dir, { settings: { wgReadOnly: null, wgRateLimits: {} } } );
			return Promise.resolve();
		} } );
		const plan = await wiki.plan();
		configure( wiki.instance.dir, { settings: { wgReadOnly: 'moving house' } } );
		expect( ( await applyPlan( wiki.client, plan ) ).failures ).toEqual( [] );
		configure( wiki.instance.dir, { settings: { wgRateLimits: { edit: { user: [ 1, 600 ] } } } } );
		await wiki.deploy( withText( SCRIPT, 'changed();' ) );
		expect( said ).toEqual( [ 'The wiki is read-only at present. Waiting 10 s …', 'The wiki limits how fast this account may edit. Waiting 10 s …' ] );
		expect( await wiki.text( SCRIPT ) ).toBe( 'changed();' );
	} );

	test( 'because a filter or a captcha stops a page, the others are saved', async () => {
		configure( wiki.instance.dir, { settings: { wgSpamRegex: [ '/combining/' ] } } );
		const spam = await wiki.deploy();
		configure( wiki.instance.dir, { settings: { wgSpamRegex: [] } } );
		expect( spam ).toEqual( { saved: 9, failures: [ { title: 'Template:Sample/doc', problem: expect.stringContaining( 'spam' ) } ] } );
		configure( wiki.instance.dir, { settings: { wgCaptchaTriggersOnNamespace: { 10: { create: true } } } } );
		const captcha = await wiki.deploy();
		configure( wiki.instance.dir, { settings: { wgCaptchaTriggersOnNamespace: {} } } );
		expect( captcha.failures ).toEqual( [ { title: 'Template:Sample/doc', problem: expect.stringContaining( 'asks for a captcha' ) } ] );
	} );
} );

describe( 'an uninstall', () => {
	test( 'leaves the wiki as it was', async () => {
		await wiki.edit( 'Template:Sample', 'theirs, from before' );
		const before = await wiki.texts();
		await wiki.deploy( PAGES, { overwrite: true } );
		await wiki.deploy( withText( 'Template:Sample', 'second version' ) );
		const outcome = await wiki.uninstall();
		expect( outcome.failures ).toEqual( [] );
		expect( await wiki.texts() ).toEqual( before );
		expect( ( await wiki.client.tag( TAG ) ).state ).toBe( 'absent' );
		expect( isEmpty( await wiki.planUninstall() ) ).toBe( true );
	} );

	test( 'on a wiki without gadgets takes Gadgets-definition away, too', async () => {
		maintenance( wiki.instance, 'deleteBatch', [], `${ DEFINITION_TITLE }\n` );
		const before = await wiki.texts();
		await wiki.deploy();
		await wiki.uninstall();
		expect( await wiki.texts() ).toEqual( before );
	} );

	test( 'keeps what others edited since, and pages with others below them', async () => {
		wiki.goBackTo( 'deployed' );
		await wiki.edit( SCRIPT, 'repaired();' );
		await wiki.edit( 'Project:Sample home/One', 'a record' );
		const plan = await wiki.planUninstall();
		expect( plan.kept.map( ( { title } ) => title ) ).toEqual( [ SCRIPT, 'Project:Sample home' ] );
		await applyPlan( wiki.client, plan );
		const kept = [ ...await wiki.texts() ].filter( ( [ title ] ) => title.includes( 'ample' ) );
		expect( kept.map( ( [ title ] ) => title ).sort() ).toEqual( [ SCRIPT, 'Project:Sample home', 'Project:Sample home/One' ].sort() );
	} );

	test( 'by an account that may not delete names what is left, and another finishes it', async () => {
		wiki.goBackTo( 'deployed' );
		await wiki.logIn( 'nodelete' );
		const plan = await wiki.planUninstall();
		expect( plan.steps.map( ( { title } ) => title ) ).toEqual( [ DEFINITION_TITLE ] );
		expect( plan.notes.join( '\n' ) ).toMatch( /Left for an administrator to delete: .*Template:Sample/ );
		await applyPlan( wiki.client, plan );
		expect( await wiki.text( DEFINITION_TITLE ) ).toBe( FOREIGN_DEFINITION );
		wiki.client = wiki.organiser;
		await wiki.uninstall();
		expect( await wiki.texts() ).toEqual( await wiki.freshTexts() );
	} );

	test( 'keeps a change tag that edits carry, and a page that the manifest alone calls ours', async () => {
		wiki.goBackTo( 'deployed' );
		const manifest = JSON.parse( await wiki.text( MANIFEST_TITLE ) );
		const victim = ( await wiki.client.readPages( [ 'MediaWiki:Gadget-foreign.js' ] ) ).get( 'MediaWiki:Gadget-foreign.js' )!;
		manifest.pages[ victim.title ] = { sha1: '0'.repeat( 40 ), revision: victim.revision, before: 0 };
		await wiki.edit( MANIFEST_TITLE, JSON.stringify( manifest ) );
		await wiki.edit( 'Sandbox', 'marked', { tags: TAG } );
		const plan = await wiki.planUninstall();
		expect( plan.kept ).toEqual( [ { title: victim.title, why: 'its first revision was not made by a deploy' } ] );
		expect( plan.notes ).toEqual( [ `The change tag “${ TAG }” stays: edits carry it.` ] );
		expect( plan.tag ).toBeUndefined();
	} );
} );

test( 'the command shows the plan, waits for a yes, and does it', async () => {
	wiki.goBackTo( 'deployed' );
	const { user, password } = botPassword( wiki.instance );
	const before = await wiki.lastRevision();
	const [ wrong, dry ] = await Promise.all( [
		wiki.command( [ '--user', user, '--uninstall', '--yes' ], 'not the password at all' ),
		wiki.command( [ '--user', user, '--uninstall', '--dry-run' ], password )
	] );
	expect( wrong ).toEqual( { code: 1, output: expect.stringContaining( 'refused the login' ) } );
	expect( wrong.output ).not.toContain( 'not the password' );
	expect( dry ).toEqual( { code: 0, output: expect.stringContaining( '- delete Template:Sample (' ) } );
	const unanswered = await wiki.command( [ '--user', user, '--uninstall' ], password );
	expect( unanswered ).toEqual( { code: 1, output: expect.stringContaining( 'Save 9 pages? There is no terminal' ) } );
	expect( await wiki.lastRevision() ).toBe( before );
	const done = await wiki.command( [ '--user', user, '--uninstall', '--yes' ], password );
	expect( done ).toEqual( { code: 0, output: expect.stringMatching( /\[10\/10\] deleted .*manifest\.json\n\n10 saved, 0 left as they were/ ) } );
	expect( await wiki.texts() ).toEqual( await wiki.freshTexts() );
} );
