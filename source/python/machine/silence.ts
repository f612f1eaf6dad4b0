import {Ref, type Value} from '../values.js';
import {isObservable} from './finalisation.js';
import type {Frame} from './frame.js';
import type {Machine} from './machine.js';
import {visitFrame, visitObject, visitParts} from './marking.js';

/** What can be reached from these frames and values. */
const reachableFrom = (m: Machine, chains: ReadonlyArray<Frame | null>, values: readonly Value[]): ReadonlySet<number> => {
	const seen = new Set<number>();
	const pending: Ref[] = [];
	const visit = (value: Value | undefined): void => {
		if (value instanceof Ref) {
			if (!seen.has(value.id)) {
				seen.add(value.id);
				pending.push(value);
			}
		} else if (typeof value === 'object' && value !== null) {
			visitParts(value, visit);
		}
	};

	for (const value of values) {
		visit(value);
	}

	for (const top of chains) {
		for (let frame = top; frame !== null; frame = frame.back) {
			visitFrame(frame, visit);
		}
	}

	while (pending.length > 0) {
		visitObject(m.heap.get(pending.pop()!), visit);
	}

	return seen;
};

/**
What a process holds ends with it, and nobody notices: no `finally` runs, nothing warns. To be called with all that the process
can reach, and nothing that another one can.
*/
export const silence = (m: Machine, chains: ReadonlyArray<Frame | null>, values: readonly Value[]): void => {
	if (m.watched === 0) {
		return;
	}

	for (const id of reachableFrom(m, chains, values)) {
		const ref = m.heap.refOf(id);
		if (!isObservable(m, m.get(ref))) {
			continue;
		}

		const {kind} = m.get(ref);
		if (kind === 'generator') {
			const own = m.own(ref, 'generator');
			own.state = 'finished';
			own.frame = null;
		} else if (kind === 'host') {
			m.own(ref, 'host').fields.set('watched', false);
		} else {
			m.own(ref, 'instance').finalised = true;
		}

		m.watched--;
	}
};
