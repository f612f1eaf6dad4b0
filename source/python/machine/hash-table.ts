import {Chunks} from './chunks.js';
import type {Int, Value} from '../values.js';

/** What a value is looked up by: equal keys of Python are equal keys of a JavaScript Map. See `keys.ts`. */
export type Key = string | number | bigint | null | object;

/** Stands in the lookups for a key that is compared by Python code: what its `__hash__` said when it was put in. */
export class SlowKey {
	constructor(readonly hash: Int) {}
}

class Index {
	constructor(readonly epoch: number, readonly positions: Map<Key, number>, public tip: number) {}
}

/*
The table behind dict and set: entries in order of insertion, and an index from key to entry.

Copies share the index as long as they only append at its tip; entries behind a copy's own end are another copy's and
not seen. An index may be rewritten only in the epoch that made it. Removed entries stay as holes until the next
compaction. `slow` counts keys that only Python code can compare (instances with their own __eq__ and __hash__); they
are in the entries, with their hash, but not in the index.
*/
export class HashTable {
	size = 0;
	slow = 0;
	private index: Index;

	private constructor(
		readonly keys: Chunks<Value | undefined>,
		private readonly lookups: Chunks<Key | undefined>,
		readonly values: Chunks<Value>,
		index: Index,
	) {
		this.index = index;
	}

	static empty(epoch: number): HashTable {
		return new HashTable(Chunks.empty(), Chunks.empty(), Chunks.empty(), new Index(epoch, new Map(), 0));
	}

	/** A copy that may be changed without changing this one. */
	fork(): HashTable {
		const copy = new HashTable(this.keys.fork(), this.lookups.fork(), this.values.fork(), this.index);
		copy.size = this.size;
		copy.slow = this.slow;
		return copy;
	}

	/** Entries ever appended, holes included: iteration goes over positions 0 … end-1. */
	get end(): number {
		return this.keys.length;
	}

	/** The entry's position, or -1. */
	find(key: Key): number {
		const position = this.index.positions.get(key);
		return position !== undefined && position < this.keys.length && this.lookups.get(position) !== undefined ? position : -1;
	}

	get(key: Key): Value | undefined {
		const position = this.find(key);
		return position === -1 ? undefined : this.values.get(position);
	}

	/** The key at a position, undefined for a hole. */
	keyAt(position: number): Value | undefined {
		return this.keys.get(position);
	}

	lookupAt(position: number): Key | undefined {
		return this.lookups.get(position);
	}

	/** Sets; a key that is there already keeps its first form and place. Returns whether it is new. */
	set(key: Key, original: Value, value: Value, epoch: number): boolean {
		const position = this.find(key);
		if (position !== -1) {
			this.values.set(position, value, epoch);
			return false;
		}

		const stale = this.index.positions.has(key);
		if (this.index.epoch !== epoch && (stale || this.index.tip !== this.keys.length)) {
			this.reindex(epoch);
		}

		this.index.positions.set(key, this.keys.length);
		this.append(key, original, value, epoch);
		return true;
	}

	/** Appends a key that only Python code can compare; the caller has made sure that it is new. */
	appendSlow(lookup: SlowKey, original: Value, value: Value, epoch: number): void {
		if (this.index.epoch !== epoch && this.index.tip !== this.keys.length) {
			this.reindex(epoch);
		}

		this.slow++;
		this.append(lookup, original, value, epoch);
	}

	delete(position: number, epoch: number): Value {
		const value = this.values.get(position);
		const key = this.lookups.get(position)!;
		if (key instanceof SlowKey) {
			this.slow--;
		} else if (this.index.epoch === epoch) {
			this.index.positions.delete(key);
		}

		this.keys.set(position, undefined, epoch);
		this.lookups.set(position, undefined, epoch);
		this.values.set(position, null, epoch);
		this.size--;
		// Holes at the end go at once, so that popitem and LIFO use stay cheap.
		if (this.index.epoch === epoch) {
			while (this.keys.length > 0 && this.lookups.get(this.keys.length - 1) === undefined) {
				this.keys.pop(epoch);
				this.lookups.pop(epoch);
				this.values.pop(epoch);
			}

			this.index.tip = this.keys.length;
		}

		return value;
	}

	/** Whether so many holes are left that it is worth to call `compact` (never during an iteration's life). */
	get sparse(): boolean {
		return this.keys.length > 32 && this.keys.length > this.size * 2;
	}

	/** The position of the first entry at or behind `position`, or -1. */
	nextPosition(position: number): number {
		for (let at = position; at < this.keys.length; at++) {
			if (this.lookups.get(at) !== undefined) {
				return at;
			}
		}

		return -1;
	}

	/** A table with the same entries and no holes. */
	compact(epoch: number): HashTable {
		const fresh = HashTable.empty(epoch);
		for (let at = this.nextPosition(0); at !== -1; at = this.nextPosition(at + 1)) {
			const key = this.lookups.get(at)!;
			if (key instanceof SlowKey) {
				fresh.appendSlow(key, this.keys.get(at)!, this.values.get(at), epoch);
			} else {
				fresh.set(key, this.keys.get(at)!, this.values.get(at), epoch);
			}
		}

		return fresh;
	}

	forEach(visit: (key: Value, value: Value) => void): void {
		for (let at = this.nextPosition(0); at !== -1; at = this.nextPosition(at + 1)) {
			visit(this.keys.get(at)!, this.values.get(at));
		}
	}

	private append(key: Key, original: Value, value: Value, epoch: number): void {
		this.keys.push(original, epoch);
		this.lookups.push(key, epoch);
		this.values.push(value, epoch);
		this.index.tip = this.keys.length;
		this.size++;
	}

	private reindex(epoch: number): void {
		const positions = new Map<Key, number>();
		for (let at = 0; at < this.keys.length; at++) {
			const key = this.lookups.get(at);
			if (key !== undefined && !(key instanceof SlowKey)) {
				positions.set(key, at);
			}
		}

		this.index = new Index(epoch, positions, this.keys.length);
	}
}

