import {list} from '../../format.js';

/* How English sentences are put together. */

/** A name within a sentence: the pronoun and names that are no names of the program begin small there. */
export const within = (who: string): string => who === 'It' || /^The (?:program|callback|main thread) ?/.test(who) ? who[0]!.toLowerCase() + who.slice(1) : who;

/** "The step of main", or "Its step" after a sentence about main. */
export const of = (who: string, thing: string): string => who === 'It' ? `Its ${thing}` : `The ${thing} of ${within(who)}`;

/** A phrase at the beginning of a sentence. */
export const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const named = (thing: string, name: string): string => name === '' ? thing : `${thing} ${name}`;

/** "a, b or c". */
export const either = (items: readonly string[]): string => list(items).replace(/ and (?=[^,]*$)/, ' or ');

const isSleep = (what: string): boolean => /^(?:time\.sleep\(|a timer )/.test(what);

/** Where a thread waits: "in lock.acquire()", "for a timer of 1 s", "for the result of a pool". */
export const inWhat = (what: string): string => what.includes('(') ? `in ${what}` : `for ${/^(?:an?|the) /.test(what) ? '' : 'the '}${what}`;

/** Until when: a sleep lasts that long, other waits may end before. */
export const untilThen = (what: string, time: string): string => time === '' ? '' : isSleep(what) ? ` until ${time}` : `, until ${time} at most`;

/** Why a thread goes on when its time has come. */
export const timeUp = (what: string, verb: 'is' | 'was'): string => what === '' ? '' : isSleep(what)
	? `: ${what.startsWith('a ') ? what : `its ${what}`} ${verb} over`
	: `: it ${verb === 'is' ? 'has' : 'had'} waited ${inWhat(what)} as long as it may`;

/** A function by its name: "render()"; what has none is not written as a call. */
export const called = (name: string): string => /[<)]/.test(name) ? name : `${name}()`;

/** A reason behind what it is the reason of. */
export const because = (reason: string): string => reason === '' ? '' : `: ${reason}`;

export const inLine = (line: number): string => line > 0 ? ` in line ${line}` : '';

export const theirTurn = (tasks: number, iteration: number): string => `${tasks === 1 ? 'its' : 'their'} turn comes in iteration ${iteration}`;

/** "the end of Ready, behind main"; "Ready", where nobody is worth naming before it. */
export const endOf = (queue: string, behind: string): string => behind === '' ? queue : `the end of ${queue}, behind ${behind}`;
