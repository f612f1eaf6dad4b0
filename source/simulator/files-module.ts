import type {Machine} from '../python/machine/machine.js';
import {native} from '../python/types/define.js';
import {PyTuple, type Value} from '../python/values.js';
import {runOf} from './run.js';

/** The program's own files, as pairs of path and text: what the file system in memory starts with. */
const sources = (m: Machine): Value => {
	const {program} = runOf(m).setting;
	return new PyTuple([program, ...Object.values(program.siblings)].map(({path, text}) => new PyTuple([path, text])));
};

/** The native half of `_files`. Nothing of the host's is read or written. */
export const filesModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	/** The file system, which all processes have together; made by the first of them. */
	native('system', 'made=None, /', (m, made) => {
		if (made !== null) {
			runOf(m).change({fileSystem: made});
		}

		return runOf(m).world.fileSystem;
	}),
	native('sources', '', sources, 'function', '_program_files'),
].map(fn => [fn.name, fn] as const));
