import type {FactType} from './facts.js';

/** Facts that are worth a stop by themselves: each advances the position's `event` by one. */
export const milestones: ReadonlySet<FactType> = new Set([
	'printed', 'raised', 'await-passed', 'clock-moved', 'loop-opened', 'loop-started', 'loop-stopped', 'loop-closed',
	'loop-blocked', 'deadlock', 'limit', 'edited', 'ended',
]);
