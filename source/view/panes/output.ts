import {outputLines, outputRows} from '../output-pane.js';
import {windowOf, type DrawPane} from './pane.js';

/** Lines that can be scrolled back to. */
const LINES = 5000;

/** Follows its end, unless it is scrolled. */
export const drawOutput: DrawPane = ({story: {state, facts}, width, height, from, focused}) => {
	const most = from === null && !focused ? height : LINES;
	const rows = outputRows(outputLines(state, facts, most), width, most);
	return windowOf(rows, height, from ?? rows.length - height);
};
