import {list} from '../../format.js';
import type {ProgramMessages} from '../messages/program.js';
import type {SentencesFor} from '../messages.js';
import {inLine} from './words.js';

export const program: SentencesFor<ProgramMessages> = {
	'beginning': ({file}) => `This is ${file}. Nothing has run yet.`,
	'at-breakpoint': ({line}) => `The breakpoint at line ${line} is reached, in the middle of this step.`,
	'stopped-here': () => 'Stopped here, on the way.',
	'file-read': ({file, library}) => file === '<string>' ? 'The text of a program was read.' : library ? `The library ${file} was loaded.` : `The file ${file} was read.`,
	'line-next': ({who, line, function: called}) => `${who} has come to line ${line}${called === '' ? '' : `, in ${called}`}.`,
	'printed': ({who, text, lines, error}) => error && lines > 1
		? `${who} wrote ${lines} lines to stderr.`
		: `${who} ${error ? 'wrote to stderr' : 'printed'}${lines > 1 ? ` ${lines} lines` : ''}: ${text}`,
	'printed-blank': ({who}) => `${who} printed an empty line.`,
	'raised': ({error, line}) => `Line ${line} raised ${error}.`,
	'edited': ({what}) => what.startsWith('signal ')
		? `The process was sent the ${what}.`
		: `You changed this run: ${what}. From here on it is no longer the run that CPython would make.`,
	'limit': ({message}) => message.trim() === '' ? 'A limit was reached.' : message,
	'ended': ({exitCode, error}) => error !== '' ? `The program ended with ${error}.` : exitCode === 0 ? 'The program is over.' : `The program is over, with exit code ${exitCode}.`,

	'coroutine-created': ({who, name}) => `${who} called ${name}: that made a coroutine object, and nothing in it has run yet.`,
	'coroutine-started': ({name}) => `${name} began to run.`,
	'coroutine-gone': ({name}) => `The coroutine object of ${name} is gone.`,
	'never-awaited': ({name, line, made}) => `${name} was called${inLine(made)}, but nobody awaited it or made a task of it, so nothing in it ever ran. It was dropped${line === made || line === 0 ? ' there' : inLine(line)}.`,

	'folded': ({count}) => `(In between, asyncio did ${count === 1 ? 'one thing' : `${count} things`} of its own.)`,
	'turns': ({iterations, tasks}) => `${iterations.length > 1 ? `Iterations ${iterations[0]!} to ${iterations.at(-1)!}` : `Iteration ${iterations[0] ?? 1}`}: ${list(tasks, 4)} took ${tasks.length === 1 ? 'its turn' : 'their turns'}.`,
};
