import type {Command} from './command.js';
import {flagTable, typedName, type FlagName} from './flags.js';

/* Help, made from the tables of commands and flags. */

const INDENT = '  ';

/** Lines of two columns; the second begins where the longest of the first ends. */
const columns = (entries: ReadonlyArray<readonly [left: string, right: readonly string[]]>): readonly string[] => {
	const width = Math.max(0, ...entries.map(([left]) => left.length));
	return entries.flatMap(([left, right]) => right.map((text, index) => `${INDENT}${(index === 0 ? left : '').padEnd(width)}   ${text}`));
};

const section = (title: string, lines: readonly string[]): readonly string[] => lines.length === 0 ? [] : ['', title, ...lines];

const flagEntry = (name: FlagName): readonly [string, readonly string[]] => {
	const {value, help} = flagTable[name];
	return [value === null ? `--${typedName(name)}` : `--${typedName(name)} ${value}`, help];
};

const helpEntry: readonly [string, readonly string[]] = ['--help', ['this text']];

const usageOf = ({name, usage}: Command): string => ['loopscope', name, usage].filter(part => part !== null && part !== '').join(' ');

/** How a command is called, for messages. */
export const callOf = ({name}: Command): string => name === null ? 'loopscope' : `loopscope ${name}`;

const exitCodes: ReadonlyArray<readonly [string, readonly string[]]> = [
	['0', ['or whatever the program ends with']],
	['1', ['an exception that the program did not catch']],
	['2', ['cannot be run, or a wrong command line']],
	['3', ['deadlock: nothing can ever happen again']],
	['4', ['the limit was reached: it may never end']],
	['130', ['interrupted']],
];

/** What `loopscope --help` prints. */
export const generalHelp = (commands: readonly Command[]): string => {
	const walk = commands.find(({name}) => name === null)!;
	return [
		'Loopscope: walk through a Python asyncio program in a terminal, one step at a time, forwards and backwards.',
		...section('Usage', columns(commands.map(command => [usageOf(command), [command.summary]]))),
		...section('Options', columns([
			...walk.flags.map(name => flagEntry(name)),
			['--help', ['this text; after a command, more about it: loopscope run --help']],
			['--version', ['the version']],
		])),
		...section('Exit codes', columns(exitCodes)),
		...section('Examples', columns(walk.examples.map(([line, what]) => [line, [what]]))),
		'',
	].join('\n');
};

/** What `loopscope COMMAND --help` prints. */
export const commandHelp = (command: Command): string => [
	`${callOf(command)}: ${command.summary}`,
	...section('Usage', [`${INDENT}${usageOf(command)}`]),
	...command.details.flatMap(lines => ['', ...lines.map(line => `${INDENT}${line}`)]),
	...section('Options', columns([...command.flags.map(name => flagEntry(name)), helpEntry])),
	...section('Examples', columns(command.examples.map(([line, what]) => [line, [what]]))),
	'',
].join('\n');
