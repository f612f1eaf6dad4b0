/*
What the narration can say: message ids and their parameters. A language is one table over these (english.ts).

Names, times and waits come as finished text. `who` is whom the sentence is about: a name, or the language's pronoun
when the sentence before was about the same.
*/

type Who = {readonly who: string};

export type Messages = {
	// Where a walk begins and what a program is.
	'beginning': {readonly file: string};
	/** A way was stopped in the middle of a step. */
	'stopped-here': Record<never, never>;
	'file-read': {readonly file: string; readonly library: boolean};
	'line-next': {readonly line: number; readonly function: string};
	'printed': Who & {readonly text: string; readonly lines: number; readonly error: boolean};
	'raised': {readonly error: string; readonly line: number};
	'edited': {readonly what: string};
	'limit': {readonly message: string};
	'deadlock': {readonly waiting: readonly string[]};
	'ended': {readonly exitCode: number; readonly error: string};

	// The loop's life.
	'loop-opened': Record<never, never>;
	'loop-started': {readonly until: string};
	'loop-tidied': Record<never, never>;
	'loop-stopping': Record<never, never>;
	'loop-stopped': {readonly until: string};
	'loop-closed': Record<never, never>;
	'iteration-started': {readonly iteration: number};

	// The clock.
	'slept-until-timer': {readonly time: string; readonly owners: readonly string[]};
	'slept-until-timeout': {readonly time: string; readonly owner: string};
	'slept-until-io': {readonly time: string; readonly what: string};
	'slept-until-thread': {readonly time: string};
	'held': {readonly what: string; readonly time: string; readonly duration: string};
	'computed': {readonly time: string};
	'time-given': {readonly time: string};
	'slept-until-input': {readonly time: string};
	'loop-blocked': {readonly what: string; readonly line: number; readonly duration: string; readonly timers: number; readonly ready: number};

	// Why it was whose turn.
	'first-turn': Who;
	'turn': Who & {readonly reason: string};
	'turn-with-error': Who & {readonly reason: string};
	'turn-cancelled': Who;
	'callback-ran': {readonly callback: string};
	'own-callback-ran': {readonly callback: string};
	'turn-over': Record<never, never>;
	'turns': {readonly iterations: readonly number[]; readonly tasks: readonly string[]};

	// What it did, and how its turn ended.
	'slept': Who & {readonly duration: string};
	'gave-way': Who & {readonly iteration: number};
	'waits': Who & {readonly what: string};
	'finished': Who & {readonly value: string};
	'failed': Who & {readonly error: string};
	'was-cancelled': Who;
	'await-passed-future': Who & {readonly line: number};
	'await-passed-coroutine': Who & {readonly name: string};
	'await-passed-protocol': Who & {readonly what: 'enter' | 'leave' | 'next'; readonly line: number};
	'await-passed-other': Who & {readonly line: number};

	// What it set going.
	'task-created': Who & {readonly tasks: readonly string[]; readonly iteration: number};
	'task-renamed': {readonly name: string};
	'cancel-requested': Who & {readonly other: string};
	/** Who asks, where no task runs. */
	'a-callback': Record<never, never>;
	'joined-ready': Who & {readonly reason: string; readonly iteration: number};
	'callback-scheduled': {readonly callback: string; readonly iteration: number};
	'handle-cancelled': {readonly callback: string};
	'handle-dropped': {readonly callback: string};
	'polling-ended': {readonly ready: number};
	'timer-armed': {readonly callback: string; readonly time: string};
	'timeout-armed': Who & {readonly time: string};
	'timers-due': {readonly owners: readonly string[]};
	'timer-dropped': Record<never, never>;
	'coroutine-created': Who & {readonly name: string};
	'coroutine-started': {readonly name: string};
	'coroutine-gone': {readonly name: string};
	'never-awaited': {readonly name: string; readonly line: number};
	'future-created': Record<never, never>;
	'future-labelled': {readonly what: string};
	'future-settled': {readonly what: string; readonly outcome: 'result' | 'exception' | 'cancelled'};
	'gather-done': {readonly count: number; readonly reordered: boolean};
	'gather-failed': {readonly error: string};
	'exception-unretrieved': {readonly error: string};
	'io-waiting': Who & {readonly what: string; readonly time: string};
	'io-done': {readonly what: string; readonly outcome: string};

	// Workers.
	'job-queued': Who & {readonly name: string};
	'job-taken': {readonly name: string; readonly thread: string};
	'job-ended': {readonly name: string; readonly error: string};
	'thread-started': {readonly thread: string; readonly process: boolean};
	'thread-parked': {readonly thread: string; readonly what: string; readonly time: string};
	'thread-resumed': {readonly thread: string};
	'thread-ended': {readonly thread: string};
	'main-thread': Record<never, never>;
	/** In a deadlock. */
	'waits-for': Who & {readonly what: string};
	'thread-waits': {readonly thread: string; readonly what: string; readonly holder: string};

	// What the next press brings.
	'next-line': Who & {readonly line: number};
	'next-program': {readonly line: number; readonly code: string};
	'next-after-loop': Record<never, never>;
	'next-start': Record<never, never>;
	'next-task': {readonly task: string; readonly reason: string};
	'next-task-after-own': {readonly task: string; readonly reason: string; readonly own: number};
	'next-gather': {readonly task: string};
	'next-timeout': {readonly task: string};
	'next-callback': {readonly callback: string; readonly reason: string};
	'next-own': {readonly own: number; readonly told: readonly string[]; readonly then: string};
	'next-due': {readonly owners: readonly string[]};
	'next-sleep': {readonly time: string; readonly what: string};
	'next-wait': {readonly what: string};
	'next-deadlock': Record<never, never>;
	'next-loop-ends': Record<never, never>;
	'next-nothing': Record<never, never>;

	// What is waited for: these follow "waits for".
	'wait-sleep': {readonly duration: string};
	'wait-gather': {readonly count: number};
	'wait-tasks': {readonly count: number};
	'wait-shield': {readonly what: string};
	'wait-as-completed': Record<never, never>;
	'wait-io': {readonly what: string};
	'wait-executor': {readonly name: string};
	'wait-lock': {readonly name: string; readonly holder: string};
	'wait-event': {readonly name: string};
	'wait-condition': {readonly name: string};
	'wait-semaphore': {readonly name: string};
	'wait-barrier': {readonly name: string};
	'wait-queue-get': {readonly name: string};
	'wait-queue-put': {readonly name: string};
	'wait-queue-join': {readonly name: string};
	'wait-task-group': {readonly count: number};
	'wait-timeout': Record<never, never>;
	'wait-close': {readonly name: string};
	'wait-other': {readonly name: string};
	'wait-task': {readonly task: string};
	'wait-future': Record<never, never>;
	'progress': {readonly done: number; readonly all: number};

	// Reasons: why something is in Ready. They follow a colon, or stand alone below a name.
	'reason-new': Record<never, never>;
	'reason-gave-way': Record<never, never>;
	'reason-sleep-over': {readonly duration: string};
	'reason-timeout': Record<never, never>;
	'reason-task-done': {readonly other: string};
	'reason-answer': {readonly what: string};
	'reason-gather-done': {readonly count: number};
	'reason-wait-done': Record<never, never>;
	'reason-shield-done': Record<never, never>;
	'reason-as-completed': Record<never, never>;
	'reason-executor': {readonly name: string};
	'reason-lock': {readonly name: string};
	'reason-event': {readonly name: string};
	'reason-condition': {readonly name: string};
	'reason-semaphore': {readonly name: string};
	'reason-barrier': {readonly name: string};
	'reason-queue-get': {readonly name: string};
	'reason-queue-put': {readonly name: string};
	'reason-queue-join': {readonly name: string};
	'reason-task-group': Record<never, never>;
	'reason-close': {readonly name: string};
	'reason-done': Record<never, never>;
	'reason-cancelled': Record<never, never>;
	'reason-bad-await': Record<never, never>;
	'reason-signal': {readonly signal: string};
	'reason-call-soon': Record<never, never>;
	'reason-thread': Record<never, never>;
	'reason-timer': Record<never, never>;
	'reason-loop': Record<never, never>;
	'reason-told': {readonly what: string};
	'in-iteration': {readonly iteration: number};

	// What stands in columns below or beside names.
	'due': {readonly time: string; /** Empty where that is now. */ readonly rest: string};
	'due-at': {readonly time: string};
	'overdue': {readonly time: string; readonly by: string};
	'late': {readonly by: string};
	'until': {readonly time: string};
	'made-in-line': {readonly line: number};
	'own-callback': Record<never, never>;
	'timeout-before': Record<never, never>;
	'workers-threads': Record<never, never>;
	'workers-processes': Record<never, never>;
	'worker-runs': Record<never, never>;
	'worker-waits': Record<never, never>;
	'job-waits': {readonly name: string};
	'job-runs': {readonly name: string; readonly thread: string; readonly what: string};
	/** Whose a timer is, where it is no sleep. */
	'timeout-of': {readonly who: string};
};

export type MessageId = keyof Messages;

/** One thing to say. */
export type Message = {[Id in MessageId]: {readonly id: Id; readonly parameters: Messages[Id]}}[MessageId];

/** A language: a sentence, or a phrase where the id says so, for every message. */
export type Language = {
	readonly pronoun: string;
	/** Whom a sentence is about when no task runs. */
	readonly program: string;
	readonly sentences: {readonly [Id in MessageId]: (parameters: Messages[Id]) => string};
};

/** The message with another `who`, where it has one. */
export const withWho = (message: Message, who: string): Message =>
	'who' in message.parameters ? {...message, parameters: {...message.parameters, who}} as Message : message;

export const say = (language: Language, message: Message): string =>
	// The id chooses the sentence that takes these parameters; the checker cannot follow that through a union.
	(language.sentences[message.id] as (parameters: Message['parameters']) => string)(message.parameters);
