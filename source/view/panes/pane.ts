import type {Story} from '../narration/story.js';
import type {Row} from '../styled.js';
import type {Walk} from '../walk.js';

/** What a pane is drawn from. */
export type PaneScene = {
	readonly walk: Walk;
	readonly story: Story;
	/** The room there is, in terminal columns and rows. */
	readonly width: number;
	readonly height: number;
	/** The first of its rows that is shown, while the person scrolls; null: the pane shows what matters now. */
	readonly from: number | null;
	/** Whether keys go to this pane: its cursor is drawn. */
	readonly focused: boolean;
};

export type PaneContent = {
	/** At most `height` rows; each is cut and filled to the width by whoever draws them. */
	readonly rows: readonly Row[];
	/** How many of its rows are above and below those: the rule says so, and scrolling ends there. */
	readonly above: number;
	readonly below: number;
	/** A short word behind the title: how many there are, a file's name. */
	readonly aside?: string;
};

/** A pane: pure, and drawn anew for every frame. */
export type DrawPane = (scene: PaneScene) => PaneContent;

/** A pane that is always on the screen. */
export type PaneEntry = {
	readonly title: string;
	/** What it shows, for people who see it for the first time: a line of the help. */
	readonly about: string;
	readonly draw: DrawPane;
};

/** How many tasks and workers there have been up to now, rounded up to a few levels: what depends on them changes seldom. */
export type Counts = {readonly tasks: number; readonly workers: number};

/** A pane that is on the screen where there is room for it. */
export type MorePane = PaneEntry & {
	/**
	Whether it has anything to show of the program up to now. Once true of a run it must stay true for the rest of it
	(ask what there ever was, not what there is now): panes must not come and go from step to step.
	*/
	readonly isUseful: (walk: Walk) => boolean;
	/** The rows without which it is not worth its place. */
	readonly least: number;
	/** The rows it would fill. */
	readonly wish: (counts: Counts) => number;
};

/** What a pane with few rows gives: all that fits, nothing above or below. */
export const wholeContent = (rows: readonly Row[], height: number): PaneContent => ({rows: rows.slice(0, height), above: 0, below: Math.max(0, rows.length - height)});

/** A window of `height` rows of a longer pane, from row `from` on: as far as there are rows. */
export const windowOf = (rows: readonly Row[], height: number, from: number): PaneContent => {
	const above = Math.max(0, Math.min(from, rows.length - height));
	return {rows: rows.slice(above, above + height), above, below: Math.max(0, rows.length - above - height)};
};
