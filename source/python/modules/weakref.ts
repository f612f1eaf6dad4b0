import {weakReferenceType, weakReferences} from '../types/weak-reference.js';
import {moduleMembers} from './module-table.js';

/** The native half of `weakref`. */
export const weakrefModule = moduleMembers('_weakref', {
	functions: {
		getweakrefcount: ['object, /', (m, object) => weakReferences(m, object).length],
		getweakrefs: ['object, /', (m, object) => m.newList([...weakReferences(m, object)])],
	},
	values: {ref: weakReferenceType},
});
