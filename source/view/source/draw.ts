import {taskLabel} from '../names.js';
import {threadName} from '../narration/reasons.js';
import {languageFor} from '../narration/registers.js';
import type {DrawPane} from '../panes/pane.js';
import {libraryView} from './library.js';
import {threadsAt} from './places.js';
import {sourceView, windowedRows} from './source-pane.js';

/** The pane of the source: the file where the program is, with marks for everybody who is in it. */
export const drawSource: DrawPane = ({walk, story, width, height, from}) => {
	const {names, lesson, screen: {narration, breakpoints, register}, timeline: {source, place}} = walk;
	const {state, thread} = story;
	// While a teacher asks who is next, no mark tells it.
	const library = walk.screen.library ? libraryView(walk, story) : null;
	const view = library ?? sourceView(narration === 'hidden' ? {...story, nextTask: null} : story, lesson, {
		breakpoints, threadsAt: file => threadsAt(file, thread, state, source, place.at),
	});
	const words = {state, names, language: languageFor(register)};
	const labels = {task: (taskId: number) => taskLabel(names, state, taskId), thread: (id: number) => threadName(id, words)};
	const {rows, window} = windowedRows(view, labels, {width, height, from});
	const own = view.path === state.sources[0]?.path || view.path === walk.title;
	return {rows, above: window.first, below: view.lines.length - window.end, aside: library === null ? own ? '' : view.path : `${view.path}, Loopscope's own`};
};
