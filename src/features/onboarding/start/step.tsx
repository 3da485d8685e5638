import { useEffect, useState } from 'preact/hooks';
import { partnershipOfTitle } from '../../../domain/partnership/config';
import { START } from '../../../domain/start/definition';
import { nameOf } from '../../../domain/start/form';
import { ActivitiesStep } from '../../../ui/start/activities-step';
import { AgreementStep } from '../../../ui/start/agreement-step';
import type { StepWords } from '../../../ui/start/fields';
import { GoalsStep } from '../../../ui/start/goals-step';
import { PeopleStep } from '../../../ui/start/people-step';
import { PublishStep } from '../../../ui/start/publish-step';
import { partnerRow, WhoStep, type WhoStepProps } from '../../../ui/start/who-step';
import { WhyStep } from '../../../ui/start/why-step';
import { Notice } from '../../../ui/notice';
import { WikiError } from '../../../wiki/ports';
import { describer } from '../../registry-form/describe';
import { explainWikidata, useInstitutions, withInstitution } from '../../registry-form/institutions';
import type { Told } from '../../registry-form/preview';
import { publishing, TAKEN, type StartWrite } from './publish';
import type { PathProps } from './props';
import type { Site } from './surroundings';

export interface StartStepProps extends PathProps {
	at: string;
	words: StepWords;
	isLong: boolean;
	site?: Site;
	writes: StartWrite[];
	/** What changes on each page, once the wiki has told. */
	told?: Told;
	failed: boolean;
	today: string;
	inAYear: string;
	proposedHashtag: string;
	onPlaybook( name: string ): void;
	onAgain(): void;
	/** The place under the name is to be looked at again. */
	onMoved(): void;
}

/** What is asked at a step. */
export function StartStep( props: StartStepProps ) {
	const { at, words, isLong, inAYear, today, proposedHashtag, ground } = props;
	switch ( at ) {
		case 'who':
			return <Who { ...props } />;
		case 'why':
			return <WhyStep words={ words } />;
		case 'goals':
			return <GoalsStep words={ words } isLong={ isLong } inAYear={ inAYear } />;
		case 'activities':
			return <ActivitiesStep words={ words } isLong={ isLong } today={ today } proposedHashtag={ proposedHashtag } />;
		case 'people':
			return <PeopleStep words={ words } />;
		case 'agreement':
			return <AgreementStep words={ words } help={ ground.licenceHelp } />;
		default:
			return <Publish { ...props } />;
	}
}

function Who( { ground, words, isLong, site, wikidata, messages, screenUrl, onPlaybook }: StartStepProps ) {
	const { config, surroundings, playbooks } = ground;
	const { answers, set, makeLookup, t } = words;
	const [ source ] = useState( () => wikidata( config ) );
	const { lookUps, read } = useInstitutions( source, messages, ( number, institution ) => {
		const { fields } = withInstitution( partnerRow( words, number, undefined ), institution );
		set( ...Object.keys( fields ).map( ( field ): [ string, string ] => [ `${ field === 'name' ? 'partner' : field }-${ number }`, fields[ field ] ] ) );
	} );
	const name = nameOf( answers );
	return <>
		<WhoStep
			words={ words } record={ { t, disabled: false, problems: [], makeLookup, describe: describer( config, surroundings, messages ) } } isLong={ isLong } playbooks={ playbooks } title={ titleOf() }
			proposedName={ answers.text( 'name' ) ? '' : name } lookUps={ lookUps } search={ source.search } explainSearch={ ( error ) => explainWikidata( error, messages ) } onItem={ read } onPlaybook={ onPlaybook }
		/>
		{ site && site.obstacles.length > 0 && <Notice kind="warning"><p>{ t( 'partnerkit-start-forbidden-early' ) }</p>{ site.obstacles.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }</Notice> }
	</>;

	function titleOf(): WhoStepProps[ 'title' ] {
		if ( !site || !name ) {
			return {};
		}
		if ( site.isImpossible ) {
			return { problem: t( 'partnerkit-start-name-impossible' ) };
		}
		if ( site.taken ) {
			return { problem: t( 'partnerkit-start-name-taken', site.taken ), link: { href: screenUrl( 'registry', partnershipOfTitle( config, site.taken ) ?? name ), text: t( 'partnerkit-start-name-change' ) } };
		}
		return { note: t( 'partnerkit-start-name-free', [ ...site.pages.values() ][ 0 ].title ) };
	}
}

function Publish( { run, ports, words, writes, told, failed, site, hasAccount, explain, copy, onAgain, onMoved, messages: { text: t } }: StartStepProps ) {
	const [ copied, setCopied ] = useState( '' );
	const [ links, setLinks ] = useState( () => addresses( '' ) );
	const work = publishing( ports.edits, writes );
	const { error } = run;
	const isTaken = error instanceof WikiError && error.code === TAKEN;
	useEffect( () => {
		// What was typed comes along to the account, by a word in the address that the wiki returns to.
		if ( !hasAccount ) {
			ports.stores.open( START.id ).handOver().then( ( word ) => setLinks( addresses( word ) ), () => {} );
		}
	}, [] );
	useEffect( () => {
		// Something broke off while it was being saved, and what became of it is not known: it is looked for first.
		if ( run.isPending() ) {
			void run.look( work ).then( onMoved );
		}
	}, [] );
	const reasons = site?.obstacles ?? [];
	return <PublishStep
		t={ t } hasBegun={ words.answers.ticks( 'begun' ).length > 0 } stage={ run.writing === 'rest' ? 'ready' : run.writing === 'elsewhere' ? 'elsewhere' : run.isPending() ? 'looking' : 'busy' } failed={ failed } copied={ copied }
		pages={ writes.map( ( { title, summary, revisionId, text } ) => ( { title, summary, isNew: !revisionId, text, diff: told?.[ title ]?.diff } ) ) }
		error={ isTaken ? t( 'partnerkit-start-taken-meanwhile' ) : error === undefined ? undefined : explain( error ) }
		obstacle={ !hasAccount ? { kind: 'account', ...links } : reasons.length ? { kind: 'forbidden', reasons } : undefined }
		onSave={ () => {
			void run.confirm( work ).then( onMoved );
		} }
		onCopy={ ( page ) => {
			void copy( page.text ).then( ( done ) => done && setCopied( page.title ) );
		} }
		onAgain={ onAgain }
	/>;

	function addresses( word: string ): { register: string; logIn: string } {
		const back = { returnto: 'Special:BlankPage/Partnerkit', returntoquery: `partnerkit=start${ word && `:${ word }` }` };
		return { register: ports.pages.url( 'Special:CreateAccount', back ), logIn: ports.pages.url( 'Special:UserLogin', back ) };
	}
}
