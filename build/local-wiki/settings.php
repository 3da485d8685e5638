<?php
/**
 * Settings of a local wiki. Each wiki's own LocalSettings.php names its folder and includes this.
 *
 * @var array $instance What instance.json holds: name, port, lang, secret, tree, mariaDb, others, settings.
 * @var string $instanceDir The folder of this wiki: data/, images/, tmp/.
 */

$wgSitename = $instance['sitename'];
$wgServer = "http://127.0.0.1:{$instance['port']}";
$wgCanonicalServer = $wgServer;
$wgScriptPath = '';
$wgResourceBasePath = '';
$wgMetaNamespace = 'Project';
$wgLanguageCode = $instance['lang'];
$wgSecretKey = $instance['secret'];
$wgUpgradeKey = false;
$wgAuthenticationTokenVersion = '1';
$wgLocaltimezone = 'UTC';
$wgEnableEmail = false;

// One file for each kind of data, so that a cache write never waits for a page save.
$sqlite = static fn ( string $file ): array => [
	'type' => 'sqlite',
	'dbname' => $file,
	'tablePrefix' => '',
	'variables' => [ 'synchronous' => 'NORMAL' ],
	'dbDirectory' => "$instanceDir/data",
	'trxMode' => 'IMMEDIATE',
	'flags' => 0,
	'load' => 1,
];
$wgDBname = $instance['database'];
if ( isset( $instance['mariaDb'] ) ) {
	$wgDBtype = 'mysql';
	$wgDBserver = "localhost:{$instance['mariaDb']}";
	$wgDBuser = 'root';
	$wgDBpassword = '';
	$wgDBTableOptions = 'ENGINE=InnoDB, DEFAULT CHARSET=binary';
} else {
	$wgDBtype = 'sqlite';
	$wgSQLiteDataDir = "$instanceDir/data";
	$wgDBservers = [ $sqlite( $wgDBname ) ];
	$wgObjectCaches[CACHE_DB] = [
		'class' => SqlBagOStuff::class,
		'loggroup' => 'SQLBagOStuff',
		'server' => $sqlite( 'wikicache' ),
	];
	$wgJobTypeConf['default'] = [
		'class' => 'JobQueueDB',
		'claimTTL' => 3600,
		'server' => $sqlite( "{$wgDBname}_jobqueue" ),
	];
}
// The database is shared with the command line: pages saved there are seen here at once.
$wgMainCacheType = CACHE_DB;
$wgMessageCacheType = CACHE_DB;
$wgParserCacheType = CACHE_DB;
$wgSessionCacheType = CACHE_DB;

$wgCacheDirectory = $instance['cache'];
$wgUploadDirectory = "$instanceDir/images";
$wgUploadPath = "/images";
$wgTmpDirectory = "$instanceDir/tmp";
$wgEnableUploads = true;
$wgUseImageMagick = false;
// PHP's own server has no thumb handler; the browser scales the demo's small pictures.
$wgThumbLimits = [ 120, 180, 250 ];
// A default that is none of them keeps every user option from being saved.
$wgDefaultUserOptions['thumbsize'] = 2;
$wgGenerateThumbnailOnParse = true;
$wgJobRunRate = 0;

foreach ( [ 'MinervaNeue', 'MonoBook', 'Timeless', 'Vector' ] as $skin ) {
	wfLoadSkin( $skin );
}
$wgDefaultSkin = 'vector-2022';
$wgDefaultMobileSkin = 'minerva';
$wgVectorNightMode = [ 'beta' => true, 'logged_out' => true, 'logged_in' => true ];
$wgMinervaNightMode = [ 'base' => true, 'loggedin' => true ];
foreach ( [
	'Cite', 'CategoryTree', 'DiscussionTools', 'Echo', 'Gadgets', 'ImageMap', 'InputBox', 'Linter', 'Math',
	'ParserFunctions', 'Poem', 'SyntaxHighlight_GeSHi', 'TemplateData', 'Thanks', 'VisualEditor', 'WikiEditor',
] as $extension ) {
	wfLoadExtension( $extension );
}

$wgPFEnableStringFunctions = true;
$wgAllowUserJs = true;
$wgCapitalLinks = true;
$wgRCMaxAge = 30 * 24 * 3600;
$wgNamespacesWithSubpages[NS_MAIN] = false;
$wgGroupPermissions['interface-admin']['edituserjs'] = true;
$wgShowExceptionDetails = true;
// Accounts of the demo and of the tests all have a published password.
$wgPasswordPolicy['policies'] = array_map( static fn () => [], $wgPasswordPolicy['policies'] );
// Tests switch limits on where they are about limits.
$wgRateLimits = [];

// Deploying may define the change tag here; elsewhere it asks for it.
$wgGrantPermissions['highvolume']['managechangetags'] = true;
$wgGrantPermissions['highvolume']['deletechangetags'] = true;

/*
 * What a strict wiki sends, without 'unsafe-eval', which MediaWiki adds by itself:
 * whatever is written here has to run under it.
 */
$wgCSPHeader = [ 'default-src' => true, 'includeCORS' => true, 'report-uri' => false ];
$wgHooks['ContentSecurityPolicyScriptSource'][] = static function ( array &$sources ) {
	$sources = array_values( array_diff( $sources, [ "'unsafe-eval'" ] ) );
};
// Other wikis on this machine, by the prefix of links that lead there: pages may read them, and nothing else.
$others = $instance['others'] ?? [];
if ( $others ) {
	$wgHooks['ContentSecurityPolicyDirectives'][] = static function ( array &$directives ) use ( $others ) {
		$directives[] = "connect-src 'self' data: blob: " . implode( ' ', $others );
	};
	$wgHooks['InterwikiLoadPrefix'][] = static function ( string $prefix, array &$row ) use ( $others ) {
		if ( isset( $others[$prefix] ) ) {
			$row = [
				'iw_prefix' => $prefix, 'iw_url' => "{$others[$prefix]}/index.php/\$1", 'iw_api' => "{$others[$prefix]}/api.php",
				'iw_wikiid' => '', 'iw_local' => 1, 'iw_trans' => 0,
			];
			return false;
		}
	};
}
// Keeping modules in the browser's storage means evaluating text.
$wgResourceLoaderStorageEnabled = false;
// MediaWiki itself makes functions out of text twice, both to ask whether a browser needs a polyfill, and runs no
// script at all where that is forbidden. Today's browsers need none: the answer is put in the questions' place.
if ( PHP_SAPI === 'cli-server' && basename( $_SERVER['SCRIPT_NAME'] ) === 'load.php' ) {
	ob_start( static fn ( string $script ) => preg_replace( [
		'/new Function\(\s*\'\(a = 0\) => a\'\s*\);/',
		'/\(\s*new Function\(\s*registry\[\s*module\s*\]\.skip\s*\)\(\)\s*\)/',
	], [ '', 'true' ], $script ) );
}

// Which items pages are about, by title: a wiki with Wikidata's extension keeps them as a property of its pages, too.
$wgPartnerkitItems = [];
$wgHooks['ContentAlterParserOutput'][] = static function ( $content, $title, $output ) {
	$item = $GLOBALS['wgPartnerkitItems'][$title->getPrefixedText()] ?? null;
	if ( $item !== null ) {
		$output->setUnsortedPageProperty( 'wikibase_item', $item );
	}
};

foreach ( $instance['settings'] as $name => $value ) {
	$GLOBALS[$name] = is_array( $value ) && is_array( $GLOBALS[$name] ?? null )
		? array_replace_recursive( $GLOBALS[$name], $value )
		: $value;
}
