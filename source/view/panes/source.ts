import {sourceRows, sourceView} from '../source/source-pane.js';
import {wholeContent, type DrawPane} from './pane.js';

export const drawSource: DrawPane = ({walk, story, width, height}) => {
	// While a teacher asks who is next, no mark tells it.
	const view = sourceView(walk.screen.narration === 'hidden' ? {...story, nextTask: null} : story, walk.lesson);
	const own = view.path === story.state.sources[0]?.path || view.path === walk.title;
	return {...wholeContent(sourceRows(view, walk.names, story.state, width, height), height), aside: own ? '' : view.path};
};
