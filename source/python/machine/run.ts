import {codeFlags} from '../code.js';
import {binaryOperators, comparisons, op} from '../instructions.js';
import {PUSHED, type Outcome} from '../native.js';
import {PyType, Stop} from '../type.js';
import {
	asyncGeneratorType, coroutineType, exceptionTypes, generatorType, listIteratorType, rangeIteratorType, tupleIteratorType,
} from '../types/identities.js';
import {BoundMethod, PyRange, PySlice, PyTuple, Ref, type Value} from '../values.js';
import {
	classObject, deleteAttribute, findAttribute, findOnType, getAttribute, ownAttribute, setAttribute, typeOf,
} from './attributes.js';
import {anextAwaitable, asyncIterator, awaitableIterator, sendToIterator} from './awaiting.js';
import {call, callFunction} from './calls.js';
import {buildSlowMap, contextManager, mergeKeywords, unpack, unpackWithRest, updateDict} from './displays.js';
import {NOTHING, deliver} from './deliver.js';
import {handledException, matches, raiseValue, toException, unwind} from './exceptions.js';
import {settleSuspects, suspect, suspectFrame} from './finalisation.js';
import {resumedBy, type Frame} from './frame.js';
import {resumeGenerator} from './generators.js';
import {importFrom, importName, importStar} from './imports.js';
import {collect, getIterator, next} from './iteration.js';
import {keyOf} from './keys.js';
import {Raise, type Machine} from './machine.js';
import {IteratorObject, type DictObject, type FunctionObject, type GeneratorObject, type ListObject} from './objects.js';
import {deleteName, loadGlobal, loadName, storeName, unboundError, deleteGlobal} from './names.js';
import * as operators from './operators.js';
import {asciiOf, formatOf, reprOf, strOf} from './text.js';

/** Why `run` came back: the instructions ran out, the host asked for it, or the outermost frame has ended. */
export type RunStop = 'budget' | 'stopped' | 'ended';

/** Executes at most about `budget` instructions. The result or failure of the outermost frame is left in the machine. */
export const run = (m: Machine, budget: number): RunStop => {
	m.fuel = budget;
	for (;;) {
		try {
			return execute(m);
		} catch (error: unknown) {
			unwind(m, toException(m, error));
		}
	}
};

const truthy = (m: Machine, value: Value): boolean | typeof PUSHED => {
	if (typeof value === 'boolean') {
		return value;
	}

	if (typeof value === 'number') {
		return value !== 0;
	}

	return value === null ? false : operators.truth(m, value);
};

/** A frame that may run: the one on top, copied when a kept state shares it. */
const ownTop = (m: Machine): Frame => {
	const frame = m.frame!;
	if (frame.epoch === m.epoch) {
		return frame;
	}

	const own = frame.copy(m.epoch);
	m.frame = own;
	return own;
};

/* The variables of the loop below mirror the top frame; they are written back before anything that may look at it. */
const execute = (m: Machine): RunStop => {
	let count = 0;
	outer: for (;;) {
		m.executed += count;
		m.fuel -= count;
		count = 0;
		if (m.suspects.length > 0) {
			settleSuspects(m);
		}

		if (m.stop) {
			return 'stopped';
		}

		if (m.frame === null) {
			return 'ended';
		}

		if (m.fuel <= 0) {
			return 'budget';
		}

		if (m.frame.native !== null) {
			m.fuel -= 10;
			deliver(m, null, 'return');
			continue;
		}

		const frame = ownTop(m);
		const {code, slots} = frame;
		const {ops, constants, names} = code;
		let {pc, sp} = frame;
		let outcome: Outcome;
		for (;;) {
			const at = pc;
			const argument = ops[at + 1]!;
			frame.at = at;
			pc += 2;
			count++;
			switch (ops[at]) {
				case op.NOP: {
					continue;
				}

				case op.POP_TOP: {
					sp--;
					continue;
				}

				case op.POP_STATEMENT: {
					sp--;
					if (m.watched > 0 && slots[sp] instanceof Ref) {
						suspect(m, slots[sp]);
						if (m.suspects.length > 0) {
							frame.pc = pc;
							frame.sp = sp;
							continue outer;
						}
					}

					continue;
				}

				case op.LOAD_CONST: {
					slots[sp++] = constants[argument];
					continue;
				}

				case op.PUSH_NULL: {
					slots[sp++] = undefined;
					continue;
				}

				case op.COPY: {
					slots[sp] = slots[sp - argument];
					sp++;
					continue;
				}

				case op.SWAP: {
					const swapped = slots[sp - 1];
					slots[sp - 1] = slots[sp - argument];
					slots[sp - argument] = swapped;
					continue;
				}

				case op.LOAD_FAST: {
					const value = slots[argument];
					if (value === undefined) {
						throw unboundError(m, code, argument);
					}

					slots[sp++] = value;
					continue;
				}

				case op.STORE_FAST: {
					const old = slots[argument];
					slots[argument] = slots[--sp];
					if (m.watched > 0 && old instanceof Ref) {
						suspect(m, old);
						if (m.suspects.length > 0) {
							frame.pc = pc;
							frame.sp = sp;
							continue outer;
						}
					}

					continue;
				}

				case op.DELETE_FAST: {
					const old = slots[argument];
					if (old === undefined) {
						throw unboundError(m, code, argument);
					}

					slots[argument] = undefined;
					if (m.watched > 0 && old instanceof Ref) {
						suspect(m, old);
						if (m.suspects.length > 0) {
							frame.pc = pc;
							frame.sp = sp;
							continue outer;
						}
					}

					continue;
				}

				case op.MAKE_CELL: {
					slots[argument] = m.newCell(slots[argument]);
					continue;
				}

				case op.LOAD_CLOSURE: {
					slots[sp++] = slots[argument];
					continue;
				}

				case op.LOAD_DEREF: {
					const {value} = m.as(slots[argument], 'cell')!;
					if (value === undefined) {
						throw unboundError(m, code, argument);
					}

					slots[sp++] = value;
					continue;
				}

				case op.STORE_DEREF: {
					const cell = m.own(slots[argument] as Ref, 'cell');
					const old = cell.value;
					cell.value = slots[--sp];
					if (m.watched > 0 && old instanceof Ref) {
						suspect(m, old);
						if (m.suspects.length > 0) {
							frame.pc = pc;
							frame.sp = sp;
							continue outer;
						}
					}

					continue;
				}

				case op.DELETE_DEREF: {
					const cell = m.own(slots[argument] as Ref, 'cell');
					if (cell.value === undefined) {
						throw unboundError(m, code, argument);
					}

					suspect(m, cell.value);
					cell.value = undefined;
					continue;
				}

				case op.LOAD_FROM_DICT_OR_DEREF: {
					const found = m.lookup(frame.namespace!, names[argument >> 16]!);
					if (found === undefined) {
						const {value} = m.as(slots[argument & 0xFF_FF], 'cell')!;
						if (value === undefined) {
							throw unboundError(m, code, argument & 0xFF_FF);
						}

						slots[sp++] = value;
					} else {
						slots[sp++] = found;
					}

					continue;
				}

				case op.LOAD_GLOBAL: {
					slots[sp++] = loadGlobal(m, frame, names[argument]!);
					continue;
				}

				case op.STORE_GLOBAL: {
					storeName(m, frame.globals, names[argument]!, slots[--sp]!);
					if (m.suspects.length > 0) {
						frame.pc = pc;
						frame.sp = sp;
						continue outer;
					}

					continue;
				}

				case op.DELETE_GLOBAL: {
					deleteGlobal(m, frame.globals, names[argument]!);
					continue;
				}

				case op.LOAD_NAME: {
					slots[sp++] = loadName(m, frame, names[argument]!);
					continue;
				}

				case op.STORE_NAME: {
					storeName(m, frame.namespace!, names[argument]!, slots[--sp]!);
					if (m.suspects.length > 0) {
						frame.pc = pc;
						frame.sp = sp;
						continue outer;
					}

					continue;
				}

				case op.DELETE_NAME: {
					deleteName(m, frame.namespace!, names[argument]!);
					if (m.suspects.length > 0) {
						frame.pc = pc;
						frame.sp = sp;
						continue outer;
					}

					continue;
				}

				case op.LOAD_LOCALS: {
					slots[sp++] = frame.namespace!;
					continue;
				}

				case op.LOAD_ATTR: {
					frame.pc = pc;
					frame.sp = sp - 1;
					outcome = getAttribute(m, slots[sp - 1]!, names[argument]!);
					if (outcome === PUSHED) {
						continue outer;
					}

					slots[sp - 1] = outcome;
					continue;
				}

				case op.LOAD_METHOD: {
					const object = slots[sp - 1]!;
					const name = names[argument]!;
					const cls = typeOf(m, object);
					const member = findOnType(m, cls, name);
					if (member instanceof Ref && object instanceof Ref && m.heap.get(member).kind === 'function') {
						const holder = m.heap.get(object);
						const plain = holder.kind !== 'class' && ownAttribute(m, holder, name) === undefined && (classObject(m, cls)?.hooks ?? 0) === 0;
						if (plain) {
							slots[sp - 1] = member;
							slots[sp++] = object;
							continue;
						}
					}

					frame.pc = pc;
					frame.sp = sp - 1;
					const found = cls instanceof PyType ? findAttribute(m, object, name) : undefined;
					if (found !== undefined && found !== PUSHED) {
						if (found instanceof BoundMethod) {
							slots[sp - 1] = found.callable;
							slots[sp++] = found.self;
						} else {
							slots[sp - 1] = found;
							slots[sp++] = undefined;
						}

						continue;
					}

					if (found === PUSHED) {
						throw new Error('an attribute of a built-in type needs Python code');
					}

					outcome = m.chain(() => getAttribute(m, object, name), (inner, value) => {
						const own = ownTop(inner);
						own.slots[own.sp++] = value;
						return undefined as unknown as Value;
					});
					if (outcome === PUSHED) {
						continue outer;
					}

					// The continuation has pushed the attribute.
					sp = frame.sp;
					slots[sp++] = undefined;
					continue;
				}

				case op.STORE_ATTR: {
					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					if (setAttribute(m, slots[sp + 1]!, names[argument]!, slots[sp]!) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.DELETE_ATTR: {
					sp--;
					frame.pc = pc;
					frame.sp = sp;
					if (deleteAttribute(m, slots[sp]!, names[argument]!) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.BINARY_SUBSCR: {
					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					outcome = operators.getItem(m, slots[sp]!, slots[sp + 1]!);
					break;
				}

				case op.STORE_SUBSCR: {
					sp -= 3;
					frame.pc = pc;
					frame.sp = sp;
					if (operators.setItem(m, slots[sp + 1]!, slots[sp + 2]!, slots[sp]!) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.DELETE_SUBSCR: {
					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					if (operators.deleteItem(m, slots[sp]!, slots[sp + 1]!) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.BUILD_SLICE: {
					sp -= argument;
					slots[sp] = new PySlice(slots[sp]!, slots[sp + 1]!, argument === 3 ? slots[sp + 2]! : null);
					sp++;
					continue;
				}

				case op.BINARY_OP: {
					const b = slots[sp - 1]!;
					const a = slots[sp - 2]!;
					if (typeof a === 'number' && typeof b === 'number') {
						const result = smallArithmetic(argument, a, b);
						if (result !== undefined) {
							slots[--sp - 1] = result;
							continue;
						}
					}

					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					outcome = operators.binary(m, argument, a, b);
					break;
				}

				case op.INPLACE_OP: {
					const b = slots[sp - 1]!;
					const a = slots[sp - 2]!;
					if (typeof a === 'number' && typeof b === 'number') {
						const result = smallArithmetic(argument, a, b);
						if (result !== undefined) {
							slots[--sp - 1] = result;
							continue;
						}
					}

					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					outcome = operators.inplace(m, argument, a, b);
					break;
				}

				case op.UNARY_NEGATIVE: {
					frame.pc = pc;
					frame.sp = --sp;
					outcome = operators.negative(m, slots[sp]!);
					break;
				}

				case op.UNARY_POSITIVE: {
					frame.pc = pc;
					frame.sp = --sp;
					outcome = operators.positive(m, slots[sp]!);
					break;
				}

				case op.UNARY_INVERT: {
					frame.pc = pc;
					frame.sp = --sp;
					outcome = operators.invert(m, slots[sp]!);
					break;
				}

				case op.UNARY_NOT: {
					frame.pc = pc;
					frame.sp = --sp;
					const value = slots[sp]!;
					outcome = typeof value === 'boolean' ? !value : m.chain(() => truthy(m, value), (_inner, truth) => truth === false);
					break;
				}

				case op.COMPARE_OP: {
					const b = slots[sp - 1]!;
					const a = slots[sp - 2]!;
					if (typeof a === 'number' && typeof b === 'number') {
						slots[--sp - 1] = compareNumbers(argument, a, b);
						continue;
					}

					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					outcome = operators.compare(m, argument, a, b);
					break;
				}

				case op.IS_OP: {
					sp--;
					slots[sp - 1] = operators.same(slots[sp - 1]!, slots[sp]!) === (argument === 0);
					continue;
				}

				case op.CONTAINS_OP: {
					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					const item = slots[sp]!;
					const container = slots[sp + 1]!;
					outcome = argument === 0
						? operators.contains(m, item, container)
						: m.chain(() => operators.contains(m, item, container), (_inner, found) => found === false);
					break;
				}

				case op.BUILD_TUPLE: {
					sp -= argument;
					slots[sp] = new PyTuple(slots.slice(sp, sp + argument) as Value[]);
					sp++;
					continue;
				}

				case op.BUILD_LIST: {
					sp -= argument;
					slots[sp] = m.newList(slots.slice(sp, sp + argument) as Value[]);
					sp++;
					continue;
				}

				case op.BUILD_SET: {
					sp -= argument;
					frame.pc = pc;
					frame.sp = sp;
					outcome = buildSet(m, slots.slice(sp, sp + argument) as Value[]);
					break;
				}

				case op.BUILD_MAP: {
					sp -= argument * 2;
					frame.pc = pc;
					frame.sp = sp;
					outcome = buildMap(m, slots.slice(sp, sp + (argument * 2)) as Value[]);
					break;
				}

				case op.BUILD_STRING: {
					sp -= argument;
					let text = '';
					for (let index = 0; index < argument; index++) {
						text += slots[sp + index] as string;
					}

					slots[sp++] = text;
					continue;
				}

				case op.LIST_APPEND: {
					const value = slots[--sp]!;
					m.own(slots[sp - argument] as Ref, 'list').items.push(value, m.epoch);
					continue;
				}

				case op.SET_ADD: {
					const value = slots[--sp]!;
					frame.pc = pc;
					frame.sp = sp;
					if (addToSet(m, slots[sp - argument] as Ref, value) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.MAP_ADD: {
					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					if (operators.setItem(m, slots[sp - argument]!, slots[sp]!, slots[sp + 1]!) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.LIST_EXTEND: {
					const iterable = slots[--sp]!;
					const list = slots[sp - argument] as Ref;
					frame.pc = pc;
					frame.sp = sp;
					outcome = collect(m, iterable, (inner, items) => {
						const own = inner.own(list, 'list');
						for (const item of items) {
							own.items.push(item, inner.epoch);
						}

						return null;
					});
					if (outcome === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.SET_UPDATE: {
					const iterable = slots[--sp]!;
					const set = slots[sp - argument] as Ref;
					frame.pc = pc;
					frame.sp = sp;
					const update = findOnType(m, typeOf(m, set), 'update')!;
					if (call(m, update, [set, iterable]) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.DICT_UPDATE: {
					const mapping = slots[--sp]!;
					frame.pc = pc;
					frame.sp = sp;
					if (updateDict(m, slots[sp - argument] as Ref, mapping) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.DICT_MERGE: {
					const mapping = slots[--sp]!;
					frame.pc = pc;
					frame.sp = sp;
					if (mergeKeywords(m, slots[sp - argument] as Ref, mapping, slots[sp - argument - 3] ?? null) === PUSHED) {
						frame.discard = true;
						continue outer;
					}

					continue;
				}

				case op.LIST_TO_TUPLE: {
					slots[sp - 1] = new PyTuple((m.get(slots[sp - 1] as Ref) as ListObject).items.toArray());
					continue;
				}

				case op.FORMAT_VALUE: {
					const hasSpec = (argument & 4) !== 0;
					const spec = hasSpec ? slots[--sp] as string : '';
					const value = slots[--sp]!;
					const conversion = argument & 3;
					frame.pc = pc;
					frame.sp = sp;
					if (typeof value === 'string' && spec === '' && conversion < 2) {
						slots[sp++] = value;
						continue;
					}

					outcome = conversion === 0
						? formatOf(m, value, spec)
						: m.chain(() => conversion === 1 ? strOf(m, value) : (conversion === 2 ? reprOf(m, value) : asciiOf(m, value)), (inner, text) => spec === '' ? text : formatOf(inner, text, spec));
					break;
				}

				case op.UNPACK_SEQUENCE: {
					const value = slots[--sp]!;
					if (value instanceof PyTuple && value.items.length === argument) {
						for (let index = argument - 1; index >= 0; index--) {
							slots[sp++] = value.items[index];
						}

						continue;
					}

					frame.pc = pc;
					frame.sp = sp;
					outcome = unpack(m, value, argument);
					if (outcome === PUSHED) {
						continue outer;
					}

					sp = frame.sp;
					continue;
				}

				case op.UNPACK_EX: {
					const value = slots[--sp]!;
					frame.pc = pc;
					frame.sp = sp;
					outcome = unpackWithRest(m, value, argument & 0xFF, argument >> 8);
					if (outcome === PUSHED) {
						continue outer;
					}

					sp = frame.sp;
					continue;
				}

				case op.JUMP: {
					pc = argument;
					continue;
				}

				case op.JUMP_BACKWARD: {
					pc = argument;
					if (count >= m.fuel) {
						frame.pc = pc;
						frame.sp = sp;
						continue outer;
					}

					continue;
				}

				case op.POP_JUMP_IF_FALSE:
				case op.POP_JUMP_IF_TRUE: {
					const value = slots[--sp]!;
					frame.sp = sp;
					const truth = truthy(m, value);
					if (truth === PUSHED) {
						// The bool is delivered, and the instruction runs again with it.
						frame.pc = at;
						continue outer;
					}

					if (truth === (ops[at] === op.POP_JUMP_IF_TRUE)) {
						pc = argument;
					}

					continue;
				}

				case op.JUMP_IF_FALSE_OR_POP:
				case op.JUMP_IF_TRUE_OR_POP: {
					const value = slots[--sp]!;
					const jumpsOn = ops[at] === op.JUMP_IF_TRUE_OR_POP;
					frame.pc = pc;
					frame.sp = sp;
					outcome = m.chain(() => truthy(m, value), (inner, truth) => {
						if (truth !== jumpsOn) {
							return NOTHING;
						}

						ownTop(inner).pc = argument;
						return value;
					});
					if (outcome === PUSHED) {
						continue outer;
					}

					pc = frame.pc;
					if (outcome !== NOTHING) {
						slots[sp++] = outcome;
					}

					continue;
				}

				case op.POP_JUMP_IF_NONE: {
					if (slots[--sp] === null) {
						pc = argument;
					}

					continue;
				}

				case op.POP_JUMP_IF_NOT_NONE: {
					if (slots[--sp] !== null) {
						pc = argument;
					}

					continue;
				}

				case op.GET_ITER: {
					frame.pc = pc;
					frame.sp = --sp;
					outcome = getIterator(m, slots[sp]!);
					break;
				}

				case op.FOR_ITER: {
					const iterator = slots[sp - 1] as Ref;
					const object = m.heap.get(iterator);
					if (object.kind === 'iterator') {
						const item = fastNext(m, iterator, object);
						if (item === exhausted) {
							sp--;
							pc = argument;
							continue;
						}

						if (item !== undefined) {
							slots[sp++] = item as Value;
							continue;
						}
					}

					frame.pc = pc;
					frame.sp = sp;
					if (object.kind === 'generator' && object.cls === generatorType) {
						if (object.state === 'finished') {
							sp--;
							pc = argument;
							continue;
						}

						resumeGenerator(m, iterator, null, resumedBy.forIter);
						continue outer;
					}

					const item = next(m, iterator);
					if (item === PUSHED) {
						continue outer;
					}

					if (item instanceof Stop) {
						sp--;
						pc = argument;
					} else {
						slots[sp++] = item;
					}

					continue;
				}

				case op.POP_ITER: {
					sp--;
					if (m.watched > 0) {
						suspect(m, slots[sp]);
						if (m.suspects.length > 0) {
							frame.pc = pc;
							frame.sp = sp;
							continue outer;
						}
					}

					continue;
				}

				case op.CALL: {
					const base = sp - argument - 2;
					const callable = slots[base]!;
					const self = slots[base + 1];
					const args = slots.slice(self === undefined ? base + 2 : base + 1, sp) as Value[];
					sp = base;
					frame.pc = pc;
					frame.sp = sp;
					m.executed += count;
					m.fuel -= count;
					count = 0;
					if (callable instanceof Ref) {
						const object = m.heap.get(callable);
						outcome = object.kind === 'function' ? callFunction(m, object as FunctionObject, args, null) : call(m, callable, args);
					} else {
						outcome = call(m, callable, args);
					}

					if (outcome === PUSHED) {
						continue outer;
					}

					slots[sp++] = outcome;
					if (m.stop) {
						frame.sp = sp;
						continue outer;
					}

					continue;
				}

				case op.CALL_KW: {
					const keys = (slots[--sp] as PyTuple).items as readonly string[];
					const base = sp - argument - 2;
					const callable = slots[base]!;
					const self = slots[base + 1];
					const positional = slots.slice(self === undefined ? base + 2 : base + 1, sp - keys.length) as Value[];
					const keywords = new Map<string, Value>();
					for (let index = 0; index < keys.length; index++) {
						keywords.set(keys[index]!, slots[sp - keys.length + index]!);
					}

					sp = base;
					frame.pc = pc;
					frame.sp = sp;
					m.executed += count;
					m.fuel -= count;
					count = 0;
					outcome = call(m, callable, positional, keywords);
					break;
				}

				case op.CALL_EX: {
					const keywordDict = argument === 1 ? slots[--sp] as Ref : null;
					const iterable = slots[--sp]!;
					sp -= 2;
					const callable = slots[sp]!;
					frame.pc = pc;
					frame.sp = sp;
					m.executed += count;
					m.fuel -= count;
					count = 0;
					const keywords = keywordDict === null ? null : keywordMap(m, keywordDict);
					outcome = iterable instanceof PyTuple
						? call(m, callable, iterable.items, keywords)
						: collect(m, iterable, (inner, items) => call(inner, callable, items, keywords));
					break;
				}

				case op.MAKE_FUNCTION: {
					const made = m.newFunction(slots[--sp] as typeof code, frame.globals);
					if ((argument & 8) !== 0) {
						made.closure = (slots[--sp] as PyTuple).items as Ref[];
					}

					if ((argument & 4) !== 0) {
						made.annotate = slots[--sp]!;
					}

					if ((argument & 2) !== 0) {
						made.keywordDefaults = keywordMap(m, slots[--sp] as Ref);
					}

					if ((argument & 1) !== 0) {
						made.defaults = slots[--sp] as PyTuple;
					}

					slots[sp++] = m.heap.allocate(made);
					continue;
				}

				case op.LOAD_BUILD_CLASS: {
					slots[sp++] = m.lookup(m.fixed.builtins, '__build_class__')!;
					continue;
				}

				case op.RETURN_VALUE: {
					frame.sp = sp;
					frame.pc = pc;
					leave(m, frame, slots[sp - 1]!);
					continue outer;
				}

				case op.YIELD_VALUE: {
					const value = slots[--sp]!;
					frame.pc = pc;
					frame.sp = sp;
					suspendGenerator(m, frame, value, argument);
					continue outer;
				}

				case op.GET_YIELD_FROM_ITER: {
					const value = slots[sp - 1]!;
					const generator = m.as(value, 'generator');
					if (generator?.cls === coroutineType) {
						if ((code.flags & codeFlags.coroutine) === 0) {
							throw m.error('TypeError', 'cannot \'yield from\' a coroutine object in a non-coroutine generator');
						}

						continue;
					}

					if (generator?.cls === generatorType) {
						continue;
					}

					frame.pc = pc;
					frame.sp = --sp;
					outcome = getIterator(m, value);
					break;
				}

				case op.GET_AWAITABLE: {
					frame.pc = pc;
					frame.sp = --sp;
					frame.awaited = slots[sp]!;
					outcome = awaitableIterator(m, slots[sp]!, argument);
					break;
				}

				case op.SEND_FIRST:
				case op.SEND: {
					const value = slots[--sp]!;
					frame.pc = pc;
					frame.sp = sp;
					const sent = sendToIterator(m, slots[sp - 1]!, value);
					if (sent === PUSHED) {
						continue outer;
					}

					if (sent instanceof Stop) {
						slots[sp - 1] = sent.value;
						pc = argument;
					} else {
						slots[sp++] = sent;
					}

					continue;
				}

				case op.AWAIT_PASSED: {
					frame.pc = pc;
					frame.sp = sp;
					m.host.onAwaitPassed(m, frame);
					if (m.stop) {
						continue outer;
					}

					continue;
				}

				case op.GET_AITER: {
					frame.pc = pc;
					frame.sp = --sp;
					outcome = asyncIterator(m, slots[sp]!);
					break;
				}

				case op.GET_ANEXT: {
					frame.pc = pc;
					frame.sp = sp;
					outcome = anextAwaitable(m, slots[sp - 1]!);
					break;
				}

				case op.END_ASYNC_FOR: {
					const exception = slots[sp - 1] as Ref;
					if (!matches(m, exception, exceptionTypes.StopAsyncIteration)) {
						throw new Raise(exception);
					}

					sp -= 2;
					continue;
				}

				case op.BEFORE_WITH:
				case op.BEFORE_ASYNC_WITH: {
					const manager = slots[--sp]!;
					frame.pc = pc;
					frame.sp = sp;
					outcome = contextManager(m, manager, ops[at] === op.BEFORE_ASYNC_WITH);
					if (outcome === PUSHED) {
						continue outer;
					}

					sp = frame.sp;
					slots[sp++] = outcome;
					continue;
				}

				case op.WITH_EXCEPT_START: {
					const exception = slots[sp - 1] as Ref;
					const object = m.as(exception, 'exception')!;
					frame.pc = pc;
					frame.sp = sp;
					outcome = call(m, slots[sp - 3]!, [object.cls, exception, object.traceback]);
					break;
				}

				case op.PUSH_EXC_INFO: {
					const exception = slots[sp - 1] as Ref;
					slots[sp - 1] = frame.handled;
					slots[sp++] = exception;
					frame.handled = exception;
					continue;
				}

				case op.POP_EXCEPT: {
					frame.handled = slots[--sp] as Ref | null;
					continue;
				}

				case op.CHECK_EXC_MATCH: {
					slots[sp - 1] = matches(m, slots[sp - 2] as Ref, slots[sp - 1]!);
					continue;
				}

				case op.RERAISE: {
					throw new Raise(slots[sp - 1] as Ref);
				}

				case op.RAISE_VARARGS: {
					frame.pc = pc;
					frame.sp = sp - argument;
					if (argument === 0) {
						const handled = handledException(m);
						if (handled === null) {
							throw m.error('RuntimeError', 'No active exception to reraise');
						}

						throw new Raise(handled);
					}

					raiseValue(m, slots[sp - argument]!, argument === 2 ? slots[sp - 1] : undefined);
					continue outer;
				}

				case op.LOAD_ASSERTION_ERROR: {
					slots[sp++] = exceptionTypes.AssertionError;
					continue;
				}

				case op.IMPORT_NAME: {
					sp -= 2;
					frame.pc = pc;
					frame.sp = sp;
					outcome = importName(m, names[argument]!, slots[sp + 1]!, slots[sp] as number, frame.globals);
					break;
				}

				case op.IMPORT_FROM: {
					frame.pc = pc;
					frame.sp = sp;
					outcome = importFrom(m, slots[sp - 1]!, names[argument]!);
					break;
				}

				case op.IMPORT_STAR: {
					frame.pc = pc;
					frame.sp = --sp;
					importStar(m, slots[sp]!, frame.namespace!);
					continue;
				}

				case op.LINE: {
					frame.pc = pc;
					frame.sp = sp;
					m.host.onLine(m, frame, argument);
					if (m.stop || count >= m.fuel) {
						continue outer;
					}

					continue;
				}

				default: {
					throw new Error(`unknown operation ${String(ops[at])} in ${code.qualname}`);
				}
			}

			// The way of all that hands back a value, or has pushed a frame that will.
			if (outcome === PUSHED) {
				continue outer;
			}

			slots[sp++] = outcome;
			if (m.stop) {
				frame.pc = pc;
				frame.sp = sp;
				continue outer;
			}
		}
	}
};

const plus = binaryOperators.indexOf('+');
const minus = binaryOperators.indexOf('-');
const times = binaryOperators.indexOf('*');
const floorDivide = binaryOperators.indexOf('//');
const modulo = binaryOperators.indexOf('%');
const less = comparisons.indexOf('<');
const lessEqual = comparisons.indexOf('<=');
const equal = comparisons.indexOf('==');
const notEqual = comparisons.indexOf('!=');
const greater = comparisons.indexOf('>');

/** The operations on small ints that loops are made of; undefined: the general way. */
const smallArithmetic = (operator: number, a: number, b: number): number | undefined => {
	let result: number;
	if (operator === plus) {
		result = a + b;
	} else if (operator === minus) {
		result = a - b;
	} else if (operator === times) {
		// A zero with a sign is no int.
		result = (a * b) + 0;
	} else if (operator === modulo && b > 0) {
		result = a % b;
		return result < 0 ? result + b : result + 0;
	} else if (operator === floorDivide && b > 0 && a >= 0) {
		return Math.floor(a / b) * b <= a && a < 2 ** 31 ? Math.floor(a / b) : undefined;
	} else {
		return undefined;
	}

	return Number.isSafeInteger(result) ? result : undefined;
};

const compareNumbers = (comparison: number, a: number, b: number): boolean => {
	switch (comparison) {
		case less: {
			return a < b;
		}

		case lessEqual: {
			return a <= b;
		}

		case equal: {
			return a === b;
		}

		case notEqual: {
			return a !== b;
		}

		case greater: {
			return a > b;
		}

		default: {
			return a >= b;
		}
	}
};

const exhausted = Symbol('exhausted');

/** The iterators of most loops; undefined: the general way. `at` counts items. */
const fastNext = (m: Machine, iterator: Ref, object: IteratorObject): Value | typeof exhausted | undefined => {
	const {cls, at} = object;
	if (cls === rangeIteratorType) {
		const {start, stop, step} = object.source as PyRange;
		if (typeof start !== 'number' || typeof stop !== 'number' || typeof step !== 'number') {
			return undefined;
		}

		const value = start + (step * at);
		if (step > 0 ? value >= stop : value <= stop) {
			return exhausted;
		}

		(object.epoch === m.epoch ? object : m.own(iterator, 'iterator')).at = at + 1;
		return value;
	}

	if (cls === listIteratorType) {
		// An exhausted list iterator lets go of its list.
		if (object.source === null) {
			return exhausted;
		}

		const {items} = m.heap.get(object.source as Ref) as ListObject;
		const own = object.epoch === m.epoch ? object : m.own(iterator, 'iterator');
		if (at >= items.length) {
			own.source = null;
			return exhausted;
		}

		own.at = at + 1;
		return items.get(at);
	}

	if (cls === tupleIteratorType) {
		if (object.source === null) {
			return exhausted;
		}

		const {items} = object.source as PyTuple;
		const own = object.epoch === m.epoch ? object : m.own(iterator, 'iterator');
		if (at >= items.length) {
			own.source = null;
			return exhausted;
		}

		own.at = at + 1;
		return items[at];
	}

	return undefined;
};

const keywordMap = (m: Machine, dict: Ref): Map<string, Value> => {
	const keywords = new Map<string, Value>();
	(m.get(dict) as DictObject).table.forEach((key, value) => {
		if (typeof key !== 'string') {
			throw m.error('TypeError', 'keywords must be strings');
		}

		keywords.set(key, value);
	});
	return keywords;
};

const buildMap = (m: Machine, entries: readonly Value[]): Outcome => {
	const dict = m.newDict();
	const {table} = m.own(dict, 'dict');
	for (let index = 0; index < entries.length; index += 2) {
		const key = keyOf(m, entries[index]!);
		if (key === undefined) {
			return buildSlowMap(m, dict, entries, index);
		}

		table.set(key, entries[index]!, entries[index + 1]!, m.epoch);
	}

	return dict;
};

const buildSet = (m: Machine, items: readonly Value[]): Outcome => {
	const set = m.newSet([]);
	const update = findOnType(m, typeOf(m, set), 'update')!;
	return m.chain(() => call(m, update, [set, new PyTuple(items)]), () => set);
};

const addToSet = (m: Machine, set: Ref, value: Value): Outcome => call(m, findOnType(m, typeOf(m, set), 'add')!, [set, value]);

const leave = (m: Machine, frame: Frame, value: Value): void => {
	m.frame = frame.back;
	if (m.watched > 0) {
		suspectFrame(m, frame);
	}

	if (frame.generator === null) {
		deliver(m, frame.convert === null ? value : frame.convert(m, value, frame.keep), 'return');
	} else {
		finishGenerator(m, frame, value);
	}
};

/** A generator or coroutine returns: what that means depends on how it was resumed. */
const finishGenerator = (m: Machine, frame: Frame, value: Value): void => {
	const object = m.own(frame.generator!, 'generator') as GeneratorObject;
	object.state = 'finished';
	object.frame = null;
	object.busy = false;
	if (object.cls === asyncGeneratorType) {
		throw m.error('StopAsyncIteration', null);
	}

	switch (frame.resumed) {
		case resumedBy.call: {
			throw m.error('StopIteration', null, ...(value === null ? [] : [value]));
		}

		case resumedBy.native: {
			deliver(m, value, 'return');
			return;
		}

		default: {
			const below = ownTop(m);
			below.sp--;
			if (frame.resumed === resumedBy.send) {
				below.slots[below.sp++] = value;
			}

			below.pc = below.code.ops[below.at + 1]!;
		}
	}
};

/** `kind` is YIELD_VALUE's argument: 1 passes on what a delegation yielded, 2 is a yield of an async generator. */
const suspendGenerator = (m: Machine, frame: Frame, value: Value, kind: number): void => {
	const object = m.own(frame.generator!, 'generator') as GeneratorObject;
	object.frame = frame;
	object.state = 'suspended';
	if (object.cls !== coroutineType) {
		m.watched++;
	}

	m.frame = frame.back;
	frame.back = null;
	if (kind === 2) {
		object.busy = false;
		if (frame.resumed === resumedBy.asyncSend) {
			// The value that the consumer's await of asend() results in.
			const below = ownTop(m);
			below.slots[below.sp - 1] = value;
			below.pc = below.code.ops[below.at + 1]!;
		} else if (frame.resumed === resumedBy.native) {
			deliver(m, value, 'async-yield');
		} else {
			throw m.error('StopIteration', null, value);
		}

		return;
	}

	deliver(m, value, frame.resumed === resumedBy.native ? 'yield' : 'return');
};
