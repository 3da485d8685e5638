<?php
use MediaWiki\Extension\AbuseFilter\AbuseFilterServices;
use MediaWiki\Extension\AbuseFilter\Filter\MutableFilter;
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\MediaWikiServices;
use MediaWiki\Title\Title;

require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';

/** Makes edit filters with their messages. Input: JSON, a list of { name, rules, does, says }. */
class MakeFilters extends Maintenance {
	public function execute() {
		$services = MediaWikiServices::getInstance();
		$user = $services->getUserFactory()->newFromName( 'Organiser' );
		foreach ( json_decode( stream_get_contents( STDIN ), true ) as [ 'name' => $name, 'rules' => $rules, 'does' => $does, 'says' => $says ] ) {
			$message = "abusefilter-$does-" . preg_replace( '/\W+/', '-', strtolower( $name ) );
			$updater = $services->getWikiPageFactory()->newFromTitle( Title::makeTitle( NS_MEDIAWIKI, ucfirst( $message ) ) )->newPageUpdater( $user );
			$updater->setContent( 'main', new WikitextContent( $says ) );
			$updater->saveRevision( CommentStoreComment::newUnsavedComment( 'For a filter' ) );
			$filter = MutableFilter::newDefault();
			$filter->setName( $name );
			$filter->setRules( $rules );
			$filter->setGroup( 'default' );
			$filter->setEnabled( true );
			$filter->setActions( [ $does => [ $message ] ] );
			$status = AbuseFilterServices::getFilterStore()->saveFilter( $user, null, $filter, MutableFilter::newDefault() );
			if ( !$status->isGood() ) {
				$this->fatalError( (string)$status );
			}
		}
	}
}

$maintClass = MakeFilters::class;
require_once RUN_MAINTENANCE_IF_MAIN;
