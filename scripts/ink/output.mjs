// Stands in for Ink's output.js in the bundle. Ink lays texts over each other on a grid of cells, and reads the lines off
// that. The rows of our screens are texts of their own, one for each line and each from the first column on: what would
// be read off the grid is the texts.
import GridOutput from 'original:./output.js';

/** The lines, if each is at most one text that begins in the first column; else null. */
const plainLines = (operations, height) => {
	const lines = Array.from({length: height}, () => null);
	for (const {type, x, y, text, transformers} of operations) {
		if (type !== 'write' || x !== 0 || !(y >= 0 && y < height) || lines[y] !== null || text.includes('\n')) {
			return null;
		}

		let line = text;
		for (const transform of transformers) {
			line = transform(line, 0);
		}

		lines[y] = line.trimEnd();
	}

	return lines;
};

export default class Output extends GridOutput {
	get() {
		const lines = plainLines(this.operations, this.height);
		return lines === null ? super.get() : {output: lines.map(line => line ?? '').join('\n'), height: this.height};
	}
}
