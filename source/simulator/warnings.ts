import type {Machine} from '../python/machine/machine.js';
import type {Code} from '../python/code.js';
import type {Outcome} from '../python/native.js';
import {callLibrary} from './library.js';
import type {Run} from './run.js';

/**
A warning as CPython prints it: on stderr, with the place and its line, once for each place. `more` follows the line.
At exit, when no code runs any more, the place is `<sys>:0` and nothing follows.
*/
export const warn = (run: Run, m: Machine, category: string, message: string, more = ''): void => {
	const frame = run.userFrame(m);
	const line = frame === null ? 0 : run.placeOf(frame).line;
	const file = frame === null ? '<sys>' : frame.code.filename;
	const key = `${file}:${line}:${category}:${message}`;
	if (run.world.warned.has(key)) {
		return;
	}

	run.change({warned: new Set([...run.world.warned, key])});
	const source = frame === null ? undefined : run.textOf(file)?.split('\n')[line - 1]?.trim();
	run.emit({
		type: 'printed', stream: 'stderr', text: `${file}:${line}: ${category}: ${message}${source === undefined ? '' : `\n  ${source}`}${frame === null ? '' : more}\n`,
		taskId: run.taskId, place: run.place(m),
	});
};

/** `what` is gone, and nobody has awaited it; `made` says where it was made, in debug mode. */
export const warnNeverAwaited = (run: Run, m: Machine, what: string, made = ''): Outcome => {
	const message = `${what} was never awaited${made}`;
	const frame = run.userFrame(m);
	if (frame !== null && m.lookup(m.fixed.modules, 'warnings') !== undefined) {
		// The program may filter or record it.
		return callLibrary(m, 'warnings', '_never_awaited', [message, frame.code.filename, run.placeOf(frame).line]);
	}

	warn(run, m, 'RuntimeWarning', message, '\nRuntimeWarning: Enable tracemalloc to get the object allocation traceback');
	return null;
};

/** What CPython says on stderr when it compiles a program that it has doubts about, before the first line runs. */
export const warnOfSyntax = (run: Run, code: Code): void => {
	const lines = run.textOf(code.filename)?.split('\n') ?? [];
	for (const {line, message} of code.warnings) {
		const source = lines[line - 1]?.trim() ?? '';
		const text = `${code.filename}:${line}: SyntaxWarning: ${message}\n${source === '' ? '' : `  ${source}\n`}`;
		run.emit({type: 'printed', stream: 'stderr', text, taskId: null, place: null});
	}
};
