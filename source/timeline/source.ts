import type {Fact, FrameText} from '../loop/facts.js';
import type {LoopState, Position} from '../loop/state.js';
import type {PlacedInput} from '../simulator/inputs/input.js';
import type {VariableText} from '../simulator/describe.js';
import type {LibraryPlace} from '../simulator/inspect.js';

/** What `advance` is asked for: the simulator's own request, said again so that recordings can answer it too. */
export type AdvanceRequest = {
	/** Asked once after each fact is reduced; true stops at the next boundary between two instructions. */
	readonly until: (fact: Fact, state: LoopState) => boolean;
	/** Instructions at most; of a recording, facts at most. */
	readonly budget: number;
	/** `lines`: one `line-reached` a line. `handles`: gathered, see its `count`. */
	readonly detail: 'lines' | 'handles';
};

export type Advance<S> = {
	readonly at: S;
	readonly facts: readonly Fact[];
	readonly stopped: 'reached' | 'budget' | 'ended';
	/** How much of the budget was used. Where a source does not say, all of it is taken to be. */
	readonly spent?: number;
};

/** Whose frames are asked about. */
export type Subject =
	| {readonly type: 'task'; readonly taskId: number}
	| {readonly type: 'thread'; readonly thread: number};

/** What only a simulation knows. */
export type Question =
	| {readonly type: 'stack'; readonly of: Subject}
	/** What these callbacks of one name are called with, as far as they differ in that, or what else tells them apart. */
	| {readonly type: 'callbacks'; readonly handles: readonly number[]}
	/** Where in our own library somebody is, if the innermost place is there. */
	| {readonly type: 'library'; readonly of: Subject}
	/**
	Of one frame, 0 the outermost; or, with a path, what is inside of a variable: its name, then the names of members.
	At most `count` from `from` on; all where these are left out.
	*/
	| {readonly type: 'variables'; readonly of: Subject; readonly frame: number; readonly path?: readonly string[]; readonly from?: number; readonly count?: number};

export type Answer =
	| {readonly type: 'not-recorded'}
	/** There is no such task, thread, frame or path now. */
	| {readonly type: 'nothing'}
	/** Outermost first. */
	| {readonly type: 'stack'; readonly frames: readonly FrameText[]}
	| {readonly type: 'library'; readonly place: LibraryPlace}
	/** In the order of the handles; empty where there is nothing to say, or no such handle. */
	| {readonly type: 'callbacks'; readonly texts: readonly string[]}
	/** `total` is how many there are, whatever was asked for. */
	| {readonly type: 'variables'; readonly variables: readonly VariableText[]; readonly total: number};

/**
A run that can be gone through: a simulation, or a recording of one.

`S` is a place in it, a value: old places stay valid, and advancing from the same place twice gives the same facts.
*/
export type Source<S> = {
	readonly start: S;
	readonly advance: (at: S, request: AdvanceRequest) => Advance<S>;
	/** What the facts up to there say: lines that are gathered but not told yet are not in it. */
	readonly loop: (at: S) => LoopState;
	/** With those lines. */
	readonly position: (at: S) => Position;
	readonly inspect: (at: S, question: Question) => Answer;
	/**
	The same place with one more thing to come from outside, at a position that is not over yet. What was to be changed later
	on is not changed then: that was another run. Missing where a run cannot be changed, as a recording.
	*/
	readonly edit?: (at: S, input: PlacedInput) => S;
};
