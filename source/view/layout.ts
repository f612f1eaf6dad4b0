/*
Where the panes are, by rules that hold for every size. Between a header and a footer lie bands: the loop's queues, the
tasks, the program, why. In the program's band stand the source and, beside it, stacks of panes. What is always there
comes first; then, in the order of `moreIds`, whatever still finds room. Rows and columns are dealt out by weight, so that
every size from the minimum up is filled exactly.
*/

export type Size = {readonly columns: number; readonly rows: number};

/** The smallest screen on which everything has its place. */
export const minimumSize: Size = {columns: 60, rows: 16};

export const isTooSmall = ({columns, rows}: Size): boolean => columns < minimumSize.columns || rows < minimumSize.rows;

/** Panes that come as there is room, the first ones first. */
export const moreIds = ['timeline', 'tree', 'variables', 'stack', 'workers-detail', 'internals'] as const;

export type MoreId = typeof moreIds[number];

/** What a pane shows. */
export type PaneId = 'ready' | 'io' | 'timers' | 'workers' | 'running' | 'waiting' | 'not-started' | 'source' | 'output' | 'why' | MoreId;

/** A pane's place below the header: its title stands in the rule at row `y`, its `height` rows below that. */
export type Box = {readonly id: PaneId; readonly x: number; readonly y: number; readonly width: number; readonly height: number};

/** The boxes in reading order. */
export type Layout = {readonly size: Size; readonly boxes: readonly Box[]};

/** Rows that a pane should have at least, and those it would fill. */
export type Wish = {readonly least: number; readonly wish: number};

/** What the layout must know of the program: all of it changes seldom, and is the same forwards and backwards. */
export type Need = {
	readonly workers: boolean;
	readonly notStarted: boolean;
	/** Panes that have something to show, of those that come as there is room. */
	readonly more: Readonly<Partial<Record<MoreId, Wish>>>;
	/** Entries that a queue may come to, and the tasks that may wait for others. */
	readonly queues: number;
	readonly waiting: number;
	/** Lines of the program, and the columns that they take. */
	readonly source: number;
	readonly sourceWidth: number;
	/** A pane that there is no room for but that the person has gone to: it takes the place of the output. */
	readonly instead: MoreId | null;
};

type Share = {readonly least: number; readonly most: number; readonly weight: number};

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

const unlimited = Number.POSITIVE_INFINITY;

/** A stack of panes, one below the other. */
type Stack = {readonly width: number; readonly panes: ReadonlyArray<Wish & {readonly id: PaneId; readonly weight: number}>};

/** Widths by weight; the rules between take a column each. */
const widthsOf = (columns: number, weights: readonly number[]): readonly number[] =>
	deal(columns - (weights.length - 1), weights.map(weight => ({least: 1, most: unlimited, weight})));

/** Columns that a stack beside the source needs, and those that the source keeps. */
const SIDE = 55;

const SOURCE = 50;

/** What the source keeps of a row however short its lines are. */
const SOURCE_SHARE = 0.4;

/** From this width on, something stands beside why: nobody likes to read longer rows. */
const BESIDE_WHY = 150;

/** From this width on, what is not started has its place whether or not there is any. */
const NOT_STARTED = 110;

const heightOf = ({panes}: Stack): number => panes.reduce((sum, {least}) => sum + least + 1, -1);

/** From this width on, an entry of a column takes one row instead of two. */
export const WIDE_COLUMN = 48;

/** Rows for so many entries in columns of this width, within what is worth looking at; one is for what has left. */
const rowsFor = (entries: number, width: number, least: number, most: number): number =>
	Math.max(least, Math.min(most, (entries * (width >= WIDE_COLUMN ? 1 : 2)) + 1));

/** Rows that the output keeps when panes come below it, and those that it has at least. */
const OUTPUT = {besideOthers: 5, least: 3} as const;

/** The stacks beside the source, with as many panes as fit below each other; null where they do not. */
const stacksFor = (side: readonly MoreId[], columns: number, room: number, need: Need): readonly Stack[] | null => {
	const output = {least: side.length === 0 ? OUTPUT.least : OUTPUT.besideOthers, wish: 12, weight: 3, id: need.instead ?? 'output'} as const;
	const count = Math.min(side.length + 1, Math.max(1, Math.floor((columns - SOURCE) / SIDE)));
	const [share] = widthsOf(columns, [5, ...Array.from({length: count}, () => 3)]);
	// What the program does not fill is given to those beside it.
	const source = Math.max(Math.min(share!, need.sourceWidth), Math.floor(columns * SOURCE_SHARE));
	const widths = widthsOf(columns - source - 1, Array.from({length: count}, () => 1));
	const stacks = widths.map(width => ({width, panes: [] as Array<Stack['panes'][number]>}));
	for (const pane of [output, ...side.map(id => ({...need.more[id]!, weight: 3, id}))]) {
		// Into the lowest stack, the first of equal ones.
		const lowest = stacks.reduce((best, stack) => heightOf(stack) < heightOf(best) ? stack : best);
		lowest.panes.push(pane);
	}

	return stacks.every(stack => heightOf(stack) <= room) ? stacks : null;
};

type Bands = {readonly timeline: boolean; readonly besideWhy: MoreId | null; readonly stacks: readonly Stack[]; readonly heights: readonly number[]};

const BORDERS = 4;

/** Rows of the bands when each has what makes it pleasant: beyond that, more panes are worth more. What moves needs most. */
const pleasant = ({rows}: Size) => ({queues: Math.max(5, Math.min(9, Math.floor((rows - 2) / 5))), waiting: 3, program: 6, why: 4});

/** The widths of the columns of the queues. */
const queueWidths = (columns: number, {workers}: Need): readonly number[] => widthsOf(columns, workers ? [1, 1, 1, 1] : [1, 1, 1]);

/** The rows of the bands below their rules: queues, tasks, program, timeline, why. */
const bandShares = (size: Size, need: Need, {timeline, program, why}: {readonly timeline: boolean; readonly program: Wish; readonly why: number}): readonly Share[] => {
	const {columns, rows} = size;
	const wanted = pleasant(size);
	const isPleasant = rows - 2 >= wanted.queues + wanted.waiting + wanted.program + wanted.why + BORDERS;
	const [width] = queueWidths(columns, need);
	const filled = rowsFor(need.queues, width!, 5, 24);
	const least = isPleasant ? wanted : {queues: 2, waiting: 1, program: 3, why: 3};
	return [
		{least: Math.min(least.queues, filled), most: filled, weight: 4},
		{least: least.waiting, most: rowsFor(need.waiting, columns - (2 * width!), wanted.waiting, 12), weight: 2},
		{least: Math.max(least.program, program.least), most: program.wish, weight: 8},
		...(timeline ? [{least: need.more.timeline!.least, most: need.more.timeline!.wish, weight: 4}] : []),
		{least: least.why, most: why, weight: 3},
	];
};

/** Where all wishes are fulfilled and there are rows left. */
const generous = (shares: readonly Share[], heights: readonly number[]): readonly Share[] =>
	shares.map(({weight}, index) => ({least: heights[index]!, most: unlimited, weight}));

/** The bands with as many panes as fit. */
const bandsFor = (size: Size, need: Need): Bands => {
	const {columns, rows} = size;
	const body = rows - 2;
	const wanted = pleasant(size);
	const others = wanted.queues + wanted.waiting + wanted.why + BORDERS;
	const useful = moreIds.filter(id => id !== need.instead && need.more[id] !== undefined);
	const timeline = useful.includes('timeline') && body >= others + wanted.program + need.more.timeline!.least + 1;
	const room = Math.max(3, body - others - (timeline ? need.more.timeline!.least + 1 : 0));
	const stacked = useful.filter(id => id !== 'timeline');
	for (let count = stacked.length; ; count--) {
		const chosen = stacked.slice(0, count);
		const besideWhy = columns >= BESIDE_WHY ? chosen.at(-1) ?? null : null;
		const stacks = stacksFor(besideWhy === null ? chosen : chosen.slice(0, -1), columns, room, need);
		if (stacks !== null || count === 0) {
			const shown = stacks ?? stacksFor([], columns, unlimited, need)!;
			const program = {least: Math.min(room, Math.max(3, ...shown.map(stack => heightOf(stack)))), wish: Math.max(need.source, ...shown.map(({panes}) => panes.reduce((sum, {wish}) => sum + wish + 1, -1)))};
			const shares = bandShares(size, need, {timeline, program, why: Math.max(6, Math.min(10, besideWhy === null ? 0 : need.more[besideWhy]!.wish))});
			const total = body - shares.length;
			const wished = deal(total, shares);
			const heights = wished.reduce((sum, height) => sum + height, 0) < total ? deal(total, generous(shares, wished)) : wished;
			return {timeline, besideWhy, stacks: shown, heights};
		}
	}
};

/** Panes side by side at row `y`. */
const sideBySide = (y: number, height: number, panes: ReadonlyArray<readonly [PaneId, number]>): readonly Box[] => {
	let x = 0;
	return panes.map(([id, width]) => {
		const box = {id, x, y, width, height};
		x += width + 1;
		return box;
	});
};

const stackBoxes = ({panes, width}: Stack, x: number, y: number, height: number): readonly Box[] => {
	const total = height - panes.length + 1;
	const heights = deal(total, panes.map(({least, wish, weight}) => ({least, most: Math.max(least, wish), weight})));
	const left = total - heights.reduce((sum, each) => sum + each, 0);
	let top = y;
	return panes.map(({id}, index) => {
		const box = {id, x, y: top, width, height: heights[index]! + (index === panes.length - 1 ? left : 0)};
		top += box.height + 1;
		return box;
	});
};

/** The layout for a terminal of this size, which must not be too small. */
export const layoutFor = (size: Size, need: Need): Layout => {
	const {columns} = size;
	const {timeline, besideWhy, stacks, heights} = bandsFor(size, need);
	const [queues, waiting, program, ...rest] = heights;
	const widths = queueWidths(columns, need);
	// Borders stand below borders.
	const first = widths[0]!;
	const last = widths.at(-1)!;
	const tasks: ReadonlyArray<readonly [PaneId, number]> = need.notStarted || columns >= NOT_STARTED
		? [['running', first], ['waiting', columns - first - last - 2], ['not-started', last]]
		: [['running', first], ['waiting', columns - first - 1]];
	const boxes: Box[] = [...sideBySide(0, queues!, (['ready', 'io', 'timers', 'workers'] as const).slice(0, widths.length).map((id, index) => [id, widths[index]!]))];
	let y = queues! + 1;
	boxes.push(...sideBySide(y, waiting!, tasks));
	y += waiting! + 1;
	const sourceWidth = columns - stacks.reduce((sum, {width}) => sum + width + 1, 0);
	boxes.push({id: 'source', x: 0, y, width: sourceWidth, height: program!});
	let x = sourceWidth + 1;
	for (const stack of stacks) {
		boxes.push(...stackBoxes(stack, x, y, program!));
		x += stack.width + 1;
	}

	y += program! + 1;
	if (timeline) {
		boxes.push({id: 'timeline', x: 0, y, width: columns, height: rest[0]!});
		y += rest[0]! + 1;
	}

	const beside = stacks.at(-1)!.width;
	boxes.push(...sideBySide(y, rest.at(-1)!, besideWhy === null ? [['why', columns]] : [['why', columns - beside - 1], [besideWhy, beside]]));
	return {size, boxes};
};
