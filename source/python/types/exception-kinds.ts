import {className, isInstance, isSubclass, typeName, type Class} from '../machine/type-of.js';
import {callPrelude} from '../machine/calls.js';
import {plain} from '../machine/indexing.js';
import {nativeItems} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {reprOf, strOf} from '../machine/text.js';
import type {Outcome} from '../native.js';
import {PyType} from '../type.js';
import {PyBytes, PyTuple, type Ref, type Value} from '../values.js';
import {define, type TypeTable} from './define.js';
import {errnoTypes} from './errno.js';
import {fieldOf, setFields} from './exception-fields.js';
import {construct, of, plainText, refuseKeywords, texts} from './exceptions.js';
import {baseExceptionType, exceptionTypes} from './identities.js';

/* What single types of exceptions have beside what all have: fields, texts, groups. */

/** An attribute kept among the fields, which the program may set. */
const field = (name: string): NonNullable<TypeTable['settable']> => ({
	[name]: {
		get: (m, self) => fieldOf(of(m, self), name),
		set(m, self, value) {
			setFields(m, self as Ref, {[name]: value});
		},
	},
});

const fields = (...names: readonly string[]): NonNullable<TypeTable['settable']> => Object.assign({}, ...names.map(name => field(name))) as NonNullable<TypeTable['settable']>;

/** `OSError(2, …)` is a FileNotFoundError. */
const constructOsError: typeof construct = (m, cls, args, keywords) => {
	const narrower = cls === exceptionTypes.OSError && args.length >= 2 && typeof args[0] === 'number' ? errnoTypes.get(args[0]) : undefined;
	return construct(m, narrower ?? cls, args, keywords);
};

/** A group of exceptions; `BaseExceptionGroup` becomes an `ExceptionGroup` where all are Exceptions. */
const constructGroup: typeof construct = (m, cls, args, keywords) => {
	const name = className(m, cls as Class);
	if (args.length !== 2) {
		throw m.error('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
	}

	const [message, sequence] = args as [Value, Value];
	if (typeof plain(m, message) !== 'string') {
		throw m.error('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(m, message)}`);
	}

	const items = sequence instanceof PyTuple || m.as(sequence, 'list') ? nativeItems(m, sequence) : null;
	if (items === null) {
		throw m.error('TypeError', 'second argument (exceptions) must be a sequence');
	}

	if (items.length === 0) {
		throw m.error('ValueError', 'second argument (exceptions) must be a non-empty sequence');
	}

	const wrong = items.findIndex(item => !isInstance(m, item, baseExceptionType));
	if (wrong !== -1) {
		throw m.error('ValueError', `Item ${wrong} of second argument (exceptions) is not an exception`);
	}

	const ordinary = items.every(item => isInstance(m, item, exceptionTypes.Exception));
	const type = cls === exceptionTypes.BaseExceptionGroup && ordinary ? exceptionTypes.ExceptionGroup : cls;
	if (!ordinary && isSubclass(m, type as Class, exceptionTypes.Exception)) {
		throw m.error('TypeError', type === exceptionTypes.ExceptionGroup ? 'Cannot nest BaseExceptions in an ExceptionGroup' : `Cannot nest BaseExceptions in '${name}'`);
	}

	const self = m.newException(type as Class, args);
	setFields(m, self, {message, exceptions: new PyTuple(items)});
	if (type instanceof PyType) {
		refuseKeywords(m, self, keywords);
	}

	return self;
};

define(exceptionTypes.KeyError, {
	methods: {
		__str__: ['', (m, self) => {
			const {args} = of(m, self);
			return args.items.length === 1 ? reprOf(m, args.items[0]!) : plainText(m, self);
		}],
	},
});

/** As `field`, but the machine makes these without fields: then the argument says it. */
const fromArguments = (name: string): NonNullable<TypeTable['settable']> => ({
	[name]: {
		get(m, self) {
			const object = of(m, self);
			const set = object.fields?.get(name);
			return set === undefined ? (name === 'code' && object.args.items.length > 1 ? object.args : object.args.items[0] ?? null) : set;
		},
		set(m, self, value) {
			setFields(m, self as Ref, {[name]: value ?? null});
		},
	},
});

define(exceptionTypes.StopIteration, {settable: fromArguments('value')});
define(exceptionTypes.SystemExit, {settable: fromArguments('code')});
define(exceptionTypes.NameError, {settable: fields('name')});
define(exceptionTypes.AttributeError, {settable: fields('name', 'obj')});

define(exceptionTypes.ImportError, {
	settable: {
		...fields('name', 'path', 'name_from'),
		msg: {
			get(m, self) {
				const object = of(m, self);
				return object.fields?.get('msg') ?? (object.args.items.length === 1 ? object.args.items[0]! : null);
			},
			set(m, self, value) {
				setFields(m, self as Ref, {msg: value});
			},
		},
	},
	methods: {
		__str__: ['', (m, self) => {
			const message = of(m, self).fields?.get('msg');
			return typeof message === 'string' ? message : plainText(m, self);
		}],
	},
});

define(exceptionTypes.OSError, {
	construct: constructOsError,
	settable: fields('errno', 'strerror', 'filename', 'filename2'),
	methods: {
		__str__: ['', (m, self) => {
			const object = of(m, self);
			const errno = fieldOf(object, 'errno');
			const text = fieldOf(object, 'strerror');
			const filename = fieldOf(object, 'filename');
			const second = fieldOf(object, 'filename2');
			if (filename !== null) {
				return texts(m, [[strOf, errno], [strOf, text], [reprOf, filename], ...(second === null ? [] : [[reprOf, second] as const])], (_, [number, message, ...names]) =>
					`[Errno ${number}] ${message}: ${names.join(' -> ')}`);
			}

			if (object.fields?.has('errno') === true) {
				return texts(m, [[strOf, errno], [strOf, text]], (_, [number, message]) => `[Errno ${number}] ${message}`);
			}

			return plainText(m, self);
		}],
	},
});
define(exceptionTypes.BlockingIOError, {settable: fields('characters_written')});

/** How messages show the code points or bytes from `start` to `end`. */
const unicodePlace = (kind: 'character' | 'byte', shown: string, start: number, end: number): string =>
	end === start + 1 ? `${kind} ${shown} in position ${start}` : `${kind}s in position ${start}-${end - 1}`;

const escapeCharacter = (character: string): string => {
	const code = character.codePointAt(0) ?? 0;
	const [prefix, width] = code < 0x100 ? ['\\x', 2] as const : (code < 0x1_0000 ? ['\\u', 4] as const : ['\\U', 8] as const);
	return `'${prefix}${code.toString(16).padStart(width, '0')}'`;
};

const unicodeFields = ['encoding', 'object', 'start', 'end', 'reason'] as const;

/** A part of a Unicode error; those that the machine raises itself have it among their arguments only. */
const unicodeField = (m: Machine, self: Value, name: typeof unicodeFields[number]): Value => {
	const object = of(m, self);
	const set = object.fields?.get(name);
	return set === undefined ? object.args.items[unicodeFields.indexOf(name)] ?? null : set;
};

/** The message of the three errors, from the attributes as they are now. */
const unicodeText = (verb: string): ((m: Machine, self: Value) => Outcome) => (m, self) => {
	const part = (name: typeof unicodeFields[number]): Value => unicodeField(m, self, name);
	if (of(m, self).args.items.length < 4) {
		return '';
	}

	const start = Number(part('start'));
	const end = Number(part('end'));
	const what = part('object');
	const place = what instanceof PyBytes
		? unicodePlace('byte', `0x${(what.bytes[start] ?? 0).toString(16).padStart(2, '0')}`, start, end)
		: unicodePlace('character', escapeCharacter([...String(what)][start] ?? ''), start, end);
	const reason = part('reason') as string;
	return verb === 'translate'
		? `can't translate ${place}: ${reason}`
		: `'${part('encoding') as string}' codec can't ${verb} ${place}: ${reason}`;
};

for (const [type, verb] of [[exceptionTypes.UnicodeDecodeError, 'decode'], [exceptionTypes.UnicodeEncodeError, 'encode'], [exceptionTypes.UnicodeTranslateError, 'translate']] as const) {
	define(type, {
		settable: Object.fromEntries(unicodeFields.map(name => [name, {
			get: (m: Machine, self: Value) => unicodeField(m, self, name),
			set(m: Machine, self: Value, value: Value | undefined) {
				setFields(m, self as Ref, {[name]: value});
			},
		}])),
		methods: {__str__: ['', unicodeText(verb)]},
	});
}

define(exceptionTypes.SyntaxError, {
	settable: fields('msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'),
	methods: {
		__str__: ['', (m, self) => {
			const object = of(m, self);
			const filename = fieldOf(object, 'filename');
			const line = fieldOf(object, 'lineno');
			const file = typeof filename === 'string' ? filename.split('/').at(-1)! : undefined;
			const place = [file, typeof line === 'number' ? `line ${line}` : undefined].filter(part => part !== undefined).join(', ');
			return m.chain(() => strOf(m, fieldOf(object, 'msg')), (_, text) => place === '' ? text : `${text as string} (${place})`);
		}],
	},
});

define(exceptionTypes.BaseExceptionGroup, {
	construct: constructGroup,
	classMethods: {__class_getitem__: ['item, /', (_, cls) => cls]},
	settable: Object.fromEntries(['message', 'exceptions'].map(name => [name, {
		get: (m: Machine, self: Value) => fieldOf(of(m, self), name),
		set(m: Machine) {
			throw m.error('AttributeError', 'readonly attribute');
		},
	}])),
	methods: {
		__str__: ['', (m, self) => {
			const count = (fieldOf(of(m, self), 'exceptions') as PyTuple).items.length;
			return m.chain(() => strOf(m, fieldOf(of(m, self), 'message')), (_, text) => `${text as string} (${count} sub-exception${count === 1 ? '' : 's'})`);
		}],
		split: ['matcher_value, /', (m, self, condition) => callPrelude(m, 'group_split', [self, condition])],
		subgroup: ['matcher_value, /', (m, self, condition) => callPrelude(m, 'group_subgroup', [self, condition])],
		derive: ['excs, /', (m, self, exceptions) => constructGroup(m, exceptionTypes.BaseExceptionGroup, [fieldOf(of(m, self), 'message'), exceptions], null)],
	},
});
