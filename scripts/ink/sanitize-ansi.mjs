// Stands in for Ink's sanitize-ansi.js in the bundle: every text is sanitised again for every frame.
import sanitize from 'original:./sanitize-ansi.js';

const MOST = 2000;

const sanitised = new Map();

export default function sanitizeAnsi(text) {
	let result = sanitised.get(text);
	if (result === undefined) {
		if (sanitised.size >= MOST) {
			sanitised.clear();
		}

		result = sanitize(text);
		sanitised.set(text, result);
	}

	return result;
}
