import {outputLines, outputRows} from '../output-pane.js';
import {wholeContent, type DrawPane} from './pane.js';

export const drawOutput: DrawPane = ({story: {state, facts}, width, height}) =>
	wholeContent(outputRows(outputLines(state, facts, height), width, height), height);
