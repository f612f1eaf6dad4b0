import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {parseLesson} from '../../../source/course/lesson.js';
import {tableGet} from '../../../source/library/table.js';
import type {Fact, FactOf, FactType} from '../../../source/loop/facts.js';
import {nextToRun} from '../../../source/loop/questions.js';
import {startSimulation} from '../../../source/simulator/start.js';
import {simulatedSource} from '../../../source/timeline/simulated-source.js';
import {createTimeline, isAtEnd} from '../../../source/timeline/timeline.js';
import {timeText} from '../../../source/view/times.js';
import type {Message, MessageId} from '../../../source/view/narration/messages.js';
import {languageFor} from '../../../source/view/narration/registers.js';
import {inSuccession} from '../../../source/view/narration/explain.js';
import {threadName} from '../../../source/view/narration/reasons.js';
import {stepOf} from '../../../source/view/narration/step.js';
import {storyOf, type Story} from '../../../source/view/narration/story.js';
import {tell} from '../../../source/view/narration/tell.js';
import {waitOn} from '../../../source/view/narration/waits.js';
import {shortFunction, taskInSentence} from '../../../source/view/names.js';
import {createWalk, withScreen, type Walk} from '../../../source/view/walk.js';
import {finish, press} from '../walks.js';

/* What the narration says of real programs, held against what happens: every sentence must be true. */

const root = fileURLToPath(new URL('../../..', import.meta.url));

const filesIn = (folder: string): readonly string[] => fs.readdirSync(root + folder).filter(file => file.endsWith('.py')).map(file => `${folder}/${file}`);

const programs = [
	...filesIn('scenarios'), ...filesIn('test/programs-threads'), ...filesIn('test/programs-network'),
	// Of those that never wait there is little to tell; every second of the others.
	...filesIn('test/programs').filter(file => fs.readFileSync(root + file, 'utf8').includes('await')).filter((_, index) => index % 2 === 0),
];

/** What is true of the first steps of a program that goes on for long, is true of all of them. */
const MOST = 60;

/** Null where it is no Python. */
const walkThrough = (file: string): Walk | null => {
	const text = fs.readFileSync(root + file, 'utf8');
	const lesson = parseLesson(text);
	try {
		const source = simulatedSource(startSimulation({path: file, text, siblings: {}}));
		return createWalk(createTimeline(source, {notes: new Set(lesson.notes.keys())}), {title: file.split('/').at(-1)!, lesson: lesson.notes.size === 0 ? null : lesson});
	} catch {
		return null;
	}
};

const first = <T extends FactType>(facts: readonly Fact[], type: T): FactOf<T> | undefined => facts.find((fact): fact is FactOf<T> => fact.type === type);

/** Whose turn it was first. */
const firstTurn = (facts: readonly Fact[]): number | null => first(facts, 'task-run-started')?.taskId ?? null;

type Check = {readonly now: Story; readonly then: Story; readonly walk: Walk};

type Parameters<Id extends MessageId> = Extract<Message, {readonly id: Id}>['parameters'];

/** What each kind of "Next:" promises, held against the step that follows. */
const promises: {readonly [Id in MessageId]?: (parameters: Parameters<Id>, check: Check) => void} = {
	'next-task'(_, {now, then}) {
		expect(now.state.loops.some(({id}) => nextToRun(now.state, id) !== null)).toBe(true);
		expect(firstTurn(then.facts) ?? now.nextTask).toBe(now.nextTask);
	},
	'next-task-after-own'(_, {now, then}) {
		expect(firstTurn(then.facts) ?? now.nextTask).toBe(now.nextTask);
	},
	'next-gather'(_, {now, then}) {
		expect(firstTurn(then.facts) ?? now.nextTask).toBe(now.nextTask);
	},
	'next-own'({then: promised}, {then}) {
		const facts = then.facts.map(({type}) => type);
		expect(facts.includes('deadlock') || !promised.includes('deadlock')).toBe(true);
		expect(facts.includes('clock-moved') || !promised.includes('the loop will sleep')).toBe(true);
	},
	'next-callback'({callback}, {then}) {
		const ran = then.facts.find(fact => fact.type === 'handle-started' && fact.taskId === null && shortFunction(fact.callback) === callback);
		expect(ran).toBeDefined();
	},
	'next-job'(_, {then}) {
		expect(then.facts.map(({type}) => type)).toContain('job-taken');
	},
	'next-sleep'({time, sooner}, {now, then}) {
		// What comes from outside, nobody can know before.
		const fromOutside = then.facts.some(fact => fact.type === 'handle-scheduled' && fact.cause.type === 'signal');
		if (sooner.length > 0 || fromOutside) {
			return;
		}

		const moved = then.facts.find((fact): fact is FactOf<'clock-moved'> => fact.type === 'clock-moved');
		expect(moved === undefined ? null : timeText(moved.to, now)).toBe(time);
	},
	'next-thread-wakes'({time, thread, sooner}, {now, then, walk}) {
		if (sooner.length > 0 || then.facts.some(fact => fact.type === 'handle-scheduled' && fact.cause.type === 'signal')) {
			return;
		}

		const moved = then.facts.find((fact): fact is FactOf<'clock-moved'> => fact.type === 'clock-moved');
		expect(moved === undefined ? null : timeText(moved.to, now)).toBe(time);
		expect(moved?.cause.type === 'thread' ? threadName(moved.cause.thread, {state: then.state, names: walk.names, language: languageFor(walk.screen.register)}) : moved?.cause.type).toBe(thread);
	},
	'next-unheard'({time}, {now, then}) {
		// It cannot run before the loop has woken by itself.
		const woken = then.facts.findIndex(({type}) => type === 'polling-ended');
		const moved = then.facts.findIndex(({type}) => type === 'clock-moved');
		expect(time === '' || woken === -1 || (moved !== -1 && moved < woken)).toBe(true);
		expect(now.state.loops.some(({ready}) => ready.size > 0)).toBe(true);
	},
	'next-deadlock'(_, {then}) {
		expect(then.facts.map(({type}) => type)).toContain('deadlock');
	},
	'next-loop-ends'(_, {then}) {
		expect(then.facts.map(({type}) => type)).toContain('loop-stopped');
	},
	'next-due'(_, {then}) {
		expect(then.facts.map(({type}) => type)).toContain('timer-due');
	},
	'next-timeout'({task, interrupts}, {then, walk}) {
		if (!interrupts) {
			return;
		}

		const asked = first(then.facts, 'task-cancel-requested');
		expect(asked === undefined ? null : taskInSentence(walk.names, then.state, asked.taskId)).toBe(task);
	},
	'next-program'({line}, {now}) {
		expect(now.state.line?.place.line).toBe(line);
	},
	'next-thread'(_, {now, then}) {
		// Whatever is told first of any thread is told of that one.
		const act = then.facts.find(fact => fact.type === 'line-reached' || fact.type === 'thread-parked' || fact.type === 'thread-ended' || fact.type === 'job-ended');
		const thread = act === undefined || act.type === 'job-ended' ? now.thread : act.thread;
		expect(thread).toBe(now.thread);
	},
	'next-line'({line}, {now, then}) {
		// A task within whose turn an eager one began is where it made that one.
		const last = now.facts.at(-1);
		const eager = last?.type === 'task-suspended' || last?.type === 'task-finished' ? tableGet(now.state.tasks, last.taskId) : undefined;
		if (now.nextTask !== null && eager?.createdBy === now.nextTask) {
			expect(line).toBe(eager.createdAt?.line);
		}

		// When it gives control back, others may go on within the same step.
		const given = then.facts.findIndex(({type}) => type === 'handle-finished');
		expect(first(given === -1 ? then.facts : then.facts.slice(0, given), 'line-reached')?.thread ?? now.thread).toBe(now.thread);
	},
	'next-thread-due'(_, {then}) {
		expect(then.facts[0]?.type).toBe('thread-resumed');
	},
};

const keep = (check: Check): void => {
	const {id, parameters} = check.now.coming;
	(promises[id] as ((parameters: Message['parameters'], check: Check) => void) | undefined)?.(parameters, check);
};

/** Words that beginners are spared, unless the program itself uses them. */
const innerWords = /\b(?:handles?|wakeups?|call_soon|selectors?|__step|done callbacks?)\b/gi;

/** Sentences in which the program's own text stands: that may be anything. */
const quoting: ReadonlySet<MessageId> = new Set(['beginning', 'printed', 'raised', 'ended', 'finished', 'failed', 'limit', 'edited', 'next-program', 'next-thread']);

const broken = /undefined|\[object|NaN s|\bof It\b/;

const checkWords = ({why, next, coming}: Story, text: string): void => {
	for (const [sentence, message] of [...inSuccession(why).map((sentence, index) => [sentence, why[index]!.message] as const), [next, coming] as const]) {
		expect(sentence).toMatch(/\S/);
		if (message !== null && !quoting.has(message.id)) {
			expect(sentence).not.toMatch(broken);
			for (const word of sentence.match(innerWords) ?? []) {
				expect(text.toLowerCase()).toContain(word.toLowerCase());
			}
		}
	}
};

/** A sentence that says what a task waits for agrees with the state, where the task still waits. */
const checkWaits = ({why, state}: Story, {names, screen}: Walk): void => {
	const scene = {state, names, language: languageFor(screen.register)};
	for (const {message, subject} of why) {
		const taskId = Number(/^task (\d+)$/.exec(subject ?? '')?.[1]);
		const task = tableGet(state.tasks, taskId);
		const last = why.findLast(other => other.subject === subject)?.message;
		if (message?.id === 'waits' && message === last && task?.state === 'waiting') {
			expect(message.parameters.what).toBe(waitOn(task.waitingOn, scene));
		}
	}
};

/** Facts that are told with others of the step, and never alone. */
const toldWithOthers: ReadonlySet<FactType> = new Set([
	'line-reached', 'printed', 'ended', 'coroutine-created', 'loop-started', 'loop-stopping', 'loop-stopped', 'clock-moved',
	'handle-scheduled', 'handle-started', 'timer-armed', 'timer-due', 'io-waiting', 'io-done', 'task-created', 'task-cancel-requested',
]);

const checkFacts = ({facts, before, state, why}: Story, {names, screen}: Walk): void => {
	const step = stepOf({state, names, language: languageFor(screen.register)}, before, facts);
	for (const fact of step.facts) {
		const told = tell(fact, step);
		expect(told !== null || toldWithOthers.has(fact.type) ? '' : fact.type).toBe('');
	}

	expect(why).not.toEqual([]);
};

test.each(programs)('%s', {timeout: 60_000}, file => {
	const text = fs.readFileSync(root + file, 'utf8');
	let walk = walkThrough(file);
	if (walk === null) {
		expect(file).toMatch(/syntax|python-/);
		return;
	}

	for (let step = 0; step < MOST && !isAtEnd(walk.timeline); step++) {
		const next = finish(press(walk, 'right'));
		const now = storyOf(walk);
		const then = storyOf(next);
		try {
			keep({now, then, walk: next});
			checkWords(now, text);
			checkWaits(then, next);
			checkFacts(then, next);
			const {why} = storyOf(withScreen(next, {register: 'asyncio'}));
			for (const [index, sentence] of inSuccession(why).entries()) {
				expect(quoting.has(why[index]!.message?.id ?? 'beginning') ? '' : sentence).not.toMatch(broken);
			}
		} catch (error) {
			throw new Error(`step ${step}, "${inSuccession(now.why).join(' ')} Next: ${now.next}", then "${inSuccession(then.why).join(' ')}"`, {cause: error});
		}

		walk = next;
	}
});
