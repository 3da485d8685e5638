<?php
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\MediaWikiServices;

require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';

/** Switches gadgets on in accounts' preferences: --users A|B --gadgets x|y */
class EnableGadgets extends Maintenance {
	public function __construct() {
		parent::__construct();
		$this->addOption( 'users', 'Account names, separated by |', true, true );
		$this->addOption( 'gadgets', 'Gadget names, separated by |', true, true );
	}

	public function execute() {
		$services = MediaWikiServices::getInstance();
		$options = $services->getUserOptionsManager();
		foreach ( explode( '|', $this->getOption( 'users' ) ) as $name ) {
			$user = $services->getUserFactory()->newFromName( $name );
			if ( !$user || !$user->isRegistered() ) {
				$this->fatalError( "No account $name" );
			}
			foreach ( explode( '|', $this->getOption( 'gadgets' ) ) as $gadget ) {
				$options->setOption( $user, "gadget-$gadget", '1' );
			}
			$options->saveOptions( $user );
		}
	}
}

$maintClass = EnableGadgets::class;
require_once RUN_MAINTENANCE_IF_MAIN;
