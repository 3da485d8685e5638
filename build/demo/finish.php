<?php

use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Settings\SettingsBuilder;

/**
 * What an import leaves undone: change tags, recent changes, links, counts, the search index.
 * Reads JSON from its input: { "tags": { revision id: [ tag, … ] }, "from": ISO 8601, "to": ISO 8601 },
 * the last two being the time that recent changes cover.
 */
class FinishDemo extends Maintenance {
	public function finalSetup( SettingsBuilder $settings ) {
		parent::finalSetup( $settings );
		// Parsing every page a second time, only to look for lint, would take as long as all the rest.
		$settings->overrideConfigValue( 'LinterParseOnDerivedDataUpdate', false );
	}

	public function execute() {
		[ 'tags' => $tags, 'from' => $from, 'to' => $to ] = json_decode( stream_get_contents( STDIN ), true );
		$this->rebuildRecentChanges( wfTimestamp( TS_MW, $from ), wfTimestamp( TS_MW, $to ) );
		$this->addTags( $tags );
		$this->run( RefreshLinks::class, 'refreshLinks.php' );
		$this->run( InitEditCount::class, 'initEditCount.php' );
		$this->run( InitSiteStats::class, 'initSiteStats.php', [ 'update' => true, 'active' => true ] );
		$this->run( RebuildTextIndex::class, 'rebuildtextindex.php' );
		$this->run( RunJobs::class, 'runJobs.php' );
	}

	private function rebuildRecentChanges( string $from, string $to ): void {
		// Uploads entered themselves, however long ago they are said to have been.
		$this->getPrimaryDB()->newDeleteQueryBuilder()->deleteFrom( 'recentchanges' )
			->where( '1=1' )
			->caller( __METHOD__ )->execute();
		$this->run( RebuildRecentchanges::class, 'rebuildrecentchanges.php', [ 'from' => $from, 'to' => $to ] );
	}

	/** After recent changes are there, so that these get their tags too. */
	private function addTags( array $tags ): void {
		$store = $this->getServiceContainer()->getChangeTagsStore();
		$dbw = $this->getPrimaryDB();
		$this->beginTransaction( $dbw, __METHOD__ );
		$store->defineTag( 'partnership' );
		foreach ( $tags as $revision => $names ) {
			$store->addTags( $names, null, $revision );
		}
		$this->commitTransaction( $dbw, __METHOD__ );
	}

	private function run( string $class, string $file, array $options = [] ): void {
		$child = $this->createChild( $class, MW_INSTALL_PATH . "/maintenance/$file" );
		foreach ( $options as $name => $value ) {
			$child->setOption( $name, $value );
		}
		$child->execute();
	}
}

return FinishDemo::class;
