/*
 * What d3's scales find the way between two values with. Here these are numbers; colours, dates and texts would be most
 * of the bytes.
 */
export const interpolateNumber = ( from, to ) => ( part ) => from * ( 1 - part ) + to * part;
export const interpolateRound = ( from, to ) => ( part ) => Math.round( from * ( 1 - part ) + to * part );
export const interpolate = interpolateNumber;
// Of scales that are not used; the name has to be there.
export const piecewise = interpolateNumber;
