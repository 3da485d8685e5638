<?php
/**
 * Runs a file of SQL on a wiki's database and prints the rows of its last statement as JSON.
 * Arguments: the database's file, the file of SQL. Input, JSON: { table: { "columns": [ name ], "rows": [ { column: value } ] } },
 * to be had as temporary tables.
 */
$database = new PDO( "sqlite:$argv[1]", null, null, [ PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION ] );
// As MariaDB has them for text in UTF-8.
set_error_handler( static fn ( int $level, string $message ) => throw new ErrorException( $message ) );
$database->sqliteCreateFunction( 'regexp', static fn ( $pattern, $text ) => (int)preg_match( "\x01$pattern\x01u", $text ), 2 );
$database->sqliteCreateFunction( 'regexp_replace', static fn ( $text, $pattern, $by ) => preg_replace( "\x01$pattern\x01u", $by, $text ), 3 );

foreach ( json_decode( stream_get_contents( STDIN ), true ) as $table => [ 'columns' => $columns, 'rows' => $rows ] ) {
	$database->exec( "CREATE TEMP TABLE $table ( " . implode( ', ', $columns ) . ' )' );
	$insert = $database->prepare( "INSERT INTO temp.$table VALUES ( " . implode( ', ', array_fill( 0, count( $columns ), '?' ) ) . ' )' );
	foreach ( $rows as $row ) {
		foreach ( $columns as $index => $column ) {
			// As text, a number is no number.
			$insert->bindValue( $index + 1, $row[$column], is_int( $row[$column] ) ? PDO::PARAM_INT : PDO::PARAM_STR );
		}
		$insert->execute();
	}
}
$statements = preg_split( '/;\s*$/m', trim( file_get_contents( $argv[2] ) ), -1, PREG_SPLIT_NO_EMPTY );
$last = array_pop( $statements );
foreach ( $statements as $statement ) {
	$database->exec( $statement );
}
echo json_encode( $database->query( $last )->fetchAll( PDO::FETCH_ASSOC ), JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR );
