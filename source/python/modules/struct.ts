import {plain} from '../machine/indexing.js';
import {PyBytes, PyFloat, type Value} from '../values.js';
import {scaleByPower} from './float-functions.js';
import {moduleMembers, type ModuleTable} from './module-table.js';

/* The native half of `struct`: floats as the bytes that IEEE 754 gives them, the most significant first. */

/** A half-precision float's bits, rounded to even. Null: it is too large. */
const halfBits = (value: number): number | null => {
	const sign = value < 0 || Object.is(value, -0) ? 0x80_00 : 0;
	const size = Math.abs(value);
	if (Number.isNaN(value)) {
		return 0x7E_00;
	}

	if (size === Infinity) {
		return sign | 0x7C_00;
	}

	const exponent = Math.max(-14, size === 0 ? -14 : Math.floor(Math.log2(size)));
	const scaled = scaleByPower(size, 10 - exponent);
	let mantissa = Math.round(scaled);
	if (Math.abs(scaled % 1) === 0.5 && mantissa % 2 !== 0) {
		mantissa--;
	}

	const bits = mantissa + ((exponent + 14) * 1024);
	return bits >= 0x7C_00 ? null : sign | bits;
};

const halfValue = (bits: number): number => {
	const sign = (bits & 0x80_00) === 0 ? 1 : -1;
	const exponent = (bits >> 10) & 0x1F;
	const mantissa = bits & 0x3_FF;
	if (exponent === 0x1F) {
		return mantissa === 0 ? sign * Infinity : Number.NaN;
	}

	return sign * (exponent === 0 ? mantissa * (2 ** -24) : (1024 + mantissa) * (2 ** (exponent - 25)));
};

const pack = (size: number, value: number): Uint8Array | null => {
	const bytes = new Uint8Array(size);
	const view = new DataView(bytes.buffer);
	if (size === 8) {
		view.setFloat64(0, value);
		return bytes;
	}

	if (size === 4) {
		view.setFloat32(0, value);
		return Number.isFinite(value) && !Number.isFinite(view.getFloat32(0)) ? null : bytes;
	}

	const bits = halfBits(value);
	view.setUint16(0, bits ?? 0);
	return bits === null ? null : bytes;
};

const unpack = (bytes: Uint8Array): number => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	return bytes.length === 8 ? view.getFloat64(0) : (bytes.length === 4 ? view.getFloat32(0) : halfValue(view.getUint16(0)));
};

const table: ModuleTable = {
	functions: {
		/** The bytes of a float in 2, 4 or 8 of them; None where it is too large. */
		pack_float: ['size, value, /', (m, size, value): Value => {
			const bytes = pack(size as number, (plain(m, value) as PyFloat).value);
			return bytes === null ? null : new PyBytes(bytes);
		}],
		unpack_float: ['data, /', (_m, data): Value => new PyFloat(unpack((data as PyBytes).bytes))],
	},
};

export const structModule = moduleMembers('_struct', table);
