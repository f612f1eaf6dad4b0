import {op} from '../instructions.js';
import type {Located} from '../parse/ast.js';
import {emit, emitConstant, emitJump, popBlock, pushBlock} from './assembler.js';
import {emitName} from './names.js';
import {refuse} from './refuse.js';
import {compileBody} from './statements.js';
import type {Block, Unit} from './unit.js';
import {emitExit} from './with.js';

/** Undoes a block on the way out; with `keep`, the value on the top of the stack is taken along. */
function unwindBlock(u: Unit, block: Block, node: Located, keep: boolean): void {
	switch (block.type) {
		case 'loop': {
			u.handler = block.handler;
			if (block.iterator) {
				swap(u, node, keep);
				emit(u, op.POP_ITER, 0, node);
			}

			return;
		}

		case 'try': {
			u.handler = block.handler;
			return;
		}

		case 'finally': {
			u.handler = block.handler;
			if (keep) {
				pushBlock(u, {type: 'value'});
			}

			compileBody(u, block.body);
			if (keep) {
				popBlock(u);
			}

			return;
		}

		case 'except': {
			swap(u, node, keep);
			u.handler = block.handler;
			emit(u, op.POP_EXCEPT, 0, node);
			if (block.name !== null) {
				emitForget(u, block.name, node);
			}

			return;
		}

		case 'except-star': {
			return;
		}

		case 'finally-except': {
			swap(u, node, keep);
			emit(u, op.POP_TOP, 0, node);
			swap(u, node, keep);
			u.handler = block.handler;
			emit(u, op.POP_EXCEPT, 0, node);
			return;
		}

		case 'with': {
			swap(u, node, keep);
			u.handler = block.handler;
			emitExit(u, block.item, block.isAsync);
			return;
		}

		case 'value': {
			swap(u, node, keep);
			emit(u, op.POP_TOP, 0, node);
		}
	}
}

function swap(u: Unit, node: Located, keep: boolean): void {
	if (keep) {
		emit(u, op.SWAP, 2, node);
	}
}

/** The name of a caught exception is empty and gone when its block is left. */
export function emitForget(u: Unit, name: string, node: Located): void {
	emitConstant(u, null, node);
	emitName(u, name, 'store', node);
	emitName(u, name, 'delete', node);
}

const nowhere: Located = {line: -1, column: -1, endLine: -1, endColumn: -1};

/**
Undoes blocks from the innermost one up to the next loop, or all, then lets `leave` jump or return. What follows in the
program is inside the blocks again.
*/
function unwind(u: Unit, node: Located, keep: boolean, toLoop: boolean, leave: (loop: Block | null) => void, complaint: Located = node): void {
	const {handler, blocks} = u;
	let where = complaint;
	const undone: Block[] = [];
	while (blocks.length > 0 && !(toLoop && blocks.at(-1)!.type === 'loop')) {
		// What is done on the way out runs outside of the block.
		const block = blocks.pop()!;
		undone.push(block);
		if (block.type === 'except-star') {
			refuse(u, where, `'break', 'continue' and 'return' cannot appear in an except* block`);
		}

		// CPython knows of no place any more for what comes behind these.
		if (block.type === 'with' || block.type === 'finally') {
			where = nowhere;
		}

		unwindBlock(u, block, node, keep);
	}

	leave(blocks.at(-1) ?? null);
	u.handler = handler;
	blocks.push(...undone.reverse());
}

/** Undoes everything and returns what `load` leaves on the stack, or what lies there already. */
export function emitReturn(u: Unit, node: Located, load: (() => void) | null, complaint: Located = node): void {
	unwind(u, node, load === null, false, () => {
		load?.();
		emit(u, op.RETURN_VALUE, 0, node);
	}, complaint);
}

export function compileBreak(u: Unit, node: Located): void {
	unwind(u, node, false, true, loop => {
		if (loop?.type !== 'loop') {
			refuse(u, node, `'break' outside loop`);
		}

		unwindBlock(u, loop, node, false);
		emitJump(u, op.JUMP, loop.end, node);
	});
}

export function compileContinue(u: Unit, node: Located): void {
	unwind(u, node, false, true, loop => {
		if (loop?.type !== 'loop') {
			refuse(u, node, `'continue' not properly in loop`);
		}

		u.handler = loop.handler;
		emitJump(u, op.JUMP_BACKWARD, loop.next, node);
	});
}
