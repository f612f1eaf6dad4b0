import {readWhatIf, writeWhatIf} from '../what-if/notation.js';
import type {Moment, PlacedInput} from './input.js';

/* Inputs as a person writes them, and as a trace's header keeps them. */

const writeMoment = (at: Moment): string => 'time' in at
	? `${at.time}s`
	: `${at.handle}.${at.line}${at.event === 0 ? '' : `.${at.event}`}`;

/** `SIGINT@12.3`, or `SIGINT@2.5s` for a time; `swap ready 5 6@12.3` for a what-if. */
export const writeInput = ({at, input}: PlacedInput): string => `${input.type === 'signal' ? input.signal : writeWhatIf(input)}@${writeMoment(at)}`;

/** Reads `12.3` or `2.5s`; null: it is neither. */
export const readMoment = (text: string): Moment | null => {
	const time = /^(\d+(?:\.\d+)?|\.\d+)s$/.exec(text);
	if (time !== null) {
		return {time: Number(time[1])};
	}

	const position = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text);
	if (position === null) {
		return null;
	}

	const [handle = 0, line = 0, event = 0] = position.slice(1).map(digits => Number(digits ?? 0));
	return {handle, line, event};
};

/** Reads a what-if and its moment, as `writeInput` writes them; null: it is none. */
export const readEdit = (text: string): PlacedInput | null => {
	const end = text.lastIndexOf('@');
	const at = readMoment(text.slice(end + 1));
	const input = end === -1 ? null : readWhatIf(text.slice(0, end));
	return at === null || input === null ? null : {at, input};
};
