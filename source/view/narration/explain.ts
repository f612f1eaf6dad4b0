import {tableGet} from '../../library/table.js';
import type {Fact, FactOf, Place} from '../../loop/facts.js';
import type {LoopState} from '../../loop/state.js';
import {say, withWho, type Language, type Message, type MessageId} from './messages.js';
import {taskInSentence, type Names} from '../names.js';
import {digitsOf} from '../times.js';
import {nextOf, type Ahead, type CodeAt} from './next.js';
import {isOwnTask, stepOf, type Step, type Told, type Weight} from './step.js';
import {tell} from './tell.js';

/** `again` is the sentence for after one about the same: with a pronoun. */
export type Sentence = {readonly text: string; readonly again: string; readonly weight: Weight; readonly subject: string | undefined; /** Whether "it" would be somebody else after this. */ readonly namesOthers: boolean; /** What the sentence says, where it is one of the messages. */ readonly message: Message | null};

/** Why the screen is as it is, and what the next press brings. `nextTask` is whose turn it is then, where that is certain. */
export type Explanation = {
	readonly why: readonly Sentence[]; readonly next: string; /** What `next` says. */ readonly coming: Message; readonly nextTask: number | null;
	/** Where in the program the step ended. */
	readonly here: Place | null;
	/** The thread that runs there. */
	readonly thread: number;
};

/** What led from one state to another, with the tasks' names and a language to say it in. */
export type Happening = {
	readonly before: LoopState; readonly facts: readonly Fact[]; readonly after: LoopState;
	readonly names: Names; readonly language: Language; readonly codeAt: CodeAt;
	/** So many facts, from the first on, are without a gap; all of them where that is not said. */
	readonly known?: number;
	/** Loops that run, and the threads they run in. */
	readonly loops?: Ahead['loops'];
	/** asyncio's own callbacks that ran. */
	readonly folded?: number;
};

/** Sentences about one task's turn, which a step over many turns sums up. */
const partsOfTurns: ReadonlySet<MessageId> = new Set([
	'first-turn', 'turn', 'turn-with-error', 'turn-cancelled', 'slept', 'waits', 'gave-way', 'finished', 'task-created',
	'task-created-eager', 'joined-ready', 'coroutine-created', 'sleeps-due',
]);

/** After these, "it" could be somebody else. */
const namesOthers: ReadonlySet<MessageId> = new Set(['task-created', 'task-created-eager', 'thread-started', 'cancel-requested', 'joined-ready', 'coroutine-created', 'failed']);

/** Turns of the program's tasks: what asyncio does for itself is not told of one by one. */
const turnsOf = (step: Step): ReadonlyArray<FactOf<'task-run-started'>> =>
	step.facts.filter((fact): fact is FactOf<'task-run-started'> => fact.type === 'task-run-started' && !isOwnTask(fact.taskId, step));

/** The turns of a step over many, in one sentence. */
const sumUp = (step: Step): Message => {
	const runs = turnsOf(step);
	const ran = new Set<number | null>(runs.map(({taskId}) => taskId));
	const iterations = step.facts.filter((fact): fact is FactOf<'handle-started'> => fact.type === 'handle-started' && ran.has(fact.taskId)).map(({iteration}) => iteration);
	return {id: 'turns', parameters: {
		iterations: [...new Set(iterations)],
		tasks: [...new Set(runs.map(({taskId}) => taskId))].map(taskId => taskInSentence(step.names, step.state, taskId)),
	}};
};

/** That asyncio's own callbacks ran which nobody asked to see. */
const foldedOf = (count: number): Told => ({message: {id: 'folded', parameters: {count}}, weight: 1});

/** What is worth telling of a step: what is of no interest only when there is nothing else. */
const select = (told: readonly Told[]): readonly Told[] => told.some(({weight}) => weight >= 2)
	? told.filter(({weight}) => weight > 0)
	: told.slice(-4);

const sayIt = ({message, weight, subject}: Told, language: Language): Sentence => ({
	text: say(language, message), again: say(language, withWho(message, language.pronoun)), weight, subject, namesOthers: namesOthers.has(message.id), message,
});

/** A sentence by itself, about nobody. */
export const aloneSentence = (text: string): Sentence => ({text, again: text, weight: 3, subject: undefined, namesOthers: false, message: null});

/** What to say one after another: with a pronoun where the sentence before was about the same. */
export const inSuccession = (sentences: readonly Sentence[]): readonly string[] => sentences.map(({text, again, subject}, index) => {
	const before = sentences[index - 1];
	return before !== undefined && subject !== undefined && before.subject === subject && !before.namesOthers ? again : text;
});

/** An eager task has ended or given control back: its creator goes on where it made it. Null where that is not what came last. */
const placeOfCreator = ({facts, after}: Happening): Place | null => {
	for (const fact of facts.toReversed()) {
		if (fact.type === 'task-suspended' || fact.type === 'task-finished') {
			const task = tableGet(after.tasks, fact.taskId);
			const creator = task?.createdBy ?? null;
			return task !== undefined && creator !== null && tableGet(after.tasks, creator)?.state === 'running' ? task.createdAt : null;
		}

		if ('place' in fact && fact.place !== null && !belongsElsewhere.has(fact.type)) {
			break;
		}
	}

	return null;
};

/** The place of the last fact of a thread that has one: more exact than the line that was begun last, which may be of a callee. */
const placeOfLast = ({facts, after}: Happening, thread: number, {moments}: Step): Place | null => {
	const last = facts.findLast(fact => 'place' in fact && fact.place !== null && !belongsElsewhere.has(fact.type)
		&& (fact.type === 'line-reached' ? fact.thread : moments.get(fact)?.thread ?? thread) === thread);
	return last !== undefined && 'place' in last ? last.place : after.line?.thread === thread ? after.line.place : null;
};

/** Places of these are where something was made or dropped, not where the program is. */
const belongsElsewhere: ReadonlySet<Fact['type']> = new Set(['coroutine-finalised', 'task-run-started']);

/** The sentences for a step. */
export const explain = (happening: Happening): Explanation => {
	const {before, facts, after, names, language} = happening;
	const step = stepOf({state: after, names, language, digits: digitsOf(after)}, before, facts, happening.known);
	const {loops = [], folded = 0} = happening;
	const here = placeOfCreator(happening) ?? placeOfLast(happening, step.thread, step);
	const {taskId, message} = nextOf(step, {here, thread: step.thread, loops, codeAt: happening.codeAt}, facts);
	const told = [...step.facts.map(fact => tell(fact, step)).filter(each => each !== null), ...(folded > 0 ? [foldedOf(folded)] : [])];
	const turns = turnsOf(step).length;
	const selected = turns > 2
		? [{message: sumUp(step), weight: 3 as const}, ...told.filter(({message, weight}) => weight >= 2 && !partsOfTurns.has(message.id))]
		: select(told);
	return {why: selected.map(each => sayIt(each, happening.language)), next: say(happening.language, message), coming: message, nextTask: taskId, here, thread: step.thread};
};
