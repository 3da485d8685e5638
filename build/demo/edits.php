<?php

use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\User\User;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Saves edits as if they were made at their time by their user, who is made where there is none.
 * Reads a JSON list from its input: [ { "title", "text", "user", "time": ISO 8601, "summary"?, "tags"? }, … ]
 * Prints their revision ids as a JSON list.
 */
class MakeEdits extends Maintenance {
	public function execute() {
		$ids = [];
		foreach ( json_decode( stream_get_contents( STDIN ), true ) as $edit ) {
			ConvertibleTimestamp::setFakeTime( $edit['time'] );
			$ids[] = $this->save( $edit );
		}
		$this->output( json_encode( $ids ) );
	}

	private function save( array $edit ): int {
		$services = $this->getServiceContainer();
		$store = $services->getChangeTagsStore();
		foreach ( array_diff( $edit['tags'] ?? [], $store->listDefinedTags() ) as $tag ) {
			$store->defineTag( $tag );
		}
		$page = $services->getWikiPageFactory()->newFromTitle( Title::newFromText( $edit['title'] ) );
		$updater = $page->newPageUpdater( $this->account( $edit['user'] ) );
		$updater->setContent( SlotRecord::MAIN, ContentHandler::makeContent( $edit['text'], $page->getTitle() ) );
		$updater->addTags( $edit['tags'] ?? [] );
		$revision = $updater->saveRevision( CommentStoreComment::newUnsavedComment( $edit['summary'] ?? '' ) );
		if ( !$revision ) {
			$this->fatalError( $updater->getStatus() ?? "Nothing changed on {$edit['title']}." );
		}
		return $revision->getId();
	}

	private function account( string $name ): User {
		$user = $this->getServiceContainer()->getUserFactory()->newFromName( $name );
		if ( !$user ) {
			$this->fatalError( "No account can be named $name." );
		}
		return $user->isRegistered() ? $user : User::createNew( $name );
	}
}

return MakeEdits::class;
