import type {Position} from '../loop/state.js';

/** Orders positions as a run passes them. Negative: `a` comes first. */
export const comparePositions = (a: Position, b: Position): number => a.handle - b.handle || a.line - b.line || a.event - b.event;

/** `12.3`, or `12.3.1` where a milestone has followed the line. */
export const formatPosition = ({handle, line, event}: Position): string => event === 0 ? `${handle}.${line}` : `${handle}.${line}.${event}`;

export type ParsedPosition =
	| {readonly type: 'position'; readonly position: Position}
	| {readonly type: 'problem'; readonly message: string};

/**
Reads what `formatPosition` writes. `12` alone is `12.0`.

What cannot be read gives a message for the person who typed it; nothing is thrown.
*/
export const parsePosition = (text: string): ParsedPosition => {
	const match = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text.trim());
	if (match === null) {
		return {type: 'problem', message: `A position reads HANDLE.LINE, like 12.3, or HANDLE.LINE.EVENT, like 12.3.1, not "${text}".`};
	}

	const [handle = 0, line = 0, event = 0] = match.slice(1).map(digits => Number(digits ?? 0));
	return [handle, line, event].every(part => Number.isSafeInteger(part))
		? {type: 'position', position: {handle, line, event}}
		: {type: 'problem', message: `No run is that long: "${text}".`};
};
