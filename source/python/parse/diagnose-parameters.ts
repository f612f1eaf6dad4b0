import {check} from './diagnose-expression.js';
import {parseExpression, parseStarExpression} from './expressions.js';
import {advance, at, attempt, eat, expectName, fail, failLast, range, unexpected, type Parser} from './parser.js';
import {parseArg} from './parameters.js';

type State = {
	/** What has been read: the parts of a list of parameters in their order. */
	slash: boolean;
	star: boolean;
	hasDefault: boolean;
	count: number;
};

/** What is wrong in a list of parameters; `close` is what ends it. */
export function diagnoseParameters(p: Parser, close: string, annotated: boolean): void {
	check(p, () => {
		const state: State = {slash: false, star: false, hasDefault: false, count: 0};
		while (!at(p, close)) {
			diagnoseParameter(p, close, annotated, state);
			if (!eat(p, ',')) {
				break;
			}
		}
	});
}

function diagnoseParameter(p: Parser, close: string, annotated: boolean, state: State): void {
	const {token} = p;
	switch (token.text) {
		case '/': {
			diagnoseSlash(p, close, state);
			return;
		}

		case '*': {
			diagnoseStar(p, close, annotated, state);
			return;
		}

		case '**': {
			diagnoseDoubleStar(p, annotated);
			return;
		}

		case '(': {
			diagnoseParenthesized(p, close, annotated, state);
			return;
		}

		default: {
			parseArg(p, annotated);
			const isLast = () => at(p, ',') || at(p, close);
			if (eat(p, '=')) {
				if (annotated ? isLast() : at(p, ',') || at(p, ')')) {
					fail(p, p.tokens[p.index - 1]!, 'expected default value expression');
				}

				parseExpression(p);
				state.hasDefault = true;
			} else if (state.hasDefault && !state.star && isLast()) {
				fail(p, token, 'parameter without a default follows parameter with a default');
			}

			state.count++;
		}
	}
}

function diagnoseSlash(p: Parser, close: string, state: State): void {
	const slash = advance(p);
	if (state.count === 0 && !state.star && at(p, ',')) {
		fail(p, slash, 'at least one argument must precede /');
	}

	if (state.star) {
		fail(p, slash, '/ must be ahead of *');
	}

	if (state.slash) {
		fail(p, slash, '/ may appear only once');
	}

	if (state.count > 0 && at(p, '*')) {
		fail(p, p.token, 'expected comma between / and *');
	}

	if (state.count === 0 || (!at(p, ',') && !at(p, close))) {
		unexpected(p);
	}

	state.slash = true;
}

function diagnoseStar(p: Parser, close: string, annotated: boolean, state: State): void {
	const star = advance(p);
	if (!state.star && (at(p, close) || (at(p, ',') && [close, '**'].includes(p.tokens[p.index + 1]!.text)))) {
		if (close === ')') {
			fail(p, star, 'named arguments must follow bare *');
		}

		failLast(p, 'named arguments must follow bare *');
	}

	const bare = at(p, ',');
	if (!bare) {
		parseStarArg(p, annotated);
		if (!state.star && at(p, '=')) {
			fail(p, p.token, 'var-positional argument cannot have default value');
		}
	}

	if (state.star && (bare || at(p, ',') || at(p, close))) {
		fail(p, star, '* argument may appear only once');
	}

	state.star = true;
}

function parseStarArg(p: Parser, annotated: boolean): void {
	expectName(p);
	if (annotated && eat(p, ':')) {
		parseStarExpression(p);
	}
}

function diagnoseDoubleStar(p: Parser, annotated: boolean): void {
	advance(p);
	parseArg(p, annotated);
	if (at(p, '=')) {
		fail(p, p.token, 'var-keyword argument cannot have default value');
	}

	if (!eat(p, ',')) {
		unexpected(p);
	}

	if (at(p, '*') || at(p, '**') || at(p, '/')) {
		fail(p, p.token, 'arguments cannot follow var-keyword argument');
	}

	const start = p.token;
	if (attempt(p, () => parseArg(p, annotated))) {
		fail(p, annotated ? range(start, p.tokens[p.index - 1]!) : start, 'arguments cannot follow var-keyword argument');
	}

	unexpected(p);
}

function diagnoseParenthesized(p: Parser, close: string, annotated: boolean, state: State): void {
	const open = advance(p);
	let count = 0;
	while (p.token.kind === 'name') {
		parseArg(p, false);
		count++;
		if (!eat(p, ',')) {
			break;
		}
	}

	if (count > 0 && at(p, ')') && !state.star && !state.slash && !state.hasDefault) {
		const end = advance(p);
		fail(p, range(open, end), `${close === ')' && annotated ? 'Function' : 'Lambda expression'} parameters cannot be parenthesized`);
	}

	unexpected(p);
}
