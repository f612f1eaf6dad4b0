import {Ref} from '../values.js';
import type {HeapObject} from './objects.js';

/*
The heap is a value: a 64-way tree of objects by id. Nodes and objects carry the epoch that made them; in a later epoch
they are shared with a kept state, and a write copies them first. Ownership follows reachability: what carries the
current epoch and can be reached from the current root was made since the last snapshot, so forks with equal epochs
never meet.
*/

const bits = 6;
const width = 1 << bits;
const mask = width - 1;

type Node = {readonly epoch: number; readonly items: Array<Node | HeapObject | undefined>};

export type HeapState = {readonly root: Node; readonly shift: number; readonly next: number; readonly live: number};

export const emptyHeap: HeapState = Object.freeze({root: {epoch: -1, items: []}, shift: bits, next: 1, live: 0});

export class Heap {
	private root: Node;
	private shift: number;
	/** The id of the next object. Ids are never used twice: addresses in reprs are made of them. */
	next: number;
	live: number;

	constructor(state: HeapState, readonly epoch: number) {
		this.root = state.root;
		this.shift = state.shift;
		this.next = state.next;
		this.live = state.live;
	}

	state(): HeapState {
		return {root: this.root, shift: this.shift, next: this.next, live: this.live};
	}

	/** The object to read. It must not be written: see `own`. */
	/** Whether it has not been swept away. */
	has(ref: Ref): boolean {
		let node: Node | undefined = this.root;
		for (let shift = this.shift; shift > 0 && node !== undefined; shift -= bits) {
			node = node.items[(ref.id >> shift) & mask] as Node | undefined;
		}

		return node?.items[ref.id & mask] !== undefined;
	}

	get(ref: Ref): HeapObject {
		let node = this.root;
		for (let shift = this.shift; shift > 0; shift -= bits) {
			node = node.items[(ref.id >> shift) & mask] as Node;
		}

		return node.items[ref.id & mask] as HeapObject;
	}

	/** The object to write: copied first when a kept state shares it. */
	own(ref: Ref): HeapObject {
		const object = this.get(ref);
		if (object.epoch === this.epoch) {
			return object;
		}

		const copy = object.copy(this.epoch);
		this.put(ref.id, copy);
		return copy;
	}

	allocate(object: HeapObject): Ref {
		const id = this.next++;
		while (id >> (this.shift + bits) !== 0) {
			this.root = {epoch: this.epoch, items: [this.root]};
			this.shift += bits;
		}

		this.live++;
		this.put(id, object);
		return new Ref(id);
	}

	/** A reference to an object that nothing refers to any more; there must be no other. */
	refOf(id: number): Ref {
		return new Ref(id);
	}

	forEach(visit: (id: number, object: HeapObject) => void): void {
		const walk = (node: Node, shift: number, base: number): void => {
			for (let at = 0; at < node.items.length; at++) {
				const item = node.items[at];
				if (item !== undefined) {
					const id = base + (at << shift);
					if (shift > 0) {
						walk(item as Node, shift - bits, id);
					} else {
						visit(id, item as HeapObject);
					}
				}
			}
		};

		walk(this.root, this.shift, 0);
	}

	/** Frees every object that `isMarked` does not name. */
	sweep(isMarked: (id: number) => boolean): void {
		const visit = (node: Node, shift: number, base: number): Node | undefined => {
			let items: Array<Node | HeapObject | undefined> | undefined;
			let used = false;
			for (let at = 0; at < node.items.length; at++) {
				const item = node.items[at];
				if (item === undefined) {
					continue;
				}

				const id = base + (at << shift);
				let kept: Node | HeapObject | undefined = item;
				if (shift > 0) {
					kept = visit(item as Node, shift - bits, id);
				} else if (!isMarked(id)) {
					kept = undefined;
					this.live--;
				}

				used ||= kept !== undefined;
				if (kept !== item) {
					items ??= node.items.slice();
					items[at] = kept;
				}
			}

			return used ? (items ? {epoch: this.epoch, items} : node) : undefined;
		};

		this.root = visit(this.root, this.shift, 0) ?? {epoch: this.epoch, items: []};
	}

	private put(id: number, object: HeapObject): void {
		const epoch = this.epoch;
		if (this.root.epoch !== epoch) {
			this.root = {epoch, items: this.root.items.slice()};
		}

		let node = this.root;
		for (let shift = this.shift; shift > 0; shift -= bits) {
			const at = (id >> shift) & mask;
			let child = node.items[at] as Node | undefined;
			if (child === undefined) {
				child = {epoch, items: []};
				node.items[at] = child;
			} else if (child.epoch !== epoch) {
				child = {epoch, items: child.items.slice()};
				node.items[at] = child;
			}

			node = child;
		}

		node.items[id & mask] = object;
	}
}
