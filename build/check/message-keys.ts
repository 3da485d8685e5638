import ts from 'typescript';

/** A place in a source that names a message, or with a template literal any of several. */
export interface KeyUse {
	matches( key: string ): boolean;
	/** Source of the literal. */
	text: string;
	line: number;
	/** It is what a function that reads messages is asked for, so the message has to be there. Else it may be a class or an id. */
	isAskedFor: boolean;
}

/** What reads a message by its key, wherever it comes from. */
const READERS = new Set( [ 't', 'text', 'inContentLanguage' ] );

const PREFIX = 'partnerkit-';

/** The literals of a source that begin as keys of messages do. */
export function keyUses( fileName: string, source: string ): KeyUse[] {
	const file = ts.createSourceFile( fileName, source, ts.ScriptTarget.Latest, true, fileName.endsWith( 'x' ) ? ts.ScriptKind.TSX : ts.ScriptKind.TS );
	const askedVariables = variablesAskedFor( file );
	const uses: KeyUse[] = [];
	walk( file, ( node ) => {
		const pattern = patternOf( node );
		if ( pattern ) {
			uses.push( {
				matches: ( key ) => pattern.test( key ),
				text: node.getText( file ),
				line: file.getLineAndCharacterOfPosition( node.getStart( file ) ).line + 1,
				isAskedFor: isAskedFor( node, askedVariables )
			} );
		}
	} );
	return uses;
}

function patternOf( node: ts.Node ): RegExp | undefined {
	if ( ts.isStringLiteralLike( node ) ) {
		return node.text.startsWith( PREFIX ) ? new RegExp( `^${ escaped( node.text ) }$` ) : undefined;
	}
	if ( ts.isTemplateExpression( node ) && node.head.text.startsWith( PREFIX ) ) {
		return new RegExp( `^${ escaped( node.head.text ) }${ node.templateSpans.map( ( span ) => `.+${ escaped( span.literal.text ) }` ).join( '' ) }$` );
	}
	return undefined;
}

/** Names of variables that stand where a key is asked for: `text( key )`, `t( LABELS[ kind ] )`. */
function variablesAskedFor( file: ts.SourceFile ): Set<string> {
	const names = new Set<string>();
	walk( file, ( node ) => {
		if ( ts.isCallExpression( node ) && READERS.has( calledName( node ) ) && node.arguments.length ) {
			let asked: ts.Expression = node.arguments[ 0 ];
			while ( ts.isElementAccessExpression( asked ) || ts.isPropertyAccessExpression( asked ) ) {
				asked = asked.expression;
			}
			if ( ts.isIdentifier( asked ) ) {
				names.add( asked.text );
			}
		}
	} );
	return names;
}

/** Whether the literal is, perhaps as one of several choices, what a reader of messages is asked for. */
function isAskedFor( literal: ts.Node, askedVariables: Set<string> ): boolean {
	let node = literal;
	while ( passesOn( node.parent, node ) ) {
		node = node.parent;
	}
	const { parent } = node;
	return ts.isCallExpression( parent ) && parent.arguments[ 0 ] === node && READERS.has( calledName( parent ) ) ||
		ts.isVariableDeclaration( parent ) && parent.initializer === node && ts.isIdentifier( parent.name ) && askedVariables.has( parent.name.text );
}

/** Whether an expression may have the value of its part as its own, or as one of its fields. */
function passesOn( whole: ts.Node, part: ts.Node ): boolean {
	return ts.isParenthesizedExpression( whole ) || ts.isObjectLiteralExpression( whole ) || ts.isArrayLiteralExpression( whole ) ||
		ts.isPropertyAssignment( whole ) && whole.initializer === part ||
		ts.isConditionalExpression( whole ) && whole.condition !== part ||
		ts.isBinaryExpression( whole ) && [ ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken ].includes( whole.operatorToken.kind );
}

function calledName( { expression }: ts.CallExpression ): string {
	return ts.isPropertyAccessExpression( expression ) ? expression.name.text : ts.isIdentifier( expression ) ? expression.text : '';
}

function walk( node: ts.Node, visit: ( node: ts.Node ) => void ): void {
	visit( node );
	ts.forEachChild( node, ( child ) => walk( child, visit ) );
}

function escaped( text: string ): string {
	return text.replace( /[\\^$.*+?()[\]{}|]/g, '\\$&' );
}
