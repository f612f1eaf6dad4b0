import {columnOf, failAt, pushMark, type Scanner} from './scanner.js';

const maximalIndents = 100;

/** Reads the blanks that begin a line; true if the line is blank or a comment, and has been read whole. */
export function scanIndentation(s: Scanner): boolean {
	const {text} = s;
	let column = 0;
	let plain = 0;
	for (;; s.position++) {
		const code = text.charCodeAt(s.position);
		if (code === 32) {
			column++;
			plain++;
		} else if (code === 9) {
			column = (Math.floor(column / 8) + 1) * 8;
			plain++;
		} else if (code === 12) {
			column = 0;
			plain = 0;
		} else {
			break;
		}
	}

	const character = text[s.position];
	if (character === undefined) {
		return true;
	}

	if (character === '#' || character === '\n') {
		const end = text.indexOf('\n', s.position);
		s.position = end === -1 ? text.length : end + 1;
		if (end !== -1) {
			s.line++;
			s.lineStart = s.position;
		}

		return true;
	}

	const {indents, plainIndents} = s;
	const last = indents.at(-1)!;
	if (column === last) {
		checkTabs(s, plain === plainIndents.at(-1));
	} else if (column > last) {
		checkTabs(s, plain > plainIndents.at(-1)!);
		if (indents.length >= maximalIndents) {
			const range = {line: s.line, column: 0, endLine: s.line, endColumn: -1};
			failAt(range, 'too many levels of indentation', {type: 'IndentationError', prevails: false});
		}

		indents.push(column);
		plainIndents.push(plain);
		pushMark(s, 'indent');
	} else {
		let closed = 0;
		while (indents.length > 1 && column < indents.at(-1)!) {
			indents.pop();
			plainIndents.pop();
			closed++;
		}

		if (column !== indents.at(-1)) {
			const end = s.text.indexOf('\n', s.position);
			const range = {line: s.line, column: columnOf(s, end), endLine: s.line, endColumn: -2};
			failAt(range, 'unindent does not match any outer indentation level', {type: 'IndentationError', prevails: false});
		}

		checkTabs(s, plain === plainIndents.at(-1));
		for (; closed > 0; closed--) {
			pushMark(s, 'dedent');
		}
	}

	return false;
}

function checkTabs(s: Scanner, consistent: boolean): void {
	if (!consistent) {
		const range = {line: s.line, column: 0, endLine: s.line, endColumn: -1};
		failAt(range, 'inconsistent use of tabs and spaces in indentation', {type: 'TabError', prevails: false});
	}
}
