/**
A moment on the simulated clock: whole seconds, whole nanoseconds (0 … 999,999,999), and `late`, the hidden
count of timed wake-ups that led here. A timed wake-up is always a hair late on a real machine; `late` carries
that without ever being printed, so that deadlines which look equal keep reality's order.

Seconds and nanoseconds are kept apart so that years fit.
*/
export type Instant = {readonly s: number; readonly ns: number; readonly late: number};

export const NANOSECONDS = 1_000_000_000;

export const epoch: Instant = {s: 0, ns: 0, late: 0};

/** When a timer is due whose time is infinity. A number, since facts are plain JSON. */
export const never: Instant = {s: Number.MAX_SAFE_INTEGER, ns: 0, late: 0};

export const isNever = ({s}: Instant): boolean => s >= never.s;

/** Orders by seconds, nanoseconds, then lateness. Negative: `a` is earlier. */
export const compareInstants = (a: Instant, b: Instant): number => a.s - b.s || a.ns - b.ns || a.late - b.late;

export const laterOf = (a: Instant, b: Instant): Instant => compareInstants(a, b) >= 0 ? a : b;

/** The instant as seconds, the nearest double to the exact value (what `loop.time()` returns). */
export const toSeconds = (instant: Instant): number => {
	const whole = (instant.s * NANOSECONDS) + instant.ns;
	// One correctly rounded division while the integer is exact (104 days); beyond that the parts are added.
	return Number.isSafeInteger(whole) ? whole / NANOSECONDS : instant.s + (instant.ns / NANOSECONDS);
};

/** Seconds as a double to the nearest nanosecond, halves to even as Python's `round` does. */
export const fromSeconds = (seconds: number, late: number): Instant => {
	let s = Math.floor(seconds);
	const scaled = (seconds - s) * NANOSECONDS;
	let ns = Math.round(scaled);
	if (Math.abs(scaled - Math.trunc(scaled)) === 0.5 && ns % 2 !== 0) {
		ns--;
	}

	if (ns >= NANOSECONDS) {
		ns -= NANOSECONDS;
		s++;
	}

	return {s, ns, late};
};

/** The instant moved by whole nanoseconds (may be negative); lateness is kept. */
export const addNanoseconds = (instant: Instant, nanoseconds: number): Instant => {
	const sum = instant.ns + (nanoseconds % NANOSECONDS);
	const carry = Math.floor(sum / NANOSECONDS);
	return {s: instant.s + Math.trunc(nanoseconds / NANOSECONDS) + carry, ns: sum - (carry * NANOSECONDS), late: instant.late};
};

/** `b - a` in nanoseconds, as a double: exact for spans under 104 days. */
export const nanosecondsBetween = (a: Instant, b: Instant): number => ((b.s - a.s) * NANOSECONDS) + (b.ns - a.ns);

/** The instant with another lateness. */
export const withLate = (instant: Instant, late: number): Instant => instant.late === late ? instant : {...instant, late};
