import type {Row} from '../styled.js';
import type {Story} from '../narration/story.js';
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
	/** How many of its rows are above and below those: the rule says so. */
	readonly above: number;
	readonly below: number;
};

/** A pane: pure, and drawn anew for every frame. */
export type DrawPane = (scene: PaneScene) => PaneContent;
