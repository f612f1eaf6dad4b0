import {tableDelete, tableEntries, tableGet, tableSet} from '../../library/table.js';
import type {Outcome} from '../native.js';
import type {Ref} from '../values.js';
import {call} from './calls.js';
import {NOTHING} from './deliver.js';
import type {Machine} from './machine.js';

/*
Weak references, by the object that they are to. `Machine.weak` is no root: it keeps neither the objects nor the references to
them. A reference knows its object by number, which nobody follows who looks for what can be reached.
*/

/** What is held weakly, and by whom: the oldest reference first. */
export type WeaklyHeld = {readonly target: Ref; readonly references: readonly Ref[]};

/** Whether there are weak references to an object: then its end is noticed. */
export const isWeaklyHeld = (m: Machine, target: Ref): boolean => m.weak.size > 0 && tableGet(m.weak, target.id) !== undefined;

/** The weak references to an object, the oldest first. */
export const weakReferencesTo = (m: Machine, target: Ref): readonly Ref[] => tableGet(m.weak, target.id)?.references ?? [];

/** The object of that number that is held weakly; undefined when it is gone. */
export const weakTarget = (m: Machine, id: number): Ref | undefined => tableGet(m.weak, id)?.target;

export const addWeakReference = (m: Machine, target: Ref, reference: Ref): void => {
	const known = tableGet(m.weak, target.id);
	if (known === undefined) {
		m.watched++;
	}

	m.weak = tableSet(m.weak, target.id, {target, references: [...known?.references ?? [], reference]});
};

/**
An object has ended: all references to it say so from now on, then their callbacks are called, that of the newest first. A
reference that is itself out of reach calls nobody.
*/
export const endWeakReferences = (m: Machine, target: Ref, isReachable: (reference: Ref) => boolean): Outcome => {
	const references = weakReferencesTo(m, target);
	m.weak = tableDelete(m.weak, target.id);
	m.watched--;
	return callBack(m, references.filter(reference => isReachable(reference) && m.as(reference, 'host')!.fields.get('callback') !== null).reverse(), 0);
};

const callBack = (m: Machine, references: readonly Ref[], index: number): Outcome => {
	const reference = references[index];
	return reference === undefined
		? NOTHING
		: m.chain(() => call(m, m.as(reference, 'host')!.fields.get('callback')!, [reference]), inner => callBack(inner, references, index + 1), (inner, exception) => {
			inner.host.onUnraisable(inner, exception, reference);
			return callBack(inner, references, index + 1);
		});
};

/** After a collection: forgets the references that were freed. */
export const forgetWeakReferences = (m: Machine, isMarked: (id: number) => boolean): void => {
	for (const [id, {target, references}] of tableEntries(m.weak)) {
		const left = references.filter(reference => isMarked(reference.id));
		if (left.length === 0) {
			m.weak = tableDelete(m.weak, id);
			m.watched--;
		} else if (left.length < references.length) {
			m.weak = tableSet(m.weak, id, {target, references: left});
		}
	}
};
