import type { Words } from './view';

const UNITS: Array<{ key: string; bytes: number; digits: number }> = [
	{ key: 'partnerkit-dashboard-megabytes', bytes: 1_000_000, digits: 2 },
	{ key: 'partnerkit-dashboard-kilobytes', bytes: 1_000, digits: 1 }
];

/** A number of bytes as people read it, in thousands or millions where it is large. Its sign goes into the message with it: where that is, languages differ. */
export function formatBytes( bytes: number, { t, number }: Pick<Words, 't' | 'number'>, plus: '' | '+' = '' ): string {
	const size = Math.abs( bytes );
	const unit = UNITS.find( ( one ) => size >= one.bytes );
	const sign = bytes < 0 ? '−' : bytes > 0 ? plus : '';
	return unit ? t( unit.key, sign + number( Number( ( size / unit.bytes ).toFixed( unit.digits ) ) ) ) : t( 'partnerkit-dashboard-bytes', sign + number( size ), size );
}
