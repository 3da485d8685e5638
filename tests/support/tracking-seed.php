<?php

use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

/**
 * Puts very many edits straight into the database of a wiki, without their texts: what lists of contributions tell of
 * them is all that there is. Then moves and deletes some of the pages, as people do it.
 * Input, JSON: { "accounts": [ name ], "registrations": [ timestamp or '' ], "redirects": [ [ place of a page, of the one it leads to ] ], "pages": [ [ namespace, title ] ], "recentFrom": timestamp, "edits": [ { "page",
 * "user": places in these lists, "time": timestamp, "summary", "tags", "size", "hidden": bits of rev_deleted } ] in order
 * of time, "moves": [ [ from, to ] ], "deletions": [ title ], "reader": account that can log in, "password" }
 * Prints the id of the first of the revisions; the others follow one by one.
 */
class SeedTracking extends Maintenance {
	private const ROWS = 500;

	public function execute() {
		$seed = json_decode( stream_get_contents( STDIN ), true );
		$user = User::createNew( $seed['reader'] );
		$user->changeAuthenticationData( [ 'password' => $seed['password'], 'retype' => $seed['password'] ] );
		$dbw = $this->getPrimaryDB();
		$this->beginTransaction( $dbw, __METHOD__ );
		$first = $this->insert( $seed );
		$this->commitTransaction( $dbw, __METHOD__ );
		$this->output( (string)$first );
		$organiser = User::newFromName( 'Organiser' );
		foreach ( $seed['moves'] as [ $from, $to ] ) {
			$status = $this->getServiceContainer()->getMovePageFactory()->newMovePage( Title::newFromText( $from ), Title::newFromText( $to ) )->move( $organiser, 'tidy', true );
			$this->expect( $status );
		}
		foreach ( $seed['deletions'] as $title ) {
			$page = $this->getServiceContainer()->getWikiPageFactory()->newFromTitle( Title::newFromText( $title ) );
			$this->expect( $this->getServiceContainer()->getDeletePageFactory()->newDeletePage( $page, $organiser )->forceImmediate( true )->deleteUnsafe( 'tidy' ) );
		}
	}

	private function expect( $status ): void {
		if ( !$status->isGood() ) {
			$this->fatalError( (string)$status );
		}
	}

	private function insert( array $seed ): int {
		$dbw = $this->getPrimaryDB();
		$next = fn ( string $table, string $id ): int => 1 + (int)$dbw->newSelectQueryBuilder()->select( "MAX($id)" )->from( $table )->caller( __METHOD__ )->fetchField();
		$model = $dbw->newSelectQueryBuilder()->select( '*' )->from( 'slots' )->limit( 1 )->caller( __METHOD__ )->fetchRow();
		$actors = array_map( fn ( string $name ) => $this->getServiceContainer()->getActorStore()->acquireActorId( User::createNew( $name ), $dbw ), $seed['accounts'] );
		[ $revision, $page, $comment ] = [ $next( 'revision', 'rev_id' ), $next( 'page', 'page_id' ), $next( 'comment', 'comment_id' ) ];
		$tags = [];
		foreach ( array_unique( array_merge( ...array_column( $seed['edits'], 'tags' ) ) ) as $tag ) {
			$this->getServiceContainer()->getChangeTagsStore()->defineTag( $tag );
			$tags[$tag] = $this->getServiceContainer()->getChangeTagDefStore()->acquireId( $tag );
		}
		foreach ( $seed['registrations'] as $index => $time ) {
			$dbw->newUpdateQueryBuilder()->update( 'user' )->set( [ 'user_registration' => $time ?: null ] )->where( [ 'user_name' => $seed['accounts'][$index] ] )->caller( __METHOD__ )->execute();
		}
		$targets = array_column( $seed['redirects'], 1, 0 );
		$rows = array_fill_keys( [ 'revision', 'slots', 'comment', 'change_tag', 'recentchanges', 'page', 'redirect' ], [] );
		$comments = [];
		$latest = [];
		foreach ( $seed['edits'] as $index => $edit ) {
			$id = $revision + $index;
			$text = $edit['summary'];
			if ( !isset( $comments[$text] ) ) {
				$comments[$text] = $comment++;
				$rows['comment'][] = [ 'comment_id' => $comments[$text], 'comment_hash' => crc32( $text ), 'comment_text' => $text ];
			}
			[ 'id' => $parent, 'size' => $before ] = $latest[$edit['page']] ?? [ 'id' => 0, 'size' => 0 ];
			$latest[$edit['page']] = [ 'id' => $id, 'size' => $edit['size'] ];
			$rows['revision'][] = [
				'rev_id' => $id, 'rev_page' => $page + $edit['page'], 'rev_comment_id' => $comments[$text], 'rev_actor' => $actors[$edit['user']],
				'rev_timestamp' => $edit['time'], 'rev_deleted' => $edit['hidden'], 'rev_len' => $edit['size'], 'rev_parent_id' => $parent,
			];
			$rows['slots'][] = [ 'slot_revision_id' => $id, 'slot_role_id' => $model->slot_role_id, 'slot_content_id' => $model->slot_content_id, 'slot_origin' => $id ];
			foreach ( $edit['tags'] as $tag ) {
				$rows['change_tag'][] = [ 'ct_rev_id' => $id, 'ct_tag_id' => $tags[$tag], 'ct_rc_id' => $edit['time'] >= $seed['recentFrom'] ? 1000000 + $index : null ];
			}
			if ( $edit['time'] >= $seed['recentFrom'] ) {
				[ $namespace, $title ] = $seed['pages'][$edit['page']];
				$rows['recentchanges'][] = [
					'rc_id' => 1000000 + $index, 'rc_timestamp' => $edit['time'], 'rc_actor' => $actors[$edit['user']], 'rc_namespace' => $namespace, 'rc_title' => $title,
					'rc_comment_id' => $comments[$text], 'rc_new' => (int)!$parent, 'rc_cur_id' => $page + $edit['page'], 'rc_this_oldid' => $id, 'rc_last_oldid' => $parent,
					'rc_type' => $parent ? RC_EDIT : RC_NEW, 'rc_source' => $parent ? 'mw.edit' : 'mw.new', 'rc_old_len' => $before, 'rc_new_len' => $edit['size'],
					'rc_deleted' => $edit['hidden'],
				];
			}
		}
		foreach ( $latest as $index => [ 'id' => $id, 'size' => $size ] ) {
			[ $namespace, $title ] = $seed['pages'][$index];
			$rows['page'][] = [
				'page_id' => $page + $index, 'page_namespace' => $namespace, 'page_title' => $title, 'page_is_redirect' => (int)isset( $targets[$index] ), 'page_is_new' => 0, 'page_random' => 0.5,
				'page_touched' => $dbw->timestamp(), 'page_latest' => $id, 'page_len' => $size, 'page_content_model' => 'wikitext',
			];
		}
		foreach ( $targets as $from => $to ) {
			$rows['redirect'][] = [ 'rd_from' => $page + $from, 'rd_namespace' => $seed['pages'][$to][0], 'rd_title' => $seed['pages'][$to][1], 'rd_interwiki' => '', 'rd_fragment' => '' ];
		}
		foreach ( $rows as $table => $list ) {
			foreach ( array_chunk( $list, self::ROWS ) as $some ) {
				$dbw->newInsertQueryBuilder()->insertInto( $table )->rows( $some )->caller( __METHOD__ )->execute();
			}
		}
		return $revision;
	}
}

return SeedTracking::class;
