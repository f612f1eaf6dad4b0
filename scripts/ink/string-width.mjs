// Stands in for string-width in the bundle: widths of texts are asked for again and again, and nearly all are those of
// characters that take one column each. Only for others is the original loaded, whose patterns take long to make.

const MOST = 4000;

/** No more than a line of a screen: longer texts are rarely asked for twice. */
const LONGEST = 1000;

const styles = /\x1B\[[\d;]*m/g;

/** As in source/view/text.ts: one column in every terminal. */
const narrow = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u21FF\u2248\u2298\u2500-\u25FC\u2713\u2717]*$/;

const widths = new Map();

// eslint-disable-next-line unicorn/prefer-module -- In the bundle this loads it when it is first called for, and no sooner.
const measured = (text, options) => require('original:string-width').default(text, options);

const widthOf = text => {
	const shown = text.includes('\x1B') ? text.replaceAll(styles, '') : text;
	return narrow.test(shown) ? shown.length : measured(text);
};

export default function stringWidth(text, options) {
	if (options !== undefined || typeof text !== 'string' || text.length > LONGEST) {
		return measured(text, options);
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
