import type {MatchCase, Statement} from './ast.js';
import {parseCommas, parseNamed, parseStarNamed} from './expressions.js';
import {advance, at, eat, expect, previous, range, unexpected, type Parser} from './parser.js';
import {parsePatterns} from './patterns.js';
import {parseBlock} from './statements.js';

/** `match` is a keyword only in front of a line that ends with a colon and a block that begins with `case`. */
export function atMatch(p: Parser): boolean {
	if (!at(p, 'match')) {
		return false;
	}

	let index = p.index + 1;
	const {tokens} = p;
	while (tokens[index]!.kind !== 'newline') {
		if (tokens[index]!.kind === 'end' || tokens[index]!.kind === 'error') {
			return false;
		}

		index++;
	}

	return index > p.index + 2 && tokens[index - 1]!.text === ':' && tokens[index + 1]?.kind === 'indent' && tokens[index + 2]?.text === 'case';
}

export function parseMatch(p: Parser): Statement {
	const start = advance(p);
	const subject = parseCommas(p, parseStarNamed);
	expect(p, ':');
	advance(p); // newline
	advance(p); // indent
	const cases: MatchCase[] = [];
	while (at(p, 'case')) {
		const head = advance(p);
		const pattern = parsePatterns(p);
		const guard = eat(p, 'if') ? parseNamed(p) : null;
		expect(p, ':');
		cases.push({pattern, guard, body: parseBlock(p, `'case' statement`, head)});
	}

	if (p.token.kind === 'dedent') {
		advance(p);
	} else if (p.token.kind !== 'end') {
		unexpected(p);
	}

	return {nodeType: 'Match', subject, cases, ...range(start, cases.at(-1)!.body.at(-1) ?? previous(p))};
}
