import {checkCommand} from './check.js';
import type {Command} from './command.js';
import {CANNOT, complain} from './complaint.js';
import {flagNames, flagTable, readFlags, typedName, type FlagName, type GivenFlags} from './flags.js';
import {callOf, commandHelp, generalHelp} from './help.js';
import type {Host} from './host.js';
import {listCommand} from './list.js';
import {runCommand} from './run.js';
import {traceCommand} from './trace.js';
import {walkCommand} from './walk-command.js';

/** The table of commands, in the order of the help. */
export const commands: readonly Command[] = [walkCommand, runCommand, traceCommand, checkCommand, listCommand];

const isFlag = (name: string): name is FlagName => Object.hasOwn(flagTable, name);

/** A command line taken apart: flags by their names in camel case, and all else in order. */
export type CommandLine = {readonly input: readonly string[]; readonly flags: GivenFlags; readonly version: string};

/** The flags as a parser of command lines wants them described. */
export const parserFlags = {
	help: {type: 'boolean', shortFlag: 'h'},
	version: {type: 'boolean'},
	...Object.fromEntries(flagNames.map(name => {
		const {value, initial} = flagTable[name];
		return [name, value === null ? {type: 'boolean'} : {type: 'string', ...(Array.isArray(initial) && {isMultiple: true})}] as const;
	})),
} as const satisfies Readonly<Record<string, {readonly type: 'boolean' | 'string'; readonly shortFlag?: string; readonly isMultiple?: boolean}>>;

/**
The command line with every value joined to its flag, so that `--input -` and `--input -5` mean what they say: what
follows a flag that takes a value is its value.
*/
export const joinValues = (argv: readonly string[]): readonly string[] => {
	const joined: string[] = [];
	for (let index = 0; index < argv.length; index++) {
		const token = argv[index]!;
		const name = token.startsWith('--') ? token.slice(2).replace(/=$/, '') : '';
		if (token === '--') {
			return [...joined, ...argv.slice(index)];
		}

		if (!isFlag(name) || flagTable[name].value === null) {
			joined.push(token);
			continue;
		}

		const value = token.endsWith('=') ? '' : argv[++index] ?? '';
		// An empty value stands alone: joined, it would be none.
		joined.push(...(value === '' ? [`--${name}`, ''] : [`--${name}=${value}`]));
	}

	return joined;
};

const always: ReadonlySet<string> = new Set(['help', 'version']);

/** As it was typed. */
const dashed = (name: string): string => name.length === 1 ? `-${name}` : `--${typedName(name)}`;

/** How many letters have to be changed, at least about: enough to notice a slip. */
const distance = (a: string, b: string): number => {
	let row = Array.from({length: b.length + 1}, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}

		row = next;
	}

	return row[b.length]!;
};

const closest = (name: string, candidates: readonly string[]): string | undefined =>
	candidates.map(candidate => ({candidate, by: distance(name, candidate)})).filter(({by}) => by <= 2).toSorted((a, b) => a.by - b.by)[0]?.candidate;

/** What is wrong with the flags that were given to a command, or null. */
const flagProblem = (command: Command, given: GivenFlags): {readonly message: string; readonly hint: readonly string[]} | null => {
	for (const [name, value] of Object.entries(given)) {
		const isGiven = value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
		const known = isFlag(name);
		if (always.has(name) || (known && (!isGiven || command.flags.includes(name)))) {
			continue;
		}

		const guess = closest(name, [...command.flags, ...always]);
		return {
			message: known ? `${command.name ?? 'the walk'} takes no ${dashed(name)}.` : `unknown flag ${dashed(name)}.`,
			hint: [
				...(guess === undefined || known ? [] : [`Did you mean --${typedName(guess)}?`]),
				...(command.usage.includes('ARGUMENT') && !known ? [`To give it to the program, put it after --: ${callOf(command)} FILE -- ${dashed(name)}`] : []),
				`All flags: ${callOf(command)} --help`,
			],
		};
	}

	return null;
};

/** What is wrong with the arguments of a command, or null. */
const argumentProblem = (command: Command, input: readonly string[]): string | null => {
	if (command.needs !== null && input.length === 0) {
		return `${command.name} needs ${command.needs}.`;
	}

	return input.length > command.most
		? `${command.name ?? 'the walk'} takes ${['no arguments', 'one argument'][command.most] ?? `${command.most} arguments`}, not ${input.length}: ${input.slice(command.most).join(' ')}`
		: null;
};

/** Does what the command line says, and gives the exit code. */
export const main = async (host: Host, {input, flags: given, version}: CommandLine): Promise<number> => {
	const named = commands.find(({name}) => name !== null && name === input[0]);
	const command = named ?? commands.find(({name}) => name === null)!;
	if (given['version'] === true) {
		host.stdout.write(`${version}\n`);
		return 0;
	}

	if (given['help'] === true) {
		host.stdout.write(named === undefined ? generalHelp(commands) : commandHelp(named));
		return 0;
	}

	const rest = named === undefined ? input : input.slice(1);
	const wrong = flagProblem(command, given);
	if (wrong !== null) {
		return complain(host, wrong.message, wrong.hint);
	}

	const problem = argumentProblem(command, rest);
	if (problem !== null) {
		return complain(host, problem, [`See: ${callOf(command)} --help`]);
	}

	const read = readFlags(given);
	if (read.type === 'problem') {
		complain(host, read.message);
		return CANNOT;
	}

	return command.run(host, {input: rest, flags: read.flags});
};
