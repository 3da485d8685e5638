import { useEffect, useRef, useState } from 'preact/hooks';
import { PART_KINDS, partProblem, type PartKind, type ReportPart } from '../../domain/impact/report/report';
import { Button } from '../button';
import { SelectField } from '../field';
import { isolated, type Translate } from '../text';
import { PartFields, partName, type PartFieldsProps } from './part-fields';

export interface PartListProps extends Pick<PartFieldsProps, 'figures' | 'series'> {
	t: Translate;
	number( value: number ): string;
	parts: ReportPart[];
	/** The part that was taken away last. */
	removed?: ReportPart;
	disabled: boolean;
	onChange( parts: ReportPart[] ): void;
	onAdd( kind: PartKind ): void;
	onRemove( part: ReportPart ): void;
	onPutBack(): void;
}

/** The parts of a report in their order: each can be changed, moved, taken away and put back. */
export function PartList( { t, number, parts, removed, disabled, figures, series, onChange, onAdd, onRemove, onPutBack }: PartListProps ) {
	const list = useRef<HTMLOListElement>( null );
	const [ moved, setMoved ] = useState<{ id: string; by: 1 | -1 }>();
	const [ kind, setKind ] = useState<PartKind>( 'text' );
	useEffect( () => {
		// Moving an element takes the focus away from what is in it.
		const buttons = moved ? list.current!.querySelectorAll<HTMLButtonElement>( `[data-part="${ moved.id }"] .partnerkit-report__move button:enabled` ) : [];
		const [ first, last ] = [ buttons[ 0 ], buttons[ buttons.length - 1 ] ];
		( moved && moved.by < 0 ? first : last )?.focus();
	}, [ moved ] );
	const move = ( index: number, by: 1 | -1 ): void => {
		const next = parts.slice();
		next.splice( index + by, 0, ...next.splice( index, 1 ) );
		onChange( next );
		setMoved( { id: parts[ index ].id, by } );
	};
	const at = moved ? parts.findIndex( ( { id } ) => id === moved.id ) : -1;
	return <div class="partnerkit-report__parts">
		<ol ref={ list }>
			{ parts.map( ( part, index ) => <li key={ part.id } data-part={ part.id } data-kind={ part.kind }>
				<details class="partnerkit-report__part">
					<summary>{ partName( part, t ) }{ partProblem( part ) && <span class="partnerkit-warning"> { t( 'partnerkit-report-look' ) }</span> }</summary>
					<PartFields t={ t } part={ part } figures={ figures } series={ series } problem={ partProblem( part ) } onChange={ ( next ) => onChange( parts.map( ( one ) => one.id === next.id ? next : one ) ) } />
				</details>
				<span class="partnerkit-report__move" role="group" aria-label={ partName( part, t ) }>
					<Button kind="quiet" disabled={ disabled || index === 0 } onClick={ () => move( index, -1 ) }>{ t( 'partnerkit-report-up' ) }</Button>
					<Button kind="quiet" disabled={ disabled || index === parts.length - 1 } onClick={ () => move( index, 1 ) }>{ t( 'partnerkit-report-down' ) }</Button>
					<Button kind="quiet" disabled={ disabled } onClick={ () => onRemove( part ) }>{ t( 'partnerkit-report-remove' ) }</Button>
				</span>
			</li> ) }
		</ol>
		<p role="status" class="partnerkit-small">
			{ removed ? <>{ t( 'partnerkit-report-removed', isolated( partName( removed, t ) ) ) } <Button kind="quiet" onClick={ onPutBack }>{ t( 'partnerkit-report-put-back' ) }</Button></> :
				at >= 0 && t( 'partnerkit-report-moved', isolated( partName( parts[ at ], t ) ), number( at + 1 ), number( parts.length ) ) }
		</p>
		<div class="partnerkit-report__add">
			<SelectField t={ t } label={ t( 'partnerkit-report-add-which' ) } value={ kind } options={ PART_KINDS.map( ( value ) => ( { value, label: t( `partnerkit-report-kind-${ value }` ) } ) ) } onChange={ ( value ) => setKind( value as PartKind ) } />
			<Button disabled={ disabled } onClick={ () => onAdd( kind ) }>{ t( 'partnerkit-report-add' ) }</Button>
		</div>
	</div>;
}
