import {nanosecondsBetween, NANOSECONDS} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import {parseLiteral} from '../../simulator/what-if/literal.js';
import type {WhatIf} from '../../simulator/what-if/what-if.js';
import {clockText} from '../format.js';
import {openPrompt} from '../places/deeds.js';
import {stateOfWalk, type Walk} from '../walk.js';
import {ioName, isOver, namedIn, pendingIo, secondsAfter, type Asked} from './options.js';
import {handleInWords} from './words.js';

/* What a change is asked for, as a table: what the prompt says, and what an answer comes to. */

export type Answer =
	| {readonly type: 'change'; readonly whatIf: WhatIf; readonly words: string}
	/** For the person who typed it. */
	| {readonly type: 'problem'; readonly message: string};

type Question<A extends Asked> = {
	readonly title: (walk: Walk, asked: A) => string;
	readonly hint: (walk: Walk, asked: A) => string;
	/** What stands in the line at first. */
	readonly initial: (walk: Walk, asked: A) => string;
	readonly answer: (walk: Walk, asked: A, text: string) => Answer;
};

const problem = (message: string): Answer => ({type: 'problem', message});

const secondsIn = (text: string): number => /^(?:\d+(?:\.\d+)?|\.\d+)\s*s?$/.test(text) ? Number(text.replace(/\s*s$/, '')) : Number.NaN;

const tooEarly = (walk: Walk): string => `That would be over already: it is ${clockText(stateOfWalk(walk).clock)} now.`;

const ioTitle = (walk: Walk, id: number): string => {
	const io = pendingIo(walk, id);
	return io === undefined ? 'this wait' : ioName(io);
};

const timerOf = (walk: Walk, id: number) => tableGet(stateOfWalk(walk).handles, id);

const questions: {readonly [T in Asked['type']]: Question<Extract<Asked, {readonly type: T}>>} = {
	'io-time': {
		title: (walk, {io}) => `Seconds that ${ioTitle(walk, io)} takes`,
		hint(walk, {io: id}) {
			const io = pendingIo(walk, id);
			return io === undefined ? '' : `seconds from its beginning at ${clockText(io.since)}, like 0.5`;
		},
		initial(walk, {io: id}) {
			const io = pendingIo(walk, id);
			return (io?.until ?? null) === null ? '' : String(Number((nanosecondsBetween(io!.since, io!.until!) / NANOSECONDS).toFixed(6)));
		},
		answer(walk, {io: id}, text) {
			const io = pendingIo(walk, id);
			const seconds = secondsIn(text);
			if (io === undefined || !Number.isFinite(seconds)) {
				return problem(`"${text}" is no number of seconds, like 0.5.`);
			}

			const time = secondsAfter(io.since, seconds);
			return isOver(walk, time) ? problem(tooEarly(walk)) : {type: 'change', whatIf: {type: 'io-time', io: id, time}, words: `${ioName(io)} takes ${seconds} s`};
		},
	},
	'io-status': {
		title: (walk, {io}) => `Status of the answer to ${ioTitle(walk, io)}`,
		hint: () => 'a number of three digits, like 500 or 404',
		initial: () => '500',
		answer: (walk, {io}, text) => /^[1-5]\d\d$/.test(text)
			? {type: 'change', whatIf: {type: 'io-outcome', io, outcome: {type: 'status', status: Number(text)}}, words: `${ioTitle(walk, io)} is answered with status ${text}`}
			: problem(`"${text}" is no status: 200 to 599, like 500.`),
	},
	'timer-time': {
		title(walk, {handle}) {
			const timer = timerOf(walk, handle);
			return `Seconds from now until the timer of ${timer === undefined ? 'this' : handleInWords(timer, namedIn(walk))} is due`;
		},
		hint: walk => `it is ${clockText(stateOfWalk(walk).clock)} now`,
		initial(walk, {handle}) {
			const timer = timerOf(walk, handle);
			return (timer?.when ?? null) === null ? '' : String(Number((Math.max(0, nanosecondsBetween(stateOfWalk(walk).clock, timer!.when!)) / NANOSECONDS).toFixed(6)));
		},
		answer(walk, {handle}, text) {
			const seconds = secondsIn(text);
			const timer = timerOf(walk, handle);
			return Number.isFinite(seconds) && timer !== undefined
				? {type: 'change', whatIf: {type: 'timer-time', handle, time: secondsAfter(stateOfWalk(walk).clock, seconds)}, words: `timer of ${handleInWords(timer, namedIn(walk))} due in ${seconds} s`}
				: problem(`"${text}" is no number of seconds, like 0.5.`);
		},
	},
	variable: {
		title: (_walk, {name, text}) => `${name} = ${text}, and what if it were`,
		hint: () => 'a literal: 3, 1.5, "text", True, None, [1, 2], {"a": 1}',
		// What is shown may be shortened, or no literal.
		initial: (_walk, {text}) => parseLiteral(text).type === 'literal' ? text : '',
		answer(_walk, {of, frame, name}, text) {
			const literal = parseLiteral(text);
			return literal.type === 'problem' ? literal : {type: 'change', whatIf: {type: 'variable', of, frame, name, value: text}, words: `${name} = ${text}`};
		},
	},
	seed: {
		title: () => 'Seed of the random numbers from here on',
		hint: () => 'a whole number from 0, like 7',
		initial: () => '1',
		answer: (_walk, _asked, text) => /^\d{1,15}$/.test(text)
			? {type: 'change', whatIf: {type: 'seed', seed: Number(text)}, words: `random numbers from seed ${text}`}
			: problem(`"${text}" is no whole number from 0.`),
	},
};

/** The question that asks for this. */
export const questionOf = (asked: Asked): Question<Asked> => questions[asked.type] as Question<Asked>;

/** Opens the prompt that asks for this. */
export const askFor = (walk: Walk, asked: Asked): Walk => openPrompt(walk, {type: 'what-if', asked}, questionOf(asked).initial(walk, asked));
