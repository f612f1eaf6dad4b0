import type {Pattern} from '../parse/ast.js';
import {visitExpression} from './build-expressions.js';
import {addName, type Builder} from './builder.js';
import {symbol} from './scopes.js';

/** The names that a pattern binds and uses. */
export function visitPattern(b: Builder, pattern: Pattern): void {
	switch (pattern.nodeType) {
		case 'MatchValue': {
			visitExpression(b, pattern.value);
			return;
		}

		case 'MatchSingleton': {
			return;
		}

		case 'MatchSequence':
		case 'MatchOr': {
			visitPatterns(b, pattern.patterns);
			return;
		}

		case 'MatchMapping': {
			for (const key of pattern.keys) {
				visitExpression(b, key);
			}

			visitPatterns(b, pattern.patterns);
			bind(b, pattern.rest);
			return;
		}

		case 'MatchClass': {
			visitExpression(b, pattern.cls);
			visitPatterns(b, pattern.patterns);
			visitPatterns(b, pattern.kwdPatterns);
			return;
		}

		case 'MatchStar': {
			bind(b, pattern.name);
			return;
		}

		case 'MatchAs': {
			if (pattern.pattern) {
				visitPattern(b, pattern.pattern);
			}

			bind(b, pattern.name);
		}
	}
}

function visitPatterns(b: Builder, patterns: readonly Pattern[]): void {
	for (const pattern of patterns) {
		visitPattern(b, pattern);
	}
}

function bind(b: Builder, name: string | null): void {
	if (name !== null) {
		addName(b, name, symbol.assigned);
	}
}
