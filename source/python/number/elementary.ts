/** Elementary functions as the C library computes them. */

/** `base ** exponent` for finite arguments with a real result; infinite where it is too large. */
export function correctPower(base: number, exponent: number): number {
	return base ** exponent;
}
