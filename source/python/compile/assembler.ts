import {Code} from '../code.js';
import {op} from '../instructions.js';
import {PyBytes, PyComplex, PyFloat, type Value} from '../values.js';
import type {Located} from '../parse/ast.js';
import {jumpEffect, stackEffect} from './stack-effects.js';
import type {Block, Handler, Label, Unit} from './unit.js';

const callingOperations: ReadonlySet<number> = new Set([
	op.CALL, op.CALL_KW, op.CALL_EX, op.YIELD_VALUE, op.SEND_FIRST, op.GET_ANEXT, op.IMPORT_NAME, op.BEFORE_WITH, op.BEFORE_ASYNC_WITH, op.WITH_EXCEPT_START,
]);
const isCalling: readonly boolean[] = Object.values(op).map(operation => callingOperations.has(operation));

/** Appends an instruction for the source of `node`. Nothing is appended where the program cannot get. */
export function emit(u: Unit, operation: number, argument: number, node: Located): void {
	if (!u.reachable) {
		return;
	}

	if (isCalling[operation] && u.lineAt !== -1) {
		u.ops[u.lineAt + 1]! |= 1;
	}

	u.ops.push(operation, argument);
	u.spans.push(node.line, node.column, node.endLine, node.endColumn);
	u.handlers.push(u.handler);
	if (u.handler) {
		u.handler.used = true;
	}

	u.depth += stackEffect(operation, argument);
	if (u.depth > u.maximalDepth) {
		u.maximalDepth = u.depth;
	}

	if (operation === op.RETURN_VALUE || operation === op.RAISE_VARARGS || operation === op.RERAISE) {
		u.reachable = false;
	}
}

/** Appends a call that the program's text does not show: its line is not said to call for that. */
export function emitQuietly(u: Unit, operation: number, argument: number, node: Located): void {
	const {lineAt} = u;
	u.lineAt = -1;
	emit(u, operation, argument, node);
	u.lineAt = lineAt;
}

/** A statement of the program begins: LINE, unless the code is the library's own. */
export function emitLine(u: Unit, node: Located): void {
	if (!u.program.internal && u.reachable) {
		u.lineAt = u.ops.length;
		emit(u, op.LINE, node.line * 2, node);
	}
}

export function newLabel(): Label {
	return {position: -1, depth: -1, uses: []};
}

/** Appends a jump. */
export function emitJump(u: Unit, operation: number, label: Label, node: Located): void {
	if (!u.reachable) {
		return;
	}

	if (label.position === -1) {
		label.uses.push(u.ops.length + 1);
	}

	emit(u, operation, label.position, node);
	const depth = u.depth + jumpEffect(operation);
	if (label.depth !== -1 && label.depth !== depth) {
		throw new Error(`the stack is ${depth} deep at a jump and ${label.depth} at its target, line ${node.line}`);
	}

	label.depth = depth;
	if (operation === op.JUMP || operation === op.JUMP_BACKWARD) {
		u.reachable = false;
	}
}

/** The next instruction is the label's. */
export function place(u: Unit, label: Label): void {
	if (u.reachable) {
		if (label.depth !== -1 && label.depth !== u.depth) {
			throw new Error(`the stack is ${u.depth} deep before a label and ${label.depth} at jumps to it`);
		}

		label.depth = u.depth;
	} else if (label.uses.length > 0) {
		u.reachable = true;
		u.depth = label.depth;
	}

	label.position = u.ops.length;
	for (const use of label.uses) {
		u.ops[use] = label.position;
	}
}

/** A handler for the exceptions of what follows, until `u.handler` is set to `handler.outer` again. */
export function newHandler(u: Unit, depth = u.depth): Handler {
	return {position: -1, depth, outer: u.handler, used: false};
}

/** The handler's code begins: the exception lies on a stack that is as deep as it was when the handler was made. */
export function placeHandler(u: Unit, handler: Handler): void {
	if (u.reachable) {
		throw new Error('a handler must not be run into');
	}

	handler.position = u.ops.length;
	u.handler = handler.outer;
	u.reachable = handler.used;
	u.depth = handler.depth + 1;
	u.maximalDepth = Math.max(u.maximalDepth, u.depth);
}

export function pushBlock(u: Unit, block: Block): void {
	u.blocks.push(block);
}

export function popBlock(u: Unit): void {
	u.blocks.pop();
}

/** The index of a constant. Equal ones of a type share it. */
export function constantIndex(u: Unit, value: Value): number {
	const key = constantKey(value);
	const known = u.constantIndices.get(key);
	if (known !== undefined) {
		return known;
	}

	const index = u.constants.push(value) - 1;
	u.constantIndices.set(key, index);
	return index;
}

function constantKey(value: Value): unknown {
	if (value instanceof PyFloat) {
		return `float ${Object.is(value.value, -0) ? '-0' : value.value}`;
	}

	if (value instanceof PyComplex) {
		return `complex ${value.re} ${value.im}`;
	}

	if (value instanceof PyBytes) {
		return `bytes ${value.bytes.join(' ')}`;
	}

	// Not to be mixed up with the keys above.
	return typeof value === 'string' ? `str ${value}` : value;
}

export function emitConstant(u: Unit, value: Value, node: Located): void {
	if (u.reachable) {
		emit(u, op.LOAD_CONST, constantIndex(u, value), node);
	}
}

export function nameIndex(u: Unit, name: string): number {
	let index = u.nameIndices.get(name);
	if (index === undefined) {
		index = u.names.push(name) - 1;
		u.nameIndices.set(name, index);
	}

	return index;
}

/** The unit's instructions as a finished code object. */
export function finish(u: Unit): Code {
	return new Code(
		u.name, u.qualname, u.program.filename, u.firstLine, u.flags,
		u.argumentCount, u.positionalOnlyCount, u.keywordOnlyCount,
		u.slotNames, u.freeNames, u.slotNames.length - u.freeNames.length, u.maximalDepth,
		Int32Array.from(u.ops), Int32Array.from(u.spans), u.constants, u.names, exceptionTable(u),
		u.documentation, u.program.internal, u.parent ? [] : u.program.warnings,
	);
}

function exceptionTable(u: Unit): Code['exceptions'] {
	const entries: Array<{start: number; end: number; target: number; depth: number}> = [];
	let current: Handler | null = null;
	for (let index = 0; index < u.handlers.length; index++) {
		const handler = u.handlers[index]!;
		if (handler === current) {
			if (handler) {
				entries.at(-1)!.end = index * 2 + 2;
			}
		} else if (handler) {
			entries.push({start: index * 2, end: index * 2 + 2, target: handler.position, depth: handler.depth});
		}

		current = handler;
	}

	return entries;
}
