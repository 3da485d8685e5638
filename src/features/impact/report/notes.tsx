import type { ReportViewProps } from '../../../ui/report/report-view';
import { isolated } from '../../../ui/text';
import type { ReportScreenProps } from './ports';
import type { Report } from './use-report';

/** What is to be known before anything is typed or saved. */
export function notesFor( { target, isResumed, result }: Report, { isSound, isCounting }: { isSound: boolean; isCounting: boolean }, { ports, reader, about, messages: { text } }: ReportScreenProps ): ReportViewProps[ 'notes' ] {
	const notes: ReportViewProps[ 'notes' ] = [];
	if ( !reader.user ) {
		const login = ports.pages.url( 'Special:UserLogin', { returnto: 'Special:BlankPage/Partnerkit', returntoquery: `partnerkit=report:${ about }` } );
		notes.push( { kind: 'warning', content: <p>{ text( 'partnerkit-report-logged-out' ) } <a href={ login }>{ text( 'partnerkit-report-log-in' ) }</a></p> } );
	}
	if ( target && target.obstacles.length ) {
		notes.push( { kind: 'warning', content: <><p>{ text( 'partnerkit-report-obstacle', isolated( target.page.title ) ) }</p>{ target.obstacles.map( ( reason ) => <p key={ reason }>{ reason }</p> ) }</> } );
	}
	if ( target && target.page.redirectedFrom ) {
		notes.push( { kind: 'notice', content: <p>{ text( 'partnerkit-report-redirect', isolated( target.page.redirectedFrom ), isolated( target.page.title ) ) }</p> } );
	}
	if ( isResumed && target && !target.page.exists ) {
		notes.push( { kind: 'notice', content: <p>{ text( 'partnerkit-report-resumed' ) }</p> } );
	}
	if ( result && !isSound ) {
		notes.push( { kind: 'warning', content: <p>{ text( 'partnerkit-report-unsound' ) }</p> } );
	}
	if ( isCounting ) {
		notes.push( { kind: 'notice', content: <p>{ text( 'partnerkit-report-counting' ) }</p> } );
	}
	return notes;
}
