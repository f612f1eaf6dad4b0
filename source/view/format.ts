import {NANOSECONDS, nanosecondsBetween, type Instant} from '../library/instant.js';

/** Whole seconds and nanoseconds as text: at least `digits` decimals, more where they are needed. */
const decimalText = (s: number, ns: number, digits: number): string => {
	const decimals = String(ns).padStart(9, '0').replace(/0+$/, '').padEnd(digits, '0');
	return decimals === '' ? String(s) : `${s}.${decimals}`;
};

/** A moment of the clock: "2.00 s". */
export const clockText = (instant: Instant): string => `${decimalText(instant.s, instant.ns, 2)} s`;

/** A span of time in nanoseconds, 0 or more: "2.00 s". */
export const spanText = (nanoseconds: number): string => {
	const whole = Math.round(nanoseconds);
	return `${decimalText(Math.floor(whole / NANOSECONDS), whole % NANOSECONDS, 2)} s`;
};

/** A span of time as one says it: "2 s", "0.5 s". */
export const secondsText = (nanoseconds: number): string => {
	const whole = Math.round(nanoseconds);
	return `${decimalText(Math.floor(whole / NANOSECONDS), whole % NANOSECONDS, 0)} s`;
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
