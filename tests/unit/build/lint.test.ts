import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../build/local-wiki/paths';

interface Linter {
	lintText( code: string, options: { filePath: string } ): Promise<Array<{ messages: Array<{ severity: number; ruleId: string | null; message: string }> }>>;
}

// The package comes without types.
const { ESLint } = createRequire( import.meta.url )( 'eslint' ) as { ESLint: new ( options: { cwd: string } ) => Linter };
const eslint = new ESLint( { cwd: root } );

/** Rules that a text breaks where it stands in that file. */
async function broken( file: string, code: string ): Promise<string[]> {
	const [ { messages } ] = await eslint.lintText( code, { filePath: join( root, file ) } );
	return messages.filter( ( message ) => message.severity === 2 ).map( ( message ) => message.ruleId ?? message.message );
}

it.each( [
	[ 'innerHTML', 'export const f = ( e: Element, t: string ) => {\n\te.innerHTML = t;\n};\n' ],
	[ 'innerHTML by another way of writing it', 'export const f = ( e: HTMLElement, t: string ) => Object.assign( e, { innerHTML: t } );\n' ],
	[ 'outerHTML', 'export const f = ( e: Element, t: string ) => {\n\te.outerHTML = t;\n};\n' ],
	[ 'insertAdjacentHTML', 'export const f = ( e: Element, t: string ) => e.insertAdjacentHTML( \'beforeend\', t );\n' ],
	[ 'html() of jQuery', 'export const f = ( e: { html( t: string ): void }, t: string ) => e.html( t );\n' ],
	[ 'dangerouslySetInnerHTML', 'export const F = ( { t }: { t: string } ) => <p dangerouslySetInnerHTML={ { __html: t } } />;\n' ],
	[ 'dangerouslySetInnerHTML as a property', 'export const f = ( t: string ) => ( { dangerouslySetInnerHTML: { __html: t } } );\n' ],
	[ 'document.write', 'export const f = ( t: string ) => document.write( t );\n' ],
	[ 'a style that is a string', 'export const F = ( { t }: { t: string } ) => <p style={ t } />;\n' ],
	[ 'a style that is a literal', 'export const F = () => <p style="color: red" />;\n' ],
	[ 'cssText', 'export const f = ( e: HTMLElement, t: string ) => {\n\te.style.cssText = t;\n};\n' ],
	[ 'a style attribute', 'export const f = ( e: Element, t: string ) => e.setAttribute( \'style\', t );\n' ],
	[ 'a listener that is text', 'export const f = ( e: Element, t: string ) => e.setAttribute( \'onclick\', t );\n' ],
	[ 'mw of the window', 'export const f = () => window.mw;\n' ]
] )( 'refused is %s', async ( _, code ) => {
	for ( const file of [ 'src/ui/planted.tsx', 'src/features/planted.tsx', 'src/wiki/planted.tsx' ] ) {
		expect( await broken( file, code ), file ).toEqual( [ 'no-restricted-syntax' ] );
	}
} );

it.each( [
	[ 'eval', 'no-eval', 'export const f = ( t: string ) => eval( t );\n' ],
	[ 'new Function', 'no-new-func', 'export const f = ( t: string ) => new Function( t );\n' ],
	[ 'a timer with text', 'no-implied-eval', 'export const f = () => setTimeout( \'x()\', 1 );\n' ],
	[ 'any', '@typescript-eslint/no-explicit-any', 'export const f = ( t: any ) => t;\n' ],
	[ 'what is newer than the oldest browser', 'es-x/no-string-prototype-replaceall', 'export const f = ( t: string ) => t.replaceAll( \'a\', \'b\' );\n' ],
	[ 'more than 300 lines', 'max-lines', 'export const a = [\n' + '\t1,\n'.repeat( 300 ) + '\t1\n];\n' ]
] )( 'refused is %s', async ( _, rule, code ) => {
	expect( await broken( 'src/ui/planted.ts', code ) ).toContain( rule );
} );

it.each( [ 'mw', '$', 'jQuery', 'fetch', 'localStorage', 'DOMParser' ] )( '%s is refused outside of the wiki layer', async ( name ) => {
	const code = `export const f = () => ${ name };\n`;
	expect( await broken( 'src/features/planted.ts', code ) ).toEqual( [ 'no-restricted-globals' ] );
	expect( await broken( 'src/ui/planted.ts', code ) ).toEqual( [ 'no-restricted-globals' ] );
	expect( await broken( 'src/wiki/planted.ts', code ) ).toEqual( name === 'DOMParser' ? [ 'no-restricted-globals' ] : [] );
	expect( await broken( 'gadgets/partnerkit/index.ts', code ) ).toEqual( name === 'DOMParser' ? [ 'no-restricted-globals' ] : [] );
} );

it.each( [ [ 'Date.now()', 'no-restricted-properties' ], [ 'new Date()', 'no-restricted-syntax' ], [ 'Math.random()', 'no-restricted-properties' ] ] )( '%s is refused in the domain', async ( expression, rule ) => {
	expect( await broken( 'src/domain/planted.ts', `export const f = () => ${ expression };\n` ) ).toEqual( [ rule ] );
} );

it( 'a style of properties, a class, textContent and a time given are fine', async () => {
	expect( await broken( 'src/ui/planted.tsx', 'export const F = ( { w }: { w: number } ) => <p class="a" style={ { width: `${ w }%` } } />;\n' ) ).toEqual( [] );
	expect( await broken( 'src/ui/planted.ts', 'export const f = ( e: Element, t: string ) => {\n\te.textContent = t;\n};\n' ) ).toEqual( [] );
	expect( await broken( 'src/domain/planted.ts', 'export const f = ( t: number ) => new Date( t );\n' ) ).toEqual( [] );
} );
