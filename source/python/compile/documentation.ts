import type {Statement} from '../parse/ast.js';

/** The text of a body that begins with a string; null if it does not. */
export function documentationOf(body: readonly Statement[]): string | null {
	const [first] = body;
	if (first?.nodeType === 'Expr' && first.value.nodeType === 'Constant' && typeof first.value.value === 'string') {
		return first.value.value;
	}

	return null;
}

/** Without the indentation that all lines but the first have in common (CPython 3.13 and later keep the text so). */
export function cleanDocumentation(text: string): string {
	const [first, ...others] = expandTabs(text).split('\n') as [string, ...string[]];
	let margin = Number.POSITIVE_INFINITY;
	for (const line of others) {
		const indentation = line.length - line.trimStart().length;
		if (line.trim() !== '') {
			margin = Math.min(margin, indentation);
		}
	}

	const cut = Number.isFinite(margin) ? margin : 0;
	return [first.replace(/^ +/, ''), ...others.map(line => line.slice(Math.min(cut, line.length - line.replace(/^ +/, '').length)))].join('\n');
}

function expandTabs(text: string): string {
	if (!text.includes('\t')) {
		return text;
	}

	let column = 0;
	let result = '';
	for (const character of text) {
		if (character === '\t') {
			const width = 8 - column % 8;
			result += ' '.repeat(width);
			column += width;
		} else {
			result += character;
			column = character === '\n' ? 0 : column + 1;
		}
	}

	return result;
}
