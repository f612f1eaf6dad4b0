/** A short name for a text: 64 bits of FNV-1a as 16 hexadecimal digits. Not for secrets. */
export const fingerprint = (text: string): string => {
	let high = 0xCB_F2_9C_E4;
	let low = 0x84_22_23_25;
	for (let index = 0; index < text.length; index++) {
		low = (low ^ text.charCodeAt(index)) >>> 0;
		// Multiplication by the 64-bit prime 0x100000001b3, in halves.
		const product = low * 0x1B3;
		high = (Math.imul(high, 0x1B3) + Math.floor(product / 0x1_00_00_00_00) + (low << 8)) >>> 0;
		low = product >>> 0;
	}

	return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
};
