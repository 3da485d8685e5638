<?php
/**
 * Runs one statement and prints its rows as JSON, numbers as numbers. Arguments: socket, account, database. Input: the statement.
 */
[ , $socket, $user, $database ] = $argv;
$connection = new PDO( "mysql:unix_socket=$socket;dbname=$database;charset=utf8mb4", $user, '', [ PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_EMULATE_PREPARES => false ] );
// A sum is a decimal, which PHP gives as text.
$plain = static fn ( $value ) => is_string( $value ) && preg_match( '/^-?\d+$/D', $value ) ? (int)$value : $value;
$rows = $connection->query( stream_get_contents( STDIN ) )->fetchAll( PDO::FETCH_ASSOC );
echo json_encode( array_map( static fn ( $row ) => array_map( $plain, $row ), $rows ), JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR );
