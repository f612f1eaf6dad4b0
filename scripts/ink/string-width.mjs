// Stands in for string-width in the bundle: widths of texts are asked for again and again.
import widthOf from 'original:string-width';

const MOST = 4000;

/** No more than a line of a screen: longer texts are rarely asked for twice. */
const LONGEST = 1000;

const widths = new Map();

export default function stringWidth(text, options) {
	if (options !== undefined || typeof text !== 'string' || text.length > LONGEST) {
		return widthOf(text, options);
	}

	let width = widths.get(text);
	if (width === undefined) {
		if (widths.size >= MOST) {
			widths.clear();
		}

		width = widthOf(text);
		widths.set(text, width);
	}

	return width;
}
