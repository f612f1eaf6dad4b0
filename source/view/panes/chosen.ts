/*
What the person has chosen in the panes that look into a run: plain data of the screen. Places are kept by names and
numbers that mean the same at every step, so that a choice stays when the walk moves on.
*/

/** How the timeline lies: by steps or by the simulated clock. */
export type Axis = 'steps' | 'time';

export type Chosen = {
	/** The frame of the shown stack, counted from the outermost; null: the innermost. */
	readonly frame: number | null;
	/** Variables that are looked into, by their paths. */
	readonly expanded: readonly string[];
	/** The variable that the cursor is at, by its path; null: the first. */
	readonly variable: string | null;
	/** Whether finished tasks are listed; null: while there are few tasks. */
	readonly finished: boolean | null;
	readonly axis: Axis;
	/** How much of the run a column of the timeline stands for: an index into its scales. */
	readonly scale: number;
	/** Where the timeline's cursor is (a step), moved there when the walk was at step `at`: it counts until the walk moves. */
	readonly cursor: {readonly at: number; readonly step: number} | null;
};

export const nothingChosen: Chosen = {frame: null, expanded: [], variable: null, finished: null, axis: 'steps', scale: 0, cursor: null};
