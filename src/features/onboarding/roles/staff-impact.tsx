import { isolated } from '../../../ui/text';
import { RunFrame } from '../run-frame';
import { STAFF_SCREEN, type StaffStepProps } from './staff-props';

/** How to read what came of it. */
export function ImpactView( { run, people: { partnership }, ports: { pages, screenUrl }, messages: { text } }: StaffStepProps ) {
	const { name } = partnership;
	const places = [
		{ key: 'figures', href: pages.url( `Special:BlankPage/Partnerkit/${ name }` ) },
		{ key: 'edits', href: screenUrl( 'edits', name ) },
		{ key: 'report', href: screenUrl( 'report', name ) }
	];
	return <RunFrame
		run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-impact' ) }
		acts={ [ { label: text( 'partnerkit-staff-impact-open', isolated( partnership.label ) ), href: places[ 0 ].href }, { label: text( 'partnerkit-wizard-anew' ), kind: 'normal', onClick: run.beginAnew } ] }
	>
		<p>{ text( 'partnerkit-staff-impact-text' ) }</p>
		<ul>{ places.map( ( { key, href } ) => <li key={ key }><a href={ href }>{ text( `partnerkit-staff-impact-${ key }` ) }</a>: { text( `partnerkit-staff-impact-${ key }-help` ) }</li> ) }</ul>
		<h3>{ text( 'partnerkit-staff-means' ) }</h3>
		<ul>{ [ 1, 2, 3 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-staff-means-${ number }` ) }</li> ) }</ul>
	</RunFrame>;
}
