<?php

use MediaWiki\Maintenance\Maintenance;

/** Prints all revisions as JSON: [ [ id, title with the English name of its namespace, ISO 8601 timestamp ], … ] */
class ListRevisions extends Maintenance {
	public function execute() {
		$namespaces = $this->getServiceContainer()->getNamespaceInfo();
		$rows = $this->getReplicaDB()->newSelectQueryBuilder()
			->select( [ 'rev_id', 'rev_timestamp', 'page_namespace', 'page_title' ] )
			->from( 'revision' )
			->join( 'page', null, 'page_id = rev_page' )
			->orderBy( 'rev_id' )
			->caller( __METHOD__ )->fetchResultSet();
		$revisions = [];
		foreach ( $rows as $row ) {
			$namespace = $namespaces->getCanonicalName( (int)$row->page_namespace );
			$title = strtr( $row->page_title, '_', ' ' );
			$revisions[] = [
				(int)$row->rev_id,
				$namespace ? strtr( $namespace, '_', ' ' ) . ":$title" : $title,
				wfTimestamp( TS_ISO_8601, $row->rev_timestamp ),
			];
		}
		$this->output( json_encode( $revisions, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	}
}

return ListRevisions::class;
