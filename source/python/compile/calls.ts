import {op} from '../instructions.js';
import type {Call, Expression, Keyword, Located} from '../parse/ast.js';
import {PyTuple} from '../values.js';
import {emit, emitConstant, emitQuietly} from './assembler.js';
import {compileItems} from './displays.js';
import {attributeSpan, compileExpression, emitAttribute} from './expressions.js';
import {checkCalled} from './literal-warnings.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

/** More arguments than this go through a list, so that they need no deep stack. */
const maximalArguments = 30;

export function compileCall(u: Unit, node: Call): void {
	const {func} = node;
	checkCalled(u, node);
	checkKeywords(u, node.keywords);
	if (func.nodeType === 'Attribute' && !needsList(node.args, node.keywords)) {
		compileExpression(u, func.value);
		emitAttribute(u, op.LOAD_METHOD, func);
		compileArguments(u, node.args, node.keywords, callSpan(node, func));
		return;
	}

	compileExpression(u, func);
	emit(u, op.PUSH_NULL, 0, node);
	compileArguments(u, node.args, node.keywords, node);
}

/** A method call in a chain over several lines belongs to the line of the method's name. */
function callSpan(node: Call, func: Expression & {nodeType: 'Attribute'}): Located {
	if (func.line === func.endLine) {
		return node;
	}

	const {line, column} = attributeSpan(func);
	return {line, column, endLine: node.endLine, endColumn: node.endColumn};
}

function needsList(args: readonly Expression[], keywords: readonly Keyword[]): boolean {
	return args.some(arg => arg.nodeType === 'Starred') || keywords.some(keyword => keyword.arg === null)
		|| args.length + keywords.length > maximalArguments;
}

export function checkKeywords(u: Unit, keywords: readonly Keyword[]): void {
	const seen = new Set<string>();
	for (const keyword of keywords) {
		if (keyword.arg === '__debug__') {
			refuse(u, keyword, 'cannot assign to __debug__');
		}

		if (keyword.arg !== null) {
			if (seen.has(keyword.arg)) {
				refuse(u, keyword, `keyword argument repeated: ${keyword.arg}`);
			}

			seen.add(keyword.arg);
		}
	}
}

/** Calls what lies on the stack; `below` arguments lie there already. `quiet`: the program's text shows no call. */
export function compileArguments(u: Unit, args: readonly Expression[], keywords: readonly Keyword[], node: Located, below = 0, quiet = false): void {
	const emitCall = quiet ? emitQuietly : emit;
	if (needsList(args, keywords)) {
		compileSpread(u, args, keywords, node, {below, emitCall});
		return;
	}

	for (const arg of args) {
		compileExpression(u, arg);
	}

	if (keywords.length === 0) {
		emitCall(u, op.CALL, args.length + below, node);
		return;
	}

	for (const keyword of keywords) {
		compileExpression(u, keyword.value);
	}

	emitConstant(u, new PyTuple(keywords.map(keyword => keyword.arg!)), node);
	emitCall(u, op.CALL_KW, args.length + keywords.length + below, node);
}

function compileSpread(u: Unit, args: readonly Expression[], keywords: readonly Keyword[], node: Located, {below, emitCall}: {readonly below: number; readonly emitCall: typeof emit}): void {
	const [only] = args;
	if (args.length === 1 && below === 0 && only!.nodeType === 'Starred') {
		compileExpression(u, only!.value);
	} else {
		compileItems(u, args, node as Expression, op.BUILD_TUPLE, below);
	}

	if (keywords.length > 0) {
		compileKeywords(u, keywords, node);
	}

	emitCall(u, op.CALL_EX, keywords.length > 0 ? 1 : 0, node);
}

/** Runs of named arguments become dicts that are merged with what `**` gives. */
function compileKeywords(u: Unit, keywords: readonly Keyword[], node: Located): void {
	let first = true;
	for (let index = 0; index < keywords.length;) {
		const keyword = keywords[index]!;
		if (first && keyword.arg === null) {
			emit(u, op.BUILD_MAP, 0, node);
			first = false;
		}

		if (keyword.arg === null) {
			compileExpression(u, keyword.value);
			emit(u, op.DICT_MERGE, 1, node);
			index++;
			continue;
		}

		let count = 0;
		for (let named = keyword; named && named.arg !== null && count < maximalArguments; named = keywords[index]!) {
			emitConstant(u, named.arg, named);
			compileExpression(u, named.value);
			count++;
			index++;
		}

		emit(u, op.BUILD_MAP, count, node);
		if (!first) {
			emit(u, op.DICT_MERGE, 1, node);
		}

		first = false;
	}
}
