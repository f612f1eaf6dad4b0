import {closestName} from '../builtins/suggestions.js';
import {dictOf, ownAttribute} from '../machine/own-attributes.js';
import {isClass, isInstance, mroOf, typeName, typeOf, type Class} from '../machine/type-of.js';
import {plain} from '../machine/indexing.js';
import {nativeItems} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {reprOf, strOf} from '../machine/text.js';
import type {Keywords, Outcome} from '../native.js';
import {PyType} from '../type.js';
import {PyTuple, Ref, Traceback, type Value} from '../values.js';
import {define, type TypeTable} from './define.js';
import {setFields} from './exception-fields.js';
import {baseExceptionType, exceptionTypes} from './identities.js';

type Initialise = (m: Machine, self: Ref, args: readonly Value[], keywords: Keywords) => void;

export const of = (m: Machine, self: Value) => m.as(self, 'exception')!;
const nameOf = (m: Machine, self: Ref): string => typeName(m, self);

const setArguments = (m: Machine, self: Ref, args: readonly Value[]): void => {
	m.own(self, 'exception').args = new PyTuple(args);
};

const meant = (known: readonly string[], wrong: string): string => {
	const name = closestName(known, wrong);
	return name === undefined ? '' : `. Did you mean '${name}'?`;
};

/** Takes the keywords that the type knows into its fields. */
const takeKeywords = (m: Machine, self: Ref, keywords: Keywords, known: readonly string[]): void => {
	const fields: Record<string, Value> = {};
	for (const [name, value] of keywords ?? []) {
		if (!known.includes(name)) {
			throw m.error('TypeError', `${nameOf(m, self)}() got an unexpected keyword argument '${name}'${meant(known, name)}`);
		}

		fields[name] = value;
	}

	setFields(m, self, fields);
};

const withKeywords = (known: readonly string[]): Initialise => (m, self, args, keywords) => {
	setArguments(m, self, args);
	takeKeywords(m, self, keywords, known);
};

export const refuseKeywords = (m: Machine, self: Ref, keywords: Keywords): void => {
	if (keywords !== null && keywords.size > 0) {
		throw m.error('TypeError', `${nameOf(m, self)}() takes no keyword arguments`);
	}
};

/** OSError keeps number and text as its arguments, file names beside them. */
const initialiseOsError: Initialise = (m, self, args, keywords) => {
	refuseKeywords(m, self, keywords);
	const [errno, text, filename = null, , filename2 = null] = args;
	const structured = args.length >= 2 && args.length <= 5;
	setArguments(m, self, structured && filename !== null ? args.slice(0, 2) : args);
	if (structured) {
		setFields(m, self, {errno, strerror: text, filename, filename2});
	}
};

const initialiseUnicodeError = (name: string, count: number): Initialise => (m, self, args, keywords) => {
	refuseKeywords(m, self, keywords);
	if (args.length !== count) {
		throw m.error('TypeError', `function takes exactly ${count} arguments (${args.length} given)`);
	}

	setArguments(m, self, args);
	const [encoding, object, start, end, reason] = name === 'UnicodeTranslateError' ? [null, ...args] : args;
	setFields(m, self, {encoding, object, start, end, reason});
};

const initialiseSyntaxError: Initialise = (m, self, args, keywords) => {
	refuseKeywords(m, self, keywords);
	setArguments(m, self, args);
	const [message = null, place] = args;
	const details = args.length === 2 ? nativeItems(m, place!) ?? [] : [];
	const [filename = null, lineno = null, offset = null, text = null, endLine = null, endOffset = null] = details;
	setFields(m, self, {msg: message, filename, lineno, offset, text, end_lineno: endLine, end_offset: endOffset});
};

/** By the type that lays it down; a derived type uses the nearest. */
const initialisers = new Map<PyType, Initialise>([
	[baseExceptionType, (m, self, args, keywords) => {
		refuseKeywords(m, self, keywords);
		setArguments(m, self, args);
	}],
	[exceptionTypes.StopIteration, (m, self, args, keywords) => {
		refuseKeywords(m, self, keywords);
		setArguments(m, self, args);
		setFields(m, self, {value: args[0] ?? null});
	}],
	[exceptionTypes.SystemExit, (m, self, args, keywords) => {
		refuseKeywords(m, self, keywords);
		setArguments(m, self, args);
		setFields(m, self, {code: args.length > 1 ? new PyTuple(args) : args[0] ?? null});
	}],
	[exceptionTypes.ImportError, withKeywords(['name', 'path', 'name_from'])],
	[exceptionTypes.NameError, withKeywords(['name'])],
	[exceptionTypes.AttributeError, withKeywords(['name', 'obj'])],
	[exceptionTypes.OSError, initialiseOsError],
	[exceptionTypes.UnicodeDecodeError, initialiseUnicodeError('UnicodeDecodeError', 5)],
	[exceptionTypes.UnicodeEncodeError, initialiseUnicodeError('UnicodeEncodeError', 5)],
	[exceptionTypes.UnicodeTranslateError, initialiseUnicodeError('UnicodeTranslateError', 4)],
	[exceptionTypes.SyntaxError, initialiseSyntaxError],
	// A group's arguments are looked at when it is made; its `__init__` only takes them.
	[exceptionTypes.BaseExceptionGroup, (m, self, args, keywords) => {
		refuseKeywords(m, self, keywords);
		setArguments(m, self, args);
	}],
]);

const initialise: Initialise = (m, self, args, keywords) => {
	initialisers.get(layerOf(m, typeOf(m, self)))!(m, self, args, keywords);
};

/**
`BaseException.__new__`: takes any keywords, for the `__init__` of a class of the program. Where a built-in type is called,
its own `__init__` follows at once.
*/
export const construct: NonNullable<TypeTable['construct']> = (m, cls, args, keywords) => {
	const self = m.newException(cls as Class, args);
	if (cls instanceof PyType) {
		initialise(m, self, args, keywords);
	} else if (layerOf(m, cls as Ref) !== baseExceptionType) {
		// Classes of the program may leave `__init__` of the built-in type uncalled: the fields are there anyway.
		initialiseQuietly(m, self, args);
	}

	return self;
};

/** The type among a class's bases that lays its arguments down: the first that is not BaseException. */
const layerOf = (m: Machine, cls: Class): PyType =>
	mroOf(m, cls).find((type): type is PyType => type instanceof PyType && type !== baseExceptionType && initialisers.has(type)) ?? baseExceptionType;

const initialiseQuietly = (m: Machine, self: Ref, args: readonly Value[]): void => {
	const layer = layerOf(m, typeOf(m, self));
	if (layer === exceptionTypes.StopIteration || layer === exceptionTypes.SystemExit || layer === exceptionTypes.OSError) {
		initialise(m, self, args, null);
	}
};

const linkOf = (m: Machine, value: Value | undefined, name: string): Ref | null => {
	if (value === undefined) {
		throw m.error('TypeError', `__${name}__ may not be deleted`);
	}

	if (value === null || isInstance(m, value, baseExceptionType)) {
		return value as Ref | null;
	}

	throw m.error('TypeError', `exception ${name} must be None or derive from BaseException`);
};

const setTraceback = (m: Machine, self: Value, value: Value | undefined): void => {
	if (value === undefined) {
		throw m.error('TypeError', '__traceback__ may not be deleted');
	}

	if (value !== null && !(value instanceof Traceback)) {
		throw m.error('TypeError', '__traceback__ must be a traceback or None');
	}

	m.own(self as Ref, 'exception').traceback = value;
};

/** `str(exception)` by its arguments. */
export const plainText = (m: Machine, self: Value): Outcome => {
	const {args} = of(m, self);
	switch (args.items.length) {
		case 0: {
			return '';
		}

		case 1: {
			return strOf(m, args.items[0]!);
		}

		default: {
			return reprOf(m, args);
		}
	}
};

/** The texts of several values, one after the other; each of them may need Python code. */
export const texts = (m: Machine, parts: ReadonlyArray<readonly [toText: (m: Machine, value: Value) => Outcome, value: Value]>, then: (m: Machine, texts: readonly string[]) => Outcome, done: readonly string[] = []): Outcome => {
	const part = parts[done.length];
	if (part === undefined) {
		return then(m, done);
	}

	return m.chain(() => part[0](m, part[1]), (inner, text) => texts(inner, parts, then, [...done, text as string]));
};

define(baseExceptionType, {
	construct,
	methods: {
		__str__: ['', plainText],
		__repr__: ['', (m, self) => {
			const {args} = of(m, self);
			const name = typeName(m, self);
			return args.items.length === 1
				? m.chain(() => reprOf(m, args.items[0]!), (_, text) => `${name}(${text as string})`)
				: m.chain(() => reprOf(m, args), (_, text) => name + (text as string));
		}],
		with_traceback: ['object, /', (m, self, traceback) => {
			setTraceback(m, self, traceback);
			return self;
		}],
		add_note: ['object, /', (m, self, note) => {
			if (typeof plain(m, note) !== 'string') {
				throw m.error('TypeError', `add_note() argument must be str, not ${note === null ? 'None' : typeName(m, note)}`);
			}

			const known = ownAttribute(m, of(m, self), '__notes__');
			if (known === undefined) {
				const notes = m.newList([note]);
				const object = m.own(self as Ref, 'exception');
				object.attributes ??= new Map();
				if (object.attributes instanceof Ref) {
					m.assign(object.attributes, '__notes__', notes);
				} else {
					object.attributes.set('__notes__', notes);
				}

				return null;
			}

			if (m.as(known, 'list') === undefined) {
				throw m.error('TypeError', 'Cannot add note: __notes__ is not a list');
			}

			m.own(known as Ref, 'list').items.push(note, m.epoch);
			return null;
		}],
		__setstate__: ['state, /', () => null],
	},
	raw: {
		__init__(m, [self, ...args], keywords) {
			initialise(m, self as Ref, args, keywords);
			return null;
		},
	},
	settable: {
		args: {
			get: (m, self) => of(m, self).args,
			set(m, self, value) {
				const items = value === undefined ? null : nativeItems(m, value);
				if (items === null) {
					throw m.error('TypeError', value === undefined ? 'args may not be deleted' : `'${typeName(m, value)}' object is not iterable`);
				}

				setArguments(m, self as Ref, items);
			},
		},
		__traceback__: {get: (m, self) => of(m, self).traceback, set: setTraceback},
		__cause__: {
			get: (m, self) => of(m, self).cause,
			set(m, self, value) {
				const cause = linkOf(m, value, 'cause');
				const object = m.own(self as Ref, 'exception');
				object.cause = cause;
				object.suppressContext = true;
			},
		},
		__context__: {
			get: (m, self) => of(m, self).context,
			set(m, self, value) {
				m.own(self as Ref, 'exception').context = linkOf(m, value, 'context');
			},
		},
		__suppress_context__: {
			get: (m, self) => of(m, self).suppressContext,
			set(m, self, value) {
				if (typeof value !== 'boolean') {
					throw m.error('TypeError', 'attribute value type must be bool');
				}

				m.own(self as Ref, 'exception').suppressContext = value;
			},
		},
	},
	properties: {
		__dict__: (m, self) => dictOf(m, self as Ref),
	},
});

/** Whether a value may be raised or caught: an exception class. */
export const isExceptionClass = (m: Machine, value: Value): value is Class => isClass(m, value) && mroOf(m, value).includes(baseExceptionType);
