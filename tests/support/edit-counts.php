<?php

use MediaWiki\Maintenance\Maintenance;

/** Sets how many edits accounts are said to have made since they were there. Input, JSON: { name: number } */
class EditCounts extends Maintenance {
	public function execute() {
		foreach ( json_decode( stream_get_contents( STDIN ), true ) as $name => $count ) {
			$this->getPrimaryDB()->newUpdateQueryBuilder()->update( 'user' )->set( [ 'user_editcount' => $count ] )->where( [ 'user_name' => $name ] )->caller( __METHOD__ )->execute();
		}
	}
}

return EditCounts::class;
