import type {Fact, Place} from '../../loop/facts.js';
import type {LoopState} from '../../loop/state.js';
import {isAtStart, stateBefore, stateOf, summaryOf} from '../../timeline/timeline.js';
import {aloneSentence, explain, type Sentence} from './explain.js';
import {say, type Message} from './messages.js';
import {languageFor} from './registers.js';
import {shownText} from '../lesson.js';
import {nextOf, type CodeAt} from './next.js';
import {hasBreakpoint} from '../places/breakpoints.js';
import type {Walk} from '../walk.js';

/** What the screen tells of the place where a walk is. */
export type Story = {
	readonly state: LoopState;
	/** The state in which that step began. */
	readonly before: LoopState;
	/** What happened in the step that led here. */
	readonly facts: readonly Fact[];
	readonly why: readonly Sentence[];
	readonly next: string;
	/** What `next` says. */
	readonly coming: Message;
	readonly nextTask: number | null;
	/** Where in the program the step ended. */
	readonly here: Place | null;
	/** The thread that runs there: 0 is the main one. */
	readonly thread: number;
	/** Whether anybody's code ran in the step. */
	readonly ran: boolean;
};

const codeOf = ({lesson}: Walk, {sources}: LoopState): CodeAt => ({file, line}) => {
	const index = sources.findIndex(source => source.file === file);
	const text = sources[index]?.text.split('\n')[line - 1] ?? '';
	return (shownText(text, line, index === 0 ? lesson : null) ?? '').trim();
};

const beginning = (walk: Walk, state: LoopState): Story => {
	const language = languageFor(walk.screen.register);
	const scene = {state, names: walk.names, language};
	const {lesson} = walk;
	const codeAt = codeOf(walk, state);
	const text = lesson === null ? say(language, {id: 'beginning', parameters: {file: walk.title}}) : `${lesson.title.replace(/[.:]?$/, '.')} ${lesson.paragraph}`;
	return {
		state, before: state, facts: [], ran: true, nextTask: nextOf(scene, {here: null, thread: 0, loops: [], codeAt}).taskId, thread: 0, here: state.line?.place ?? null,
		why: [aloneSentence(text)],
		next: say(language, {id: 'next-start', parameters: {}}), coming: {id: 'next-start', parameters: {}},
	};
};

/** Whether the place is none at which a step of the size that was gone by ends: the way there was stopped. */
const isWithinStep = ({place, size}: Walk['timeline']): boolean => !place.sizes.includes(size) && !place.sizes.includes('step');

/** Why it was stopped there: at a breakpoint, or because somebody did not want to wait any longer. */
const stopMessage = ({screen: {breakpoints}, timeline: {place}}: Walk, {line}: LoopState): Message =>
	place.main?.type === 'line-reached' && line !== null && hasBreakpoint(breakpoints, line.place)
		? {id: 'at-breakpoint', parameters: {line: line.place.line}}
		: {id: 'stopped-here', parameters: {}};

/** The story of where a walk is. */
export const storyOf = (walk: Walk): Story => {
	const {timeline, names} = walk;
	const after = stateOf(timeline);
	if (isAtStart(timeline)) {
		return beginning(walk, after);
	}

	const {facts: {first, omitted, last}, complete, folded, size} = summaryOf(timeline);
	const facts = [...first, ...last];
	const begun = stateBefore(timeline);
	const before = begun ?? after;
	const language = languageFor(walk.screen.register);
	const {why, next, coming, nextTask, here, thread} = explain({
		before, facts, after, names, language, known: begun === null ? 0 : omitted === 0 ? facts.length : first.length, codeAt: codeOf(walk, after), loops: timeline.place.memory.loops,
		// One at a time, each is told of.
		folded: size === 'handle' ? 0 : folded,
	});
	return {
		state: after, before, facts, next, coming, nextTask, here, thread,
		why: complete && !isWithinStep(timeline) ? why : [aloneSentence(say(language, stopMessage(walk, after))), ...why],
		ran: facts.some(({type}) => type === 'line-reached' || type === 'task-run-started'),
	};
};
