import type {MatchCase, Statement} from './ast.js';
import {parseCommas, parseNamed, parseStarNamed} from './expressions.js';
import {check} from './diagnose-expression.js';
import {diagnoseHead} from './diagnose-compound.js';
import {diagnoseBlock} from './diagnose-statements.js';
import {advance, at, attempt, eat, expect, goTo, peek, rangeOfBlock, unexpected, type Parser} from './parser.js';
import {parsePatterns} from './patterns.js';
import {parseBlock} from './statements.js';

/** `match` is a keyword only in front of a line that ends with a colon and a block that begins with `case`. */
export function atMatch(p: Parser): boolean {
	if (!at(p, 'match')) {
		return false;
	}

	noteSubject(p);
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

/** CPython tries to read a subject behind every name `match` that begins a statement. */
function noteSubject(p: Parser): void {
	const {index} = p;
	if (p.diagnosing) {
		const head = p.token;
		check(p, () => {
			advance(p);
			parseCommas(p, parseStarNamed);
			diagnoseHead(p);
			expect(p, ':');
			if (p.token.kind === 'newline') {
				advance(p);
				if (!isIndent(p)) {
					diagnoseBlock(p, `'match' statement`, head);
				}
			}
		});
	} else {
		attempt(p, () => {
			advance(p);
			parseCommas(p, parseStarNamed);
			expect(p, ':');
			if (p.token.kind === 'newline' && peek(p).kind === 'indent') {
				advance(p);
				advance(p);
				expect(p, 'case');
			}
		});
	}

	goTo(p, index);
}

function isIndent(p: Parser): boolean {
	return p.token.kind === 'indent';
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
		diagnoseHead(p);
		expect(p, ':');
		cases.push({pattern, guard, body: parseBlock(p, `'case' statement`, head)});
	}

	if (p.token.kind === 'dedent') {
		advance(p);
	} else if (p.token.kind !== 'end') {
		unexpected(p);
	}

	return {nodeType: 'Match', subject, cases, ...rangeOfBlock(p, start)};
}
