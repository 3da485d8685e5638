import { expect, it } from 'vitest';
import { plainWords } from '../../../../src/domain/tracking/plain-words';

it.each( [
	[ 'Reverted {{PLURAL:$3|edit|edits}} by [[User:$2]] to $1', 'Reverted edits by [[User:$2]] to $1' ],
	[ '{{GENDER:$2|Er|Sie}} and {{plural:$3|a|b|c}}', 'Sie and c' ],
	[ 'Reverted to $1', 'Reverted to $1' ],
	[ 'Reverted {{#if:$1|x}}', '' ],
	[ '', '' ]
] )( 'a summary takes %j as %j', ( message, plain ) => {
	expect( plainWords( message ) ).toBe( plain );
} );
