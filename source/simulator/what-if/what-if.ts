import type {Subject} from '../inspect.js';

/*
What a person can change in a run: when things are complete, how a request ends, what comes first, a variable, chance. The
run goes on from there as the same program would, but no longer as CPython ran it.
*/

/** How a simulated request ends. */
export type RequestOutcome =
	| {readonly type: 'status'; readonly status: number}
	| {readonly type: 'failure'}
	| {readonly type: 'timeout'};

export type WhatIf =
	/** An I/O wait is complete at `time` seconds of the clock. */
	| {readonly type: 'io-time'; readonly io: number; readonly time: number}
	| {readonly type: 'io-outcome'; readonly io: number; readonly outcome: RequestOutcome}
	/** Two I/O waits are complete in each other's place. */
	| {readonly type: 'io-swap'; readonly first: number; readonly second: number}
	/** A timer is due at `time` seconds of the clock. */
	| {readonly type: 'timer-time'; readonly handle: number; readonly time: number}
	| {readonly type: 'timer-swap'; readonly first: number; readonly second: number}
	| {readonly type: 'ready-swap'; readonly first: number; readonly second: number}
	/** `value` is a literal in Python; `frame` counts from the outermost. */
	| {readonly type: 'variable'; readonly of: Subject; readonly frame: number; readonly name: string; readonly value: string}
	/** Random numbers from here on. */
	| {readonly type: 'seed'; readonly seed: number};
