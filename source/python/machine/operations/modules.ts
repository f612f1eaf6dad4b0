import {importFrom, importName, importStar} from '../imports.js';
import {builtinsOf} from '../names.js';
import {drop, push, type Handler} from './handler.js';

export const moduleOperations = {
	IMPORT_NAME(m, frame, name) {
		frame.sp -= 2;
		if (m.fixed.restricted && m.lookup(builtinsOf(m, frame.globals), '__import__') === undefined) {
			throw m.error('ImportError', '__import__ not found');
		}

		push(frame, importName(m, frame.code.names[name]!, frame.slots[frame.sp + 1]!, frame.slots[frame.sp] as number, frame.globals));
	},
	IMPORT_FROM(m, frame, name) {
		push(frame, importFrom(m, frame.slots[frame.sp - 1]!, frame.code.names[name]!));
	},
	IMPORT_STAR(m, frame) {
		drop(frame, importStar(m, frame.slots[--frame.sp]!, frame.namespace!));
	},
} satisfies Record<string, Handler>;
