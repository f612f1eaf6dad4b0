import type {Arg, Arguments, Expression} from './ast.js';
import {diagnoseParameters} from './diagnose-parameters.js';
import {parseExpression, parseStarExpression} from './expressions.js';
import {advance, at, eat, expectName, rangeFrom, unexpected, type Parser} from './parser.js';

/** The parameters of a `def`, up to the closing parenthesis, which stays. */
export function parseParameters(p: Parser): Arguments {
	return parseList(p, ')', true);
}

/** The parameters of a `lambda`, up to the colon, which stays. */
export function parseLambdaParameters(p: Parser): Arguments {
	return parseList(p, ':', false);
}

export function parseArg(p: Parser, annotated: boolean, starred = false): Arg {
	const name = expectName(p);
	let annotation: Expression | null = null;
	if (annotated && eat(p, ':')) {
		annotation = starred ? parseStarExpression(p) : parseExpression(p);
	}

	return {nodeType: 'arg', arg: name.text, annotation, ...rangeFrom(p, name)};
}

function parseList(p: Parser, close: string, annotated: boolean): Arguments {
	if (p.diagnosing) {
		diagnoseParameters(p, close, annotated);
	}

	let posonlyargs: Arg[] = [];
	let args: Arg[] = [];
	const defaults: Expression[] = [];
	const kwonlyargs: Arg[] = [];
	const kwDefaults: Array<Expression | null> = [];
	let vararg: Arg | null = null;
	let kwarg: Arg | null = null;
	let star = false;
	while (!at(p, close)) {
		if (at(p, '/')) {
			if (star || posonlyargs.length > 0 || args.length === 0) {
				unexpected(p);
			}

			advance(p);
			posonlyargs = args;
			args = [];
		} else if (at(p, '*')) {
			if (star) {
				unexpected(p);
			}

			advance(p);
			star = true;
			if (at(p, ',')) {
				const next = p.tokens[p.index + 1]!;
				if (next.text === close || next.text === '**') {
					unexpected(p);
				}
			} else {
				vararg = parseArg(p, annotated, true);
			}
		} else if (eat(p, '**')) {
			kwarg = parseArg(p, annotated);
			eat(p, ',');
			break;
		} else {
			const arg = parseArg(p, annotated);
			const value = eat(p, '=') ? parseExpression(p) : null;
			if (star) {
				kwonlyargs.push(arg);
				kwDefaults.push(value);
			} else {
				args.push(arg);
				if (value) {
					defaults.push(value);
				} else if (defaults.length > 0) {
					unexpected(p);
				}
			}
		}

		if (!eat(p, ',')) {
			break;
		}
	}

	if (!at(p, close)) {
		unexpected(p);
	}

	return {posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults};
}
