<?php

use MediaWiki\Maintenance\Maintenance;

/**
 * Enters that all talk pages transclude a template, as saving them would have: parsing thousands of pages takes minutes.
 * Reads the template's title, without namespace, from its input.
 */
class MarkedPages extends Maintenance {
	public function execute() {
		$target = $this->getServiceContainer()->getLinkTargetLookup()->acquireLinkTargetId( Title::makeTitle( NS_TEMPLATE, trim( stream_get_contents( STDIN ) ) ), $this->getPrimaryDB() );
		$this->getPrimaryDB()->insertSelect( 'templatelinks', 'page', [ 'tl_from' => 'page_id', 'tl_target_id' => (string)$target, 'tl_from_namespace' => 'page_namespace' ], [ 'page_namespace' => NS_TALK ], __METHOD__ );
	}
}

return MarkedPages::class;
