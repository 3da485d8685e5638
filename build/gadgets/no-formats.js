/*
 * What d3's scales write numbers and days with, in formats of their own: on a wiki MediaWiki writes them, in the reader's
 * language. These names only have to be there.
 */
export const format = () => String;
export const formatPrefix = format;
export const formatSpecifier = format;
export const timeFormat = format;
export const utcFormat = format;
export const precisionFixed = Number;
export const precisionPrefix = Number;
export const precisionRound = Number;
