import path from 'node:path';
import {parseLesson} from '../course/lesson.js';
import type {Position} from '../loop/state.js';
import {recordedSource} from '../timeline/recorded-source.js';
import {simulatedSource} from '../timeline/simulated-source.js';
import {createTimeline} from '../timeline/timeline.js';
import type {Source} from '../timeline/source.js';
import type {Problem as TraceProblem, Trace} from '../trace/read.js';
import type {Lesson} from '../view/lesson.js';
import {update} from '../view/update.js';
import {createWalk, type Walk} from '../view/walk.js';
import type {Obstacle} from './complaint.js';
import {optionsOf, type Flags} from './flags.js';
import {loadScenario, start, type Loaded} from './load.js';
import type {CodeOf} from './probe.js';
import type {Scenario} from './scenarios.js';

/* From what was loaded to a walk through it. */

/** What was opened. `remarks` are for the person, and do not keep it from being walked through. */
export type Opening =
	| {readonly type: 'walk'; readonly walk: Walk; readonly remarks: readonly string[]}
	| {readonly type: 'problem'; readonly problem: Obstacle};

/** How to open: the flags, what input() reads, where to begin, and what compiles the library for all that are opened. */
export type OpenOptions = {readonly flags: Flags; readonly input: string | null; readonly at: Position | null; readonly codeOf: CodeOf};

type Run<S> = {readonly source: Source<S>; readonly text: string; readonly file: string; readonly remarks: readonly string[]};

/** What has to be said about the run goes before what the program says about itself. */
const withRemarks = (lesson: Lesson, remarks: readonly string[]): Lesson =>
	remarks.length === 0 ? lesson : {...lesson, paragraph: `Not all of it could be read. ${remarks.slice(0, 2).join(' · ')}${remarks.length > 2 ? ` · and ${remarks.length - 2} more` : ''}. ${lesson.paragraph}`};

const walkThrough = <S>({source, text, file, remarks}: Run<S>, at: Position | null, {break: lines, whatIf: edits}: Pick<Flags, 'break' | 'whatIf'>): Walk => {
	const lesson = parseLesson(text);
	const timeline = createTimeline(source, {notes: new Set(lesson.notes.keys())});
	const isSilent = remarks.length === 0 && lesson.title === '' && lesson.notes.size === 0 && lesson.hidden.size === 0;
	const title = path.basename(file);
	const walk = createWalk(timeline, {title, edits, breakpoints: [...new Set(lines)].toSorted((a, b) => a - b).map(line => ({file: 1, line})), lesson: isSilent ? null : withRemarks({...lesson, title: lesson.title || title}, remarks)});
	return at === null ? walk : update(walk, {type: 'went', goal: {type: 'position', position: at}});
};

const refused = (title: string, lines: readonly string[] = []): Opening => ({type: 'problem', problem: {title, lines, python: false}});

const remarkOf = (name: string, {line, column, message}: TraceProblem): string => `${name}:${line}:${column}: ${message}`;

/** The program's own text stands in the trace, so its lesson is there too. */
const openTrace = (name: string, {header, facts, problems}: Trace, {at, flags}: Pick<OpenOptions, 'at' | 'flags'>): Opening => {
	const remarks = problems.map(problem => remarkOf(name, problem));
	if (header === null || facts.length === 0) {
		return refused(header === null ? `cannot read ${name}:` : `${name} is a trace of nothing: there is no fact in it.`, remarks);
	}

	if (flags.whatIf.length > 0) {
		return refused(`${name} is a recording, and a recording cannot be changed: --what-if needs the program itself.`);
	}

	const main = facts.find(fact => fact.type === 'source');
	const text = main?.type === 'source' ? main.text : '';
	return {type: 'walk', remarks, walk: walkThrough({source: recordedSource(facts), text, file: header.file, remarks}, at, flags)};
};

/** Opens what was loaded, at its start or at a position. `name` is what the person called it. */
export const open = (name: string, loaded: Loaded, {flags, input, at, codeOf}: OpenOptions): Opening => {
	switch (loaded.type) {
		case 'problem': {
			return loaded;
		}

		case 'trace': {
			return openTrace(name, loaded.trace, {at, flags});
		}

		case 'program': {
			const {program, tree} = loaded;
			if (tree.body.length === 0) {
				return refused(`${program.path} has no statements: there is nothing to walk through.`);
			}

			const started = start(loaded, optionsOf(flags, program.text, [], input), codeOf);
			return started.type === 'problem'
				? started
				: {type: 'walk', remarks: [], walk: walkThrough({source: simulatedSource(started.simulation), text: program.text, file: program.path, remarks: []}, at, flags)};
		}
	}
};

export const openScenario = (scenario: Scenario, options: OpenOptions): Opening => open(scenario.id, loadScenario(scenario), options);
