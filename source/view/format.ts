import {isNever, NANOSECONDS, nanosecondsBetween, type Instant} from '../library/instant.js';

/** Whole seconds and nanoseconds as text: at least `digits` decimals, more where they are needed. */
const decimalText = (s: number, ns: number, digits: number): string => {
	const decimals = String(ns).padStart(DECIMALS, '0').replace(/0+$/, '').padEnd(digits, '0');
	return decimals === '' ? String(s) : `${s}.${decimals}`;
};

/** All the decimals that a nanosecond has. */
const DECIMALS = 9;

/** The moment to the nearest that has so many decimals. */
export const roundedTo = ({s, ns, late}: Instant, digits: number): Instant => {
	const unit = 10 ** (DECIMALS - digits);
	const rounded = Math.round(ns / unit) * unit;
	return rounded < NANOSECONDS ? {s, ns: rounded, late} : {s: s + 1, ns: rounded - NANOSECONDS, late};
};

/** How many decimals it takes to write the moment exactly. */
export const decimalsOf = ({ns}: Instant): number => ns === 0 ? 0 : String(ns).padStart(DECIMALS, '0').replace(/0+$/, '').length;

/** A moment of the clock: "2.00 s". With so many `digits`; exactly where they are not given, and with two at least. */
export const clockText = (instant: Instant, digits?: number): string => {
	if (isNever(instant)) {
		return 'the end of time';
	}

	const {s, ns} = digits === undefined ? instant : roundedTo(instant, digits);
	return `${decimalText(s, ns, digits ?? 2)} s`;
};

const partsOf = (nanoseconds: number): Instant => ({s: Math.floor(nanoseconds / NANOSECONDS), ns: nanoseconds % NANOSECONDS, late: 0});

/** A span of time in nanoseconds, 0 or more: "2.00 s". Digits as those of a moment. */
export const spanText = (nanoseconds: number, digits?: number): string => clockText(partsOf(Math.round(nanoseconds)), digits);

/** Of a span that is said, so many digits count, from the first that is not 0 on; thousandths are always told. */
const SAID = 3;

/** A span of time as one says it: "2 s", "0.5 s"; what is less than a thousandth of a second only as far as it matters. */
export const secondsText = (nanoseconds: number): string => {
	const whole = Math.round(nanoseconds);
	const {s, ns} = roundedTo(partsOf(whole), Math.min(DECIMALS, Math.max(SAID, DECIMALS + SAID - String(whole).length)));
	return `${decimalText(s, ns, 0)} s`;
};

/** A span of time in seconds, however long, as one says it. */
export const sayingSeconds = (seconds: number): string => Number.isFinite(seconds * NANOSECONDS) ? secondsText(seconds * NANOSECONDS) : `${seconds} s`;

/** From one moment to a later one, as one says it: "2 s". Never less than nothing. */
export const durationText = (from: Instant, to: Instant): string => secondsText(Math.max(0, nanosecondsBetween(from, to)));

/** Whole numbers with commas between thousands: "12,000". */
export const numberText = (number: number): string => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** "1 timer", "3 timers". */
export const count = (number: number, one: string, many = `${one}s`): string => `${numberText(number)} ${number === 1 ? one : many}`;

/** "a", "a and b", "a, b and c"; with more than `most`, "a, b and 4 more". */
export const list = (items: readonly string[], most = 3): string => {
	const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
	return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
};

/** "1st", "2nd", "3rd", "4th". */
export const ordinal = (number: number): string => {
	const tens = number % 100;
	const ending = tens >= 11 && tens <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
	return `${number}${ending}`;
};
