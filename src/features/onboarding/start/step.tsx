import { useState } from 'preact/hooks';
import { partnershipOfTitle } from '../../../domain/partnership/config';
import { nameOf } from '../../../domain/start/form';
import { ActivitiesStep } from '../../../ui/start/activities-step';
import { AgreementStep } from '../../../ui/start/agreement-step';
import { GoalsStep } from '../../../ui/start/goals-step';
import { PeopleStep } from '../../../ui/start/people-step';
import { partnerRow, WhoStep, type WhoStepProps } from '../../../ui/start/who-step';
import { WhyStep } from '../../../ui/start/why-step';
import { Notice } from '../../../ui/notice';
import { describer } from '../../registry-form/describe';
import { explainWikidata, useInstitutions, withInstitution } from '../../registry-form/institutions';
import { Publish } from './publish-step';
import type { StartStepProps } from './step-props';

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
