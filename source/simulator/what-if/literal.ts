import type {Expression} from '../../python/parse/ast.js';
import {SyntaxProblem} from '../../python/parse/problem.js';
import {parse} from '../../python/parse/parse.js';
import type {Machine} from '../../python/machine/machine.js';
import {PyComplex, PyFloat, PyTuple, type Value} from '../../python/values.js';

/* A value as it is typed: literals of Python, and what is made of literals. Nothing of the program runs for it. */

export type Literal =
	| {readonly type: 'literal'; readonly expression: Expression}
	| {readonly type: 'problem'; readonly message: string};

const hint = 'numbers, texts in quotes, True, False, None, and lists, tuples, sets and dicts of these';

const isNumber = (value: unknown): boolean => typeof value === 'number' || typeof value === 'bigint' || value instanceof PyFloat || value instanceof PyComplex;

/** Whether it needs no hash of anything that can change. */
const isHashable = (expression: Expression): boolean => expression.nodeType === 'Tuple' ? expression.elts.every(each => isHashable(each)) : expression.nodeType === 'Constant' || expression.nodeType === 'UnaryOp';

const isLiteral = (expression: Expression): boolean => {
	switch (expression.nodeType) {
		case 'Constant': {
			return true;
		}

		case 'UnaryOp': {
			return (expression.op === '-' || expression.op === '+') && expression.operand.nodeType === 'Constant' && isNumber(expression.operand.value);
		}

		case 'List':
		case 'Tuple': {
			return expression.elts.every(each => isLiteral(each));
		}

		case 'Set': {
			return expression.elts.every(each => isLiteral(each) && isHashable(each));
		}

		case 'Dict': {
			return expression.keys.every(key => key !== null && isLiteral(key) && isHashable(key)) && expression.values.every(each => isLiteral(each));
		}

		// Names, calls and everything else would have to be run.
		default: {
			return false;
		}
	}
};

/** Reads a literal; the message of a problem is for the person who typed it. */
export const parseLiteral = (text: string): Literal => {
	const trimmed = text.trim();
	if (trimmed === '') {
		return {type: 'problem', message: `Type a value: ${hint}.`};
	}

	try {
		const {body: [statement, ...more]} = parse(trimmed, '<value>');
		return statement?.nodeType === 'Expr' && more.length === 0 && isLiteral(statement.value)
			? {type: 'literal', expression: statement.value}
			: {type: 'problem', message: `Only literals can be set: ${hint}.`};
	} catch (error) {
		if (error instanceof SyntaxProblem) {
			return {type: 'problem', message: `That is no Python: ${error.message}.`};
		}

		throw error;
	}
};

/** A number of the other sign; integers stay normalised, as −(2⁵³) needs what 2⁵³ needs. */
const negated = (value: Value): Value => {
	if (value instanceof PyFloat) {
		return new PyFloat(-value.value);
	}

	if (value instanceof PyComplex) {
		return new PyComplex(-value.re, -value.im);
	}

	// There is no negative zero among integers.
	return typeof value === 'bigint' ? -value : typeof value === 'number' ? 0 - value : value;
};

/** The value of a literal, made in this machine. */
export const makeLiteral = (m: Machine, expression: Expression): Value => {
	switch (expression.nodeType) {
		case 'Constant': {
			return expression.value;
		}

		case 'UnaryOp': {
			const value = makeLiteral(m, expression.operand);
			return expression.op === '-' ? negated(value) : value;
		}

		case 'List': {
			return m.newList(expression.elts.map(each => makeLiteral(m, each)));
		}

		case 'Tuple': {
			return new PyTuple(expression.elts.map(each => makeLiteral(m, each)));
		}

		case 'Set': {
			return m.newSet(expression.elts.map(each => makeLiteral(m, each)));
		}

		case 'Dict': {
			return m.newDict(expression.keys.map((key, index) => [makeLiteral(m, key!), makeLiteral(m, expression.values[index]!)]));
		}

		default: {
			throw new TypeError(`no literal: ${expression.nodeType}`);
		}
	}
};
