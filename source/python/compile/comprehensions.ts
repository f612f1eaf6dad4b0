import {codeFlags} from '../code.js';
import {op} from '../instructions.js';
import type {AnyComp, Comprehension, Located} from '../parse/ast.js';
import {compileTarget} from './assignments.js';
import {emitDelegation, emitYield, isAsync} from './await.js';
import {emit, emitConstant, emitJump, emitQuietly, finish, newHandler, newLabel, place, placeHandler} from './assembler.js';
import {compileExpression} from './expressions.js';
import {emitCells, emitFunction} from './functions.js';
import {jumpIf} from './jumps.js';
import {refuse} from './refuse.js';
import type {Scope} from './scopes.js';
import {newUnit, type Handler, type Unit} from './unit.js';

const builds = {ListComp: op.BUILD_LIST, SetComp: op.BUILD_SET, DictComp: op.BUILD_MAP};

/**
A comprehension is compiled into the code around it: its variables have slots of their own, which are empty again when it is
done. A generator expression is a function, called at once with the iterator of its first iterable.
*/
export function compileComprehension(u: Unit, node: AnyComp): void {
	const scope = u.program.scopes.get(node)!;
	const [first] = node.generators as [Comprehension];
	if (node.nodeType === 'GeneratorExp') {
		compileGeneratorExpression(u, node, scope, first);
		return;
	}

	if (scope.isAsync && !isAsync(u)) {
		refuse(u, node, 'asynchronous comprehension outside of an asynchronous function');
	}

	compileIterator(u, first);
	const {scope: outer} = u;
	u.scope = scope;
	for (const name of scope.cells) {
		const slot = scope.slots.get(name)!;
		emit(u, op.CLEAR_FAST, slot, node);
		emit(u, op.MAKE_CELL, slot, node);
	}

	emit(u, builds[node.nodeType], 0, node);
	emit(u, op.SWAP, 2, node);
	compileGenerators(u, node, 0);
	for (const slot of scope.slots.values()) {
		emit(u, op.CLEAR_FAST, slot, node);
	}

	u.scope = outer;
}

/** Leaves the iterator of a generator's iterable on the stack. */
function compileIterator(u: Unit, {iter, isAsync}: Comprehension): void {
	compileExpression(u, iter);
	emit(u, isAsync ? op.GET_AITER : op.GET_ITER, 0, iter);
}

/** The loops from the `index`-th on, whose iterator lies on the stack, and what they add or yield. */
function compileGenerators(u: Unit, node: AnyComp, index: number): void {
	const generator = node.generators[index]!;
	const next = newLabel();
	const skip = newLabel();
	const end = newLabel();
	const handler = generator.isAsync ? newHandler(u) : null;
	place(u, next);
	emitNext(u, generator.iter, generator.isAsync, end, handler);
	const {handler: outer} = u;
	const failed = newHandler(u, u.depth - 1);
	u.handler = failed;
	compileTarget(u, generator.target);
	for (const test of generator.ifs) {
		jumpIf(u, test, skip, false);
	}

	if (index + 1 < node.generators.length) {
		compileIterator(u, node.generators[index + 1]!);
		compileGenerators(u, node, index + 1);
	} else {
		compileElement(u, node);
	}

	place(u, skip);
	u.handler = outer;
	emitJump(u, op.JUMP_BACKWARD, next, node);
	emitDrop(u, failed, generator.iter);
	if (handler) {
		placeHandler(u, handler);
		emit(u, op.END_ASYNC_FOR, 0, generator.iter);
	}

	place(u, end);
}

/**
[iterator] → [iterator, next item]. At the end of an iterator it is popped, with a jump to `end`; at the end of an async
one, the exception is left to `handler`.
*/
export function emitNext(u: Unit, node: Located, isAsync: boolean, end: ReturnType<typeof newLabel>, handler: ReturnType<typeof newHandler> | null): void {
	if (!isAsync || !handler) {
		emitJump(u, op.FOR_ITER, end, node);
		return;
	}

	u.handler = handler;
	emit(u, op.GET_ANEXT, 0, node);
	emitDelegation(u, node, true);
	u.handler = handler.outer;
}

/** The handler of a loop's body: a loop that is left by an exception lets go of its iterator first, as CPython does. */
export function emitDrop(u: Unit, handler: Handler, node: Located): void {
	placeHandler(u, handler);
	emit(u, op.SWAP, 2, node);
	emit(u, op.POP_ITER, 0, node);
	emit(u, op.RERAISE, 0, node);
}

function compileElement(u: Unit, node: AnyComp): void {
	const depth = node.generators.length + 1;
	switch (node.nodeType) {
		case 'ListComp': {
			compileExpression(u, node.elt);
			emit(u, op.LIST_APPEND, depth, node.elt);
			return;
		}

		case 'SetComp': {
			compileExpression(u, node.elt);
			emit(u, op.SET_ADD, depth, node.elt);
			return;
		}

		case 'DictComp': {
			compileExpression(u, node.key);
			compileExpression(u, node.value);
			emit(u, op.MAP_ADD, depth, node.key);
			return;
		}

		case 'GeneratorExp': {
			compileExpression(u, node.elt);
			emitYield(u, node.elt);
			emit(u, op.POP_TOP, 0, node.elt);
		}
	}
}

function compileGeneratorExpression(u: Unit, node: AnyComp, scope: Scope, first: Comprehension): void {
	const inner = newUnit(u.program, u, scope, {
		name: '<genexpr>', firstLine: node.line, flags: scope.isAsync ? codeFlags.asyncGenerator : codeFlags.generator, argumentCount: 1,
	});
	emitCells(inner, node);
	emit(inner, op.LOAD_FAST, 0, first.iter);
	compileGenerators(inner, node, 0);
	emitConstant(inner, null, node);
	emit(inner, op.RETURN_VALUE, 0, node);
	emitFunction(u, finish(inner), scope, 0, node);
	emit(u, op.PUSH_NULL, 0, node);
	compileIterator(u, first);
	emitQuietly(u, op.CALL, 1, node);
}
