/*
A growable array whose copies share their content. It is cut into chunks; a chunk carries the epoch in which it was
made and may be written in that epoch only. Copying the whole copies the short table of chunks.
*/

const bits = 9;
const chunkSize = 1 << bits;
const mask = chunkSize - 1;

/** More items than these would be the end of the host, not of the program. */
const mostChunks = 2 ** (25 - bits);

const checkSize = (chunks: number): void => {
	if (chunks > mostChunks) {
		throw new RangeError('Invalid array length');
	}
};

class Chunk<T> {
	constructor(readonly epoch: number, readonly items: T[]) {}
}

export class Chunks<T> {
	private constructor(private chunks: Array<Chunk<T>>, public length: number) {}

	static empty<T>(): Chunks<T> {
		return new Chunks<T>([], 0);
	}

	/** Takes the array over: nobody else may keep it. */
	static from<T>(items: T[], epoch: number): Chunks<T> {
		if (items.length <= chunkSize) {
			return new Chunks(items.length === 0 ? [] : [new Chunk(epoch, items)], items.length);
		}

		checkSize(items.length >> bits);
		const chunks = [];
		for (let start = 0; start < items.length; start += chunkSize) {
			chunks.push(new Chunk(epoch, items.slice(start, start + chunkSize)));
		}

		return new Chunks(chunks, items.length);
	}

	/** A copy that may be changed without changing this one. */
	fork(): Chunks<T> {
		return new Chunks(this.chunks.slice(), this.length);
	}

	get(index: number): T {
		return this.chunks[index >> bits]!.items[index & mask]!;
	}

	set(index: number, value: T, epoch: number): void {
		this.own(index >> bits, epoch).items[index & mask] = value;
	}

	push(value: T, epoch: number): void {
		const at = this.length >> bits;
		if (at === this.chunks.length) {
			checkSize(at);
			this.chunks.push(new Chunk(epoch, [value]));
		} else {
			this.own(at, epoch).items.push(value);
		}

		this.length++;
	}

	pop(epoch: number): T {
		const at = (this.length - 1) >> bits;
		const value = this.own(at, epoch).items.pop()!;
		this.length--;
		if ((this.length & mask) === 0) {
			this.chunks.length = at;
		}

		return value;
	}

	/** Removes `count` items at `start` and puts `items` there. */
	splice(start: number, count: number, items: readonly T[], epoch: number): void {
		checkSize((this.length - count + items.length) >> bits);
		const first = start >> bits;
		if (this.length - count + items.length <= chunkSize && this.chunks.length === 1) {
			this.own(0, epoch).items.splice(start, count, ...items);
			this.length += items.length - count;
			if (this.length === 0) {
				this.chunks.length = 0;
			}

			return;
		}

		const rest: T[] = [];
		for (let index = first << bits; index < start; index++) {
			rest.push(this.get(index));
		}

		for (const item of items) {
			rest.push(item);
		}

		for (let index = start + count; index < this.length; index++) {
			rest.push(this.get(index));
		}

		this.length += items.length - count;
		this.chunks.length = first;
		for (let at = 0; at < rest.length; at += chunkSize) {
			this.chunks.push(new Chunk(epoch, rest.slice(at, at + chunkSize)));
		}
	}

	toArray(): T[] {
		if (this.chunks.length === 1) {
			return this.chunks[0]!.items.slice();
		}

		const all: T[] = [];
		for (const chunk of this.chunks) {
			for (const item of chunk.items) {
				all.push(item);
			}
		}

		return all;
	}

	slice(start: number, end: number): T[] {
		const part: T[] = [];
		for (let index = start; index < end; index++) {
			part.push(this.get(index));
		}

		return part;
	}

	* [Symbol.iterator](): Generator<T, void> {
		for (const chunk of this.chunks) {
			yield * chunk.items;
		}
	}

	forEach(visit: (item: T, index: number) => void): void {
		let index = 0;
		for (const chunk of this.chunks) {
			for (const item of chunk.items) {
				visit(item, index++);
			}
		}
	}

	private own(at: number, epoch: number): Chunk<T> {
		const chunk = this.chunks[at]!;
		if (chunk.epoch === epoch) {
			return chunk;
		}

		const copy = new Chunk(epoch, chunk.items.slice());
		this.chunks[at] = copy;
		return copy;
	}
}
