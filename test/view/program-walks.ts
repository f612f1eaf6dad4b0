import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseLesson} from '../../source/course/lesson.js';
import {startSimulation} from '../../source/simulator/start.js';
import {simulatedSource} from '../../source/timeline/simulated-source.js';
import {createTimeline} from '../../source/timeline/timeline.js';
import {createWalk, type Walk} from '../../source/view/walk.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A walk through a real program, at its start; the file is named from the project's folder. */
export const walkThrough = (file: string): Walk => {
	const text = fs.readFileSync(root + file, 'utf8');
	const lesson = parseLesson(text);
	const source = simulatedSource(startSimulation({path: file.split('/').at(-1)!, text, siblings: {}}));
	const title = file.split('/').at(-1)!;
	return createWalk(createTimeline(source, {notes: new Set(lesson.notes.keys())}), {
		title, lesson: lesson.title === '' && lesson.notes.size === 0 ? null : {...lesson, title: lesson.title || title},
	});
};
