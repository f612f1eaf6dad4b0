import {setImmediate} from 'node:timers/promises';
import type {Fact} from '../loop/facts.js';
import {advance} from '../simulator/advance.js';
import type {AdvanceRequest, Simulation} from '../simulator/simulation.js';
import {signalCodes, type Host, type Signal} from './host.js';

/* Running to the end without a screen: in slices, so that signals are heard and output leaves as it is made. */

/** Instructions between two looks at what else goes on: some ten milliseconds. */
const SLICE = 250_000;

export type Slice = {readonly simulation: Simulation; readonly facts: readonly Fact[]; readonly ended: boolean};

/** @yields what happened, slice by slice, until the run has ended */
export async function * slices(start: Simulation, detail: AdvanceRequest['detail']): AsyncGenerator<Slice, void> {
	for (let simulation = start; ;) {
		const {simulation: next, facts, stopped} = advance(simulation, {until: () => false, budget: SLICE, detail});
		simulation = next;
		yield {simulation, facts, ended: stopped === 'ended'};
		if (stopped === 'ended') {
			return;
		}

		await setImmediate();
	}
}

/** What the process was told meanwhile. */
export type Interruption = {
	/** The exit code that the signal leaves, null as long as there was none. */
	readonly code: () => number | null;
	/** Resolves to true at a signal, or to what was waited for. */
	readonly orSignal: (waited: Promise<boolean>) => Promise<boolean>;
	readonly stopListening: () => void;
};

export const listenForSignals = (host: Host): Interruption => {
	let code: number | null = null;
	let told = (_done: true): void => {};
	const signalled = new Promise<true>(resolve => {
		told = resolve;
	});
	const stopListening = host.onSignal((signal: Signal) => {
		code ??= signalCodes[signal];
		told(true);
	});
	return {code: () => code, orSignal: async waited => Promise.race([waited, signalled]), stopListening};
};
