import {fastHash, hashOf} from '../machine/hashing.js';
import {withIndex, withSliceParts} from '../machine/indexing.js';
import {reprOf} from '../machine/text.js';
import {PySlice, PyTuple} from '../values.js';
import {define} from './define.js';
import {sliceType} from './identities.js';
import {checkCount} from './numbers.js';
import {boundsOf, checkLeast} from './range.js';
import {comparisonsOf, methodsOf, newOf} from './receivers.js';
import {compareItems, type ItemAt} from './sequences.js';

const at = ({start, stop, step}: PySlice): ItemAt => (_, index) => [start, stop, step][index];

define(sliceType, {
	construct(m, _cls, args, keywords) {
		checkCount(m, 'slice', args, 3, keywords);
		checkLeast(m, 'slice', args);
		return args.length === 1 ? new PySlice(null, args[0]!, null) : new PySlice(args[0]!, args[1]!, args[2] ?? null);
	},
	values: {__new__: newOf(sliceType), __doc__: 'What `[start:stop:step]` says.'},
	methods: methodsOf<PySlice>(sliceType, (_, self) => self instanceof PySlice ? self : undefined, {
		...comparisonsOf<PySlice>((m, comparison, self, other) =>
			other instanceof PySlice ? compareItems(m, comparison, at(self), at(other), () => [3, 3]) : undefined),
		__hash__: ['', (m, self) => fastHash(m, self) ?? hashOf(m, self)],
		__repr__: ['', (m, self) => reprOf(m, self)],
		indices: ['length, /', (m, self, length) => withIndex(m, length, (inner, size) => {
			if (size < 0) {
				throw inner.error('ValueError', 'length should not be negative');
			}

			return withSliceParts(inner, self, (_, start, stop, step) => new PyTuple(boundsOf(start, stop, step, size)));
		})],
	}),
	properties: {
		start: (_, self) => (self as PySlice).start,
		stop: (_, self) => (self as PySlice).stop,
		step: (_, self) => (self as PySlice).step,
	},
});
