import { accountsOf } from '../../../domain/partnership/participant';
import type { FiltersProps } from '../../../ui/tracking/edits/filters';
import type { Ground } from './ground';
import type { EditsScreenProps, Opened } from './props';
import { usualSpan, type Choice } from './reading';

const SPANS = [ '7', '30', '365', 'all' ] as const;

/** Longer lists are no choice any more, and slow to draw: the account's name is in the address then. */
const MOST_NAMES = 2000;

/** What is looked at, as fields. */
export function fieldsOf( { messages: { text }, now }: EditsScreenProps, { scopes, joined, me }: Opened, ground: Ground | undefined, choice: Choice, onChoice: ( choice: Choice ) => void ): FiltersProps[ 'fields' ] {
	const { events = [], participants = [] } = ground?.context ?? {};
	const others = accountsOf( participants ).filter( ( name ) => name !== me ).sort( ( one, other ) => one.localeCompare( other ) ).slice( 0, MOST_NAMES );
	const label = ( name: string, partnership: string ): string => joined.has( partnership ) ? text( 'partnerkit-edits-joined', name ) : name;
	const user = typeof choice.whose === 'object' ? choice.whose.user : undefined;
	return [
		{
			id: 'partnership', label: text( 'partnerkit-edits-partnership' ), value: choice.partnership,
			options: scopes.map( ( { partnership } ) => ( { value: partnership.name, label: label( partnership.label, partnership.name ) } ) ),
			onChange( name ) {
				const { partnership } = scopes.find( ( scope ) => scope.partnership.name === name )!;
				onChoice( { ...choice, partnership: name, event: '', span: usualSpan( partnership, false, now() ), whose: user ? 'mine' : choice.whose } );
			}
		},
		{
			id: 'event', label: text( 'partnerkit-edits-event' ), value: choice.event, disabled: !events.length,
			options: [ { value: '', label: text( events.length ? 'partnerkit-edits-event-any' : 'partnerkit-edits-event-none' ) }, ...events.map( ( { id, name } ) => ( { value: id, label: name } ) ) ],
			onChange( id ) {
				onChoice( { ...choice, event: id, span: usualSpan( events.find( ( event ) => event.id === id ) ?? ground!.context.partnership, id !== '', now() ) } );
			}
		},
		{
			id: 'span', label: text( 'partnerkit-edits-span' ), value: choice.span,
			options: SPANS.map( ( span ) => ( { value: span, label: text( span === 'all' && choice.event !== '' ? 'partnerkit-edits-span-event' : `partnerkit-edits-span-${ span }` ) } ) ),
			onChange: ( span ) => onChoice( { ...choice, span: SPANS.find( ( one ) => one === span )! } )
		},
		{
			id: 'whose', label: text( 'partnerkit-edits-whose' ), value: user === undefined ? `-${ choice.whose }` : user,
			options: [
				{ value: '-mine', label: text( 'partnerkit-edits-whose-mine' ) },
				{ value: '-everybody', label: text( choice.event !== '' ? 'partnerkit-edits-whose-event' : 'partnerkit-edits-whose-everybody' ) },
				...others.map( ( name ) => ( { value: name, label: name } ) )
			],
			onChange: ( value ) => onChoice( { ...choice, whose: value === '-mine' ? 'mine' : value === '-everybody' ? 'everybody' : { user: value } } )
		}
	];
}
