import {folder, type Handle} from './judge.js';

/** What two runs are compared by: anything that names its handles as the trace does. */
type AnyHandle = Pick<Handle, 'loop' | 'iteration' | 'time' | 'kind' | 'task'>;

/** Per loop, the last iteration before `asyncio.run` began to clean up. */
export function untilMainEnds(judged: readonly Handle[]): ReadonlyMap<number, number> {
	const last = new Map<number, number>();
	for (const {loop, iteration, closing} of judged) {
		if (!closing) {
			last.set(loop, iteration);
		}
	}

	return last;
}

/**
Handles as lines of text that can be compared and read, such as `loop 1 iteration 2 at 0.5: wakeup Task-3`.

With `until` (see `untilMainEnds`), only those up to that iteration of their loop; times to the nanosecond.
*/
export function comparable(handles: readonly AnyHandle[], until?: ReadonlyMap<number, number>): readonly string[] {
	return handles
		.filter(({loop, iteration}) => until === undefined || iteration <= (until.get(loop) ?? 0))
		.map(({loop, iteration, time, kind, task}) => `loop ${loop} iteration ${iteration} at ${Number(time.toFixed(9))}: ${kind}${task === null ? '' : ` ${task}`}`);
}

/**
What a program left on stderr without what only CPython's own files can say: the frames of tracebacks that lie
outside the program's folder, whose paths and lines are another library's.
*/
export function comparableStderr(text: string, programFolder = folder): string {
	const kept: string[] = [];
	let dropping: string | undefined;
	for (const line of text.split('\n')) {
		const frame = /^([ |]*)File "([^"]*)", line \d+/.exec(line);
		if (frame) {
			dropping = frame[2].startsWith(programFolder) ? undefined : frame[1];
		} else if (dropping !== undefined && !line.startsWith(`${dropping}  `) && !line.startsWith(`${dropping}[Previous line`)) {
			dropping = undefined;
		}

		if (dropping === undefined) {
			kept.push(line);
		}
	}

	return kept.join('\n');
}
