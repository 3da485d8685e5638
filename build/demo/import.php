<?php

require_once MW_INSTALL_PATH . '/maintenance/importDump.php';

/** MediaWiki's importDump, but an uploaded file adds no revision of today to the page that the dump has for it. */
class ImportDemo extends BackupReader {
	public function handleUpload( WikiRevision $revision ) {
		$importer = $this->getServiceContainer()->getWikiRevisionUploadImporter();
		$importer->setNullRevisionCreation( false );
		$status = $importer->import( $revision );
		if ( !$status->isGood() ) {
			$this->fatalError( $status );
		}
		return true;
	}
}

// The file that is included above has set this to its own class.
$maintClass = ImportDemo::class;
