<?php

use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Title\Title;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Moves pages as if it had been done at its time, without leaving redirects.
 * Input, JSON: [ { "from", "to": titles, "user": an account, "time": ISO 8601 } ]
 */
class PastMoves extends Maintenance {
	public function execute() {
		$services = $this->getServiceContainer();
		foreach ( json_decode( stream_get_contents( STDIN ), true ) as $move ) {
			ConvertibleTimestamp::setFakeTime( $move['time'] );
			$status = $services->getMovePageFactory()->newMovePage( Title::newFromText( $move['from'] ), Title::newFromText( $move['to'] ) )
				->move( $services->getUserFactory()->newFromName( $move['user'] ), 'ready', false );
			if ( !$status->isGood() ) {
				$this->fatalError( $status );
			}
		}
	}
}

return PastMoves::class;
