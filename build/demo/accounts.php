<?php

use MediaWiki\Maintenance\Maintenance;
use MediaWiki\User\User;
use Wikimedia\Rdbms\IDatabase;

/**
 * Makes accounts with the dates on which they were registered, and gives what the installer
 * made a date before them. Reads JSON from its input:
 * { "accounts": [ { "name", "registered", "groups"?, "password"? } ], "founded": ISO 8601 }
 */
class MakeDemoAccounts extends Maintenance {
	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Makes the accounts of the demo.' );
	}

	public function execute() {
		[ 'accounts' => $accounts, 'founded' => $founded ] = json_decode( stream_get_contents( STDIN ), true );
		$dbw = $this->getPrimaryDB();
		$this->beginTransaction( $dbw, __METHOD__ );
		foreach ( $accounts as $account ) {
			$this->makeAccount( $account, $dbw );
		}
		// The installer wrote these today.
		$dbw->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_timestamp' => $dbw->timestamp( wfTimestamp( TS_MW, $founded ) ) ] )
			->where( [ 'rev_id' => 1 ] )
			->caller( __METHOD__ )->execute();
		$this->commitTransaction( $dbw, __METHOD__ );
	}

	private function makeAccount( array $account, IDatabase $dbw ): void {
		$services = $this->getServiceContainer();
		$registered = wfTimestamp( TS_MW, $account['registered'] );
		$user = $services->getUserFactory()->newFromName( $account['name'] );
		if ( !$user ) {
			$this->fatalError( "No account can be named {$account['name']}." );
		}
		$isNew = !$user->isRegistered();
		if ( $isNew ) {
			$user = User::createNew( $user->getName() );
			$this->logCreation( $user, $registered );
		} elseif ( !isset( $account['password'] ) ) {
			$this->fatalError( "The account {$account['name']} is there already: the demo is for a wiki that is new." );
		}
		// A new password would make the account's bot passwords void: the first administrator has hers already.
		if ( isset( $account['password'] ) && $isNew ) {
			$status = $user->changeAuthenticationData( [ 'password' => $account['password'], 'retype' => $account['password'] ] );
			if ( !$status->isGood() ) {
				$this->fatalError( $status );
			}
		}
		foreach ( $account['groups'] ?? [] as $group ) {
			$services->getUserGroupManager()->addUserToGroup( $user, $group );
		}
		$dbw->newUpdateQueryBuilder()->update( 'user' )
			->set( [ 'user_registration' => $dbw->timestamp( $registered ) ] )
			->where( [ 'user_id' => $user->getId() ] )
			->caller( __METHOD__ )->execute();
	}

	private function logCreation( User $user, string $registered ): void {
		$entry = new ManualLogEntry( 'newusers', 'create' );
		$entry->setPerformer( $user );
		$entry->setTarget( $user->getUserPage() );
		$entry->setParameters( [ '4::userid' => $user->getId() ] );
		$entry->setTimestamp( $registered );
		$entry->insert();
	}
}

return MakeDemoAccounts::class;
