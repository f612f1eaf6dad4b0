/*
Bytes that wait in line, as a value: appended at the end, taken from the front. Parts are shared, never written.
*/

export type ByteQueue = {readonly parts: readonly Uint8Array[]; readonly size: number};

export const emptyBytes: ByteQueue = {parts: [], size: 0};

/** Parts shorter than this are joined, so that many small writes do not make a long list. */
const small = 4096;

export const appendBytes = (queue: ByteQueue, bytes: Uint8Array): ByteQueue => {
	if (bytes.length === 0) {
		return queue;
	}

	const size = queue.size + bytes.length;
	const last = queue.parts.at(-1);
	if (last !== undefined && last.length + bytes.length <= small) {
		const joined = new Uint8Array(last.length + bytes.length);
		joined.set(last);
		joined.set(bytes, last.length);
		return {parts: [...queue.parts.slice(0, -1), joined], size};
	}

	return {parts: [...queue.parts, bytes], size};
};

/** At most `count` bytes from the front, and what is left. */
export const takeBytes = (queue: ByteQueue, count: number): {readonly bytes: Uint8Array; readonly rest: ByteQueue} => {
	const [first] = queue.parts;
	const length = Math.min(count, queue.size);
	if (first === undefined || length <= 0) {
		return {bytes: new Uint8Array(0), rest: queue};
	}

	if (first.length > length) {
		return {bytes: first.subarray(0, length), rest: {parts: [first.subarray(length), ...queue.parts.slice(1)], size: queue.size - length}};
	}

	const bytes = new Uint8Array(length);
	let at = 0;
	let index = 0;
	let left: Uint8Array | null = null;
	while (at < length) {
		const part = queue.parts[index++]!;
		const taken = Math.min(part.length, length - at);
		bytes.set(taken === part.length ? part : part.subarray(0, taken), at);
		at += taken;
		left = taken === part.length ? null : part.subarray(taken);
	}

	const behind = queue.parts.slice(index);
	return {bytes, rest: {parts: left === null ? behind : [left, ...behind], size: queue.size - length}};
};
