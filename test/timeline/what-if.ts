import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Options} from '../../source/simulator/simulation.js';
import {makeCodeOf, startSimulation} from '../../source/simulator/start.js';
import type {Source} from '../../source/timeline/source.js';
import {simulatedSource} from '../../source/timeline/simulated-source.js';
import {createTimeline, type Timeline} from '../../source/timeline/timeline.js';

/* Timelines over real programs, for tests of what is changed in them. */

const root = fileURLToPath(new URL('../..', import.meta.url));

const codeOf = makeCodeOf();

export const textOf = (file: string): string => fs.readFileSync(root + file, 'utf8');

export const sourceOf = (text: string, options: Partial<Options> = {}): Source<unknown> =>
	simulatedSource(startSimulation({path: 'program.py', text, siblings: {}}, options, codeOf)) as unknown as Source<unknown>;

export const timelineOf = (text: string, options: Partial<Options> = {}): Timeline<unknown> => createTimeline(sourceOf(text, options));
