<?php
// Uploaded files lie beside the wiki's database, not in MediaWiki's tree; PHP's own server needs to be told.
$path = rawurldecode( (string)parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( !preg_match( '#\.php(/|$)|^/$#', $path ) ) {
	// Compression is on for what MediaWiki sends; begun here, it would spoil a file that the server sends itself.
	ini_set( 'zlib.output_compression', '0' );
}
if ( $path === '/favicon.ico' ) {
	http_response_code( 204 );
	return true;
}
// What stands for Wikidata and for the services that count readers, on the wiki's own address: its policy lets pages ask no other.
$wikidata = (string)getenv( 'PARTNERKIT_WIKIDATA' );
$metrics = (string)getenv( 'PARTNERKIT_METRICS' );
$service = null;
if ( $path === '/services/wikidata/w/api.php' && preg_match( '#^http://127\.0\.0\.1:\d+/w/api\.php$#D', $wikidata ) ) {
	$service = "$wikidata?" . ( $_SERVER['QUERY_STRING'] ?? '' );
} elseif ( str_starts_with( $_SERVER['REQUEST_URI'], '/services/metrics/' ) && preg_match( '#^http://127\.0\.0\.1:\d+$#D', $metrics ) ) {
	$service = $metrics . substr( $_SERVER['REQUEST_URI'], strlen( '/services' ) );
}
if ( $service !== null ) {
	$body = @file_get_contents( $service, false, stream_context_create( [
		'http' => [ 'ignore_errors' => true, 'follow_location' => 0, 'timeout' => 30 ],
	] ) );
	http_response_code( isset( $http_response_header ) ? (int)substr( $http_response_header[0], 9, 3 ) : 502 );
	foreach ( preg_grep( '/^(?:Content-Type|Retry-After):/i', $http_response_header ?? [] ) as $header ) {
		header( $header );
	}
	echo $body;
	return true;
}
if ( !str_starts_with( $path, '/images/' ) ) {
	return false;
}
$images = realpath( getenv( 'PARTNERKIT_INSTANCE' ) . '/images' );
$file = realpath( $images . substr( $path, strlen( '/images' ) ) );
if ( $file === false || !str_starts_with( $file, $images . '/' ) || !is_file( $file ) ) {
	http_response_code( 404 );
	return true;
}
header( 'Content-Type: ' . mime_content_type( $file ) );
header( 'Content-Length: ' . filesize( $file ) );
header( 'Cache-Control: max-age=3600' );
readfile( $file );
return true;
