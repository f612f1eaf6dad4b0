import fs from 'node:fs';

/** One case of a golden file: a heading, a source, what is expected of it. */
export type GoldenCase = {readonly heading: string; readonly source: string; readonly expected: string};

/**
The cases of a text like this, where the source is everything between the heading and the arrow, line ends included:

	### heading
	source
	==>
	expected
*/
export function readCases(url: URL): GoldenCase[] {
	return fs.readFileSync(url, 'utf8').split(/^### /m).slice(1).map(part => {
		const headingEnd = part.indexOf('\n') + 1;
		const arrow = part.indexOf('\n==>\n', headingEnd - 1);
		return {
			heading: part.slice(0, headingEnd - 1),
			source: part.slice(headingEnd, arrow + 1),
			expected: part.slice(arrow + 5).trimEnd(),
		};
	});
}
