import {parseLesson} from '../course/lesson.js';
import {defaultOptions, type Options} from '../simulator/simulation.js';
import type {PlacedInput} from '../simulator/inputs/input.js';
import {readEdit, readMoment, writeInput} from '../simulator/inputs/notation.js';
import {isSignalName} from '../simulator/signals/numbers.js';
import type {Position} from '../loop/state.js';
import {parsePosition} from '../timeline/position.js';
import {themeNames, usualLook, type ThemeName} from '../view/themes.js';

/*
The table of flags: what they are called, what their values mean and what the help says of them. The command line is
parsed by it, and every command's help is made from it.
*/

export type Level = 'lines' | 'handles';

/** What all flags come to; a command reads those that it names. */
export type Flags = {
	readonly at: Position | null;
	readonly inline: boolean;
	readonly plain: boolean;
	/** Null: as usual. */
	readonly theme: ThemeName | null;
	readonly ascii: boolean;
	readonly screenReader: boolean;
	readonly reducedMotion: boolean;
	/** Each is what was given once: a line, or several. `-` stands for standard input. */
	readonly input: readonly string[];
	readonly seed: number;
	/** Null: as the program's header says, else as by default. */
	readonly cost: number | null;
	readonly latency: number | null;
	readonly bandwidth: number | null;
	readonly limit: number;
	/** Signals that the program gets, and when. */
	readonly signal: readonly PlacedInput[];
	/** Lines of the program to stop at. */
	readonly break: readonly number[];
	/** What is changed in the run, and where. */
	readonly whatIf: readonly PlacedInput[];
	readonly level: Level;
};

export type FlagName = keyof Flags;

type Reading<T> = {readonly type: 'value'; readonly value: T} | {readonly type: 'problem'; readonly message: string};

type Flag<T> = {
	/** What the value is called in the help; null for a flag without one. */
	readonly value: string | null;
	/** What it does. A second line is put below the first. */
	readonly help: readonly string[];
	readonly initial: T;
	/** Reads a value. The message of a problem says what would be right, and follows "--flag needs ". */
	readonly read: (text: string, before: T) => Reading<T>;
};

const value = <T>(read: T): Reading<T> => ({type: 'value', value: read});

const problem = (message: string): Reading<never> => ({type: 'problem', message});

const number = (what: string, isRight: (value: number) => boolean) => (text: string): Reading<number> => {
	const read = /^[\d_]+(?:\.\d+)?(?:e\d+)?$|^\.\d+$/i.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
	return isRight(read) ? value(read) : problem(what);
};

const seconds = (text: string): Reading<number> => number('a number of seconds, like 0.5', read => Number.isFinite(read))(text.replace(/s$/, ''));

const isOn = (): Reading<boolean> => value(true);

const isTheme = (text: string): text is ThemeName => (themeNames as readonly string[]).includes(text);

const levels: ReadonlySet<string> = new Set<Level>(['lines', 'handles']);

export const flagTable: {readonly [N in FlagName]: Flag<Flags[N]>} = {
	at: {
		value: 'POSITION', initial: null,
		help: ['open there: a position as it is printed on leaving, like 12.3'],
		read(text) {
			const parsed = parsePosition(text);
			return parsed.type === 'position' ? value(parsed.position) : problem('a position, like 12.3 (HANDLE.LINE)');
		},
	},
	inline: {
		value: null, initial: false, read: isOn,
		help: ['leave the last screen in the scrollback'],
	},
	plain: {
		value: null, initial: false, read: isOn,
		help: ['print the walk as text, step by step, as where there is no terminal'],
	},
	theme: {
		value: 'NAME', initial: null,
		help: [`colours: ${themeNames.join(', ')} (${usualLook.theme})`],
		read: text => isTheme(text) ? value(text) : problem(`one of ${themeNames.join(', ')}`),
	},
	ascii: {
		value: null, initial: false, read: isOn,
		help: ['draw with ASCII characters only, as where the locale is not UTF-8'],
	},
	screenReader: {
		value: null, initial: false, read: isOn,
		help: ['tell each step in lines of text, one below the other, for a screen reader;', 'the keys are the same'],
	},
	reducedMotion: {
		value: null, initial: false, read: isOn,
		help: ['nothing moves by itself: playing goes on one step at each press of its key'],
	},
	input: {
		value: 'TEXT', initial: [],
		help: ['a line for input() to read; give it once a line.', 'With run and trace, - reads standard input'],
		read: (text, before) => value([...before, text]),
	},
	break: {
		value: 'LINE', initial: [],
		help: ['a breakpoint at a line of the program: the keys c and C run to it;', 'may be given several times'],
		read: (text, before) => /^[1-9]\d{0,8}$/.test(text) ? value([...before, Number(text)]) : problem('the number of a line, like 12'),
	},
	whatIf: {
		value: 'CHANGE@POSITION', initial: [],
		help: ['a change of the run, as it is printed on leaving a what-if:', '"swap ready 5 6@12.3"; may be given several times'],
		read(text, before) {
			const edit = readEdit(text);
			return edit === null ? problem('a change and where it comes, as it is printed on leaving a what-if, like "swap ready 5 6@12.3"') : value([...before, edit]);
		},
	},
	seed: {
		value: 'NUMBER', initial: defaultOptions.seed,
		help: [`the seed of randomness that the program does not seed itself (${defaultOptions.seed})`],
		read: number('a whole number from 0', Number.isSafeInteger),
	},
	cost: {
		value: 'NS', initial: null,
		help: ['simulated nanoseconds that each executed instruction costs:', `makes CPU-bound code take time (${defaultOptions.cost})`],
		read: number('a number of nanoseconds, like 50', Number.isFinite),
	},
	latency: {
		value: 'SECONDS', initial: null, read: seconds,
		help: [`how long a simulated request takes, where its URL does not say (${defaultOptions.latency}),`, 'and bytes between two sockets of the program (0)'],
	},
	bandwidth: {
		value: 'BYTES', initial: null,
		help: ['how many bytes a second a connection between two sockets of the program', 'carries each way; 0 is without a limit (0)'],
		read: number('a number of bytes a second, like 10_000', Number.isFinite),
	},
	limit: {
		value: 'NUMBER', initial: defaultOptions.limit,
		help: ['instructions after which a program counts as endless, a turn of the loop', `counting as 200 of them (${defaultOptions.limit.toLocaleString('en-US').replaceAll(',', '_')})`],
		read: number('a whole number from 1, like 1_000_000', read => Number.isSafeInteger(read) && read > 0),
	},
	signal: {
		value: 'SIGNAL@WHEN', initial: [],
		help: ['a signal that the program gets, at a position (SIGINT@12.3) or a time', 'of the simulated clock (SIGINT@2.5s); may be given several times'],
		read(text, before) {
			const [, name = '', when = ''] = /^([^@]*)@(.*)$/.exec(text) ?? [];
			const at = readMoment(when);
			return isSignalName(name) && at !== null ? value([...before, {at, input: {type: 'signal', signal: name}}]) : problem('a signal and when it comes, like SIGINT@12.3 or SIGTERM@2.5s');
		},
	},
	level: {
		value: 'lines|handles', initial: 'lines',
		help: ['the level of detail: every line of the program, or only what handles do (lines)'],
		read: text => levels.has(text) ? value(text as Level) : problem('"lines" or "handles"'),
	},
};

export const flagNames = Object.keys(flagTable) as readonly FlagName[];

/** A flag's name as it is typed, without its dashes. */
export const typedName = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** What was given for each flag, as meow gives it: texts, booleans, or a list of texts. */
export type GivenFlags = Readonly<Record<string, unknown>>;

export type ReadFlags =
	| {readonly type: 'flags'; readonly flags: Flags}
	| {readonly type: 'problem'; readonly message: string};

const readOne = <N extends FlagName>(name: N, given: unknown): Reading<Flags[N]> => {
	const {initial, read} = flagTable[name];
	if (given === undefined || given === false) {
		return value(initial);
	}

	let result: Flags[N] = initial;
	for (const text of Array.isArray(given) ? given as unknown[] : [given]) {
		const reading = read(String(text), result);
		if (reading.type === 'problem') {
			return reading;
		}

		result = reading.value;
	}

	return value(result);
};

/** Values for all flags from what was given; the message of a problem is complete. */
export const readFlags = (given: GivenFlags): ReadFlags => {
	const flags: Partial<Record<FlagName, unknown>> = {};
	for (const name of flagNames) {
		const reading = readOne(name, given[name]);
		if (reading.type === 'problem') {
			const found = String(given[name]);
			return {type: 'problem', message: `--${typedName(name)} needs ${reading.message}${found === '' ? '' : `, not "${found}"`}.`};
		}

		flags[name] = reading.value;
	}

	return {type: 'flags', flags: flags as Flags};
};

/** The options of a simulation: flags before what the program's text asks for. `input` is what input() will read. */
export const optionsOf = ({seed, cost, latency, bandwidth, limit, signal, whatIf}: Flags, text: string, argv: readonly string[], input: string | null): Options => {
	const lesson = parseLesson(text);
	return {
		argv, input, seed, limit, inputs: [...signal, ...whatIf],
		cost: cost ?? lesson.cost ?? defaultOptions.cost,
		latency: latency ?? lesson.latency ?? defaultOptions.latency,
		linkLatency: latency ?? lesson.latency ?? defaultOptions.linkLatency,
		bandwidth: bandwidth ?? lesson.bandwidth ?? defaultOptions.bandwidth,
	};
};

/** The options that are not as they are by default: what a trace's header records. */
export const changedOptions = (options: Options): Readonly<Record<string, string | number | readonly string[] | null>> =>
	Object.fromEntries(Object.entries({...options, inputs: options.inputs.map(input => writeInput(input))}).filter(([name, given]) => JSON.stringify(given) !== JSON.stringify(defaultOptions[name as keyof Options])));

/** The flags that make the same run again, as they were typed. */
export const optionFlags = (flags: Flags): readonly string[] => [
	...flags.input.flatMap(line => ['--input', line]),
	...flags.signal.flatMap(input => ['--signal', writeInput(input)]),
	...flags.whatIf.flatMap(input => ['--what-if', writeInput(input)]),
	...(['seed', 'cost', 'latency', 'bandwidth', 'limit'] as const).flatMap(name => flags[name] === flagTable[name].initial ? [] : [`--${name}`, String(flags[name])]),
];
