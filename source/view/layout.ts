/*
Where the panes are. The screen is a header, four bands that each begin with a rule, and a footer; a band has panes
side by side. Rows and columns are dealt out by weight, so that every size from the minimum up is filled exactly.
*/

export type Size = {readonly columns: number; readonly rows: number};

/** The smallest screen on which everything has its place. */
export const minimumSize: Size = {columns: 60, rows: 16};

export const isTooSmall = ({columns, rows}: Size): boolean => columns < minimumSize.columns || rows < minimumSize.rows;

export type BandId = 'queues' | 'tasks' | 'program' | 'narration';

/** What a pane shows. */
export type PaneId = 'ready' | 'io' | 'timers' | 'workers' | 'running' | 'waiting' | 'not-started' | 'source' | 'output' | 'why';

export type PaneBox = {readonly id: PaneId; readonly width: number};

/** `height` counts the rows below the band's rule; between two panes stands one column of rule. */
export type BandBox = {readonly id: BandId; readonly height: number; readonly panes: readonly PaneBox[]};

export type Layout = {readonly size: Size; readonly bands: readonly BandBox[]};

/** What only some programs, or some moments, need. */
export type Need = {readonly workers: boolean; readonly notStarted: boolean};

type Share = {readonly least: number; readonly most: number; readonly weight: number};

/** Rows of the bands below their rules. */
const bandShares: Readonly<Record<BandId, Share>> = {
	queues: {least: 2, most: 10, weight: 5},
	tasks: {least: 1, most: 5, weight: 3},
	program: {least: 3, most: Number.POSITIVE_INFINITY, weight: 6},
	narration: {least: 3, most: 6, weight: 4},
};

/**
Deals out `total` so that parts are in the ratio of their weights, none below its least or above its most. Equal
claims go to the earlier part. With less than all leasts together, the leasts are given.
*/
export const deal = (total: number, shares: readonly Share[]): readonly number[] => {
	const parts = shares.map(({least}) => least);
	let rest = total - parts.reduce((sum, part) => sum + part, 0);
	while (rest > 0) {
		let chosen = -1;
		for (const [index, {most, weight}] of shares.entries()) {
			if (parts[index]! < most && (chosen < 0 || (parts[index]! + 1) / weight < (parts[chosen]! + 1) / shares[chosen]!.weight)) {
				chosen = index;
			}
		}

		if (chosen < 0) {
			break;
		}

		parts[chosen]!++;
		rest--;
	}

	return parts;
};

const even: Share = {least: 1, most: Number.POSITIVE_INFINITY, weight: 1};

/** Panes of these weights side by side; the rules between them take a column each. */
const sideBySide = (columns: number, panes: ReadonlyArray<readonly [PaneId, number]>): readonly PaneBox[] => {
	const widths = deal(columns - (panes.length - 1), panes.map(([, weight]) => ({...even, weight})));
	return panes.map(([id], index) => ({id, width: widths[index]!}));
};

const panesOf: Readonly<Record<BandId, (columns: number, need: Need) => readonly PaneBox[]>> = {
	queues: (columns, {workers}) => sideBySide(columns, [['ready', 1], ['io', 1], ['timers', 1], ...(workers ? [['workers', 1] as const] : [])]),
	/** Its borders stand below those of the queues. */
	tasks(columns, need) {
		const above = panesOf.queues(columns, need).map(({width}) => width);
		const running = above[0]!;
		const last = above.at(-1)!;
		const rest = columns - running - 1;
		return need.notStarted
			? [{id: 'running', width: running}, {id: 'waiting', width: rest - last - 1}, {id: 'not-started', width: last}]
			: [{id: 'running', width: running}, {id: 'waiting', width: rest}];
	},
	program: columns => sideBySide(columns, [['source', 5], ['output', 3]]),
	narration: columns => [{id: 'why', width: columns}],
};

const bandIds: readonly BandId[] = ['queues', 'tasks', 'program', 'narration'];

/** The layout for a terminal of this size, which must not be too small. */
export const layoutFor = (size: Size, need: Need): Layout => {
	const heights = deal(size.rows - 2 - bandIds.length, bandIds.map(id => bandShares[id]));
	return {
		size,
		bands: bandIds.map((id, index) => ({id, height: heights[index]!, panes: panesOf[id](size.columns, need)})),
	};
};
