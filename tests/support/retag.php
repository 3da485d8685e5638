<?php

use MediaWiki\Maintenance\Maintenance;
use MediaWiki\User\User;

/** Gives a revision a change tag as somebody does it on the wiki, with an entry in the log. Arguments: revision id, tag. */
class Retag extends Maintenance {
	public function __construct() {
		parent::__construct();
		$this->addArg( 'revision', 'Revision id' );
		$this->addArg( 'tag', 'Change tag' );
	}

	public function execute() {
		$status = ChangeTags::updateTagsWithChecks( [ $this->getArg( 1 ) ], [], null, (int)$this->getArg( 0 ), null, '', 'forgotten', User::newFromName( 'Organiser' ) );
		if ( !$status->isGood() ) {
			$this->fatalError( $status );
		}
	}
}

return Retag::class;
