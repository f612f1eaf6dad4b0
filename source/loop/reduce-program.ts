import {tableAppend} from '../library/table.js';
import type {ProgramFact, SourceFact} from './facts.js';
import type {LoopState} from './state.js';
import {changed} from './reduce-changes.js';
import {contradict, type ReducersFor} from './update.js';

export const programReducers: ReducersFor<ProgramFact | SourceFact> = {
	'source'(state, fact) {
		const {type, ...source} = fact;
		return state.sources.some(({file}) => file === source.file)
			? contradict(state)
			: {...state, sources: [...state.sources, source]};
	},

	'line-reached'(state, fact) {
		const {place, depth, taskId, thread, calls} = fact;
		return {
			...state,
			line: {place, function: fact.function, depth, taskId, thread, calls, isInHandle: state.loops.some(({running}) => running.length > 0)},
			position: {handle: state.position.handle, line: state.position.line + fact.count, event: 0},
		};
	},

	'printed'(state, fact) {
		const {stream, text, taskId, place} = fact;
		return {...state, output: tableAppend(state.output, {stream, text, taskId, place, at: state.clock})};
	},

	// Worth a stop, and told from the fact itself.
	raised: state => state,
	edited(state, {what, change}) {
		const told: LoopState = {...state, edits: [...state.edits, what]};
		return change === null ? told : changed(told, change);
	},

	limit: (state, {what, message}) => ({...state, limit: {what, message}}),

	deadlock: (state, {loop, waiting, threads}) => ({...state, deadlock: {loop, waiting, threads}}),

	ended: (state, {exitCode, error}) => ({...state, ended: {exitCode, error}}),
};
