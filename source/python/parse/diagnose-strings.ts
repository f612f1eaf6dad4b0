import {check} from './diagnose-expression.js';
import {parseYieldOrExpressions} from './expressions.js';
import {advance, at, attempt, eat, expect, expectName, fail, lookahead, type Parser} from './parser.js';
import {parseSpecParts} from './strings.js';

const needExpression = new Set(['=', '!', ':', '}']);

/** What is wrong in a replacement field; the present token is its opening brace. */
export function diagnoseField(p: Parser, letter: string): void {
	const say = (message: string): never => fail(p, p.token, `${letter}-string: ${message}`);
	check(p, () => {
		expect(p, '{');
		if (needExpression.has(p.token.text)) {
			say(`valid expression required before '${p.token.text}'`);
		}

		if (!lookahead(p, parseYieldOrExpressions)) {
			say(`expecting a valid expression after '{'`);
		}

		parseYieldOrExpressions(p);
		if (!at(p, '=') && !at(p, '!') && !at(p, ':') && !at(p, '}')) {
			say(`expecting '=', or '!', or ':', or '}'`);
		}

		if (eat(p, '=') && !at(p, '!') && !at(p, ':') && !at(p, '}')) {
			say(`expecting '!', or ':', or '}'`);
		}

		if (at(p, '!')) {
			advance(p);
			if (at(p, ':') || at(p, '}')) {
				say('missing conversion character');
			}

			if (p.token.kind !== 'name') {
				say('invalid conversion character');
			}

			expectName(p);
		}

		if (!at(p, ':') && !at(p, '}')) {
			say(`expecting ':' or '}'`);
		}

		if (eat(p, ':')) {
			attempt(p, () => parseSpecParts(p, [], {raw: true, template: false}));
			if (!at(p, '}')) {
				say(`expecting '}', or format specs`);
			}
		}

		if (!at(p, '}')) {
			say(`expecting '}'`);
		}
	});
}
