/*
Where the terminal's cursor is, and the shortest way to another place. Rows and columns count from 0. Line feeds are only
used together with a carriage return: whether one brings the other is a setting of the terminal.
*/

/** Null where nobody knows: at first, or behind characters whose width is in doubt. */
export type Place = {readonly row: number; readonly column: number} | null;

const sequence = (count: number, final: string): string => count === 0 ? '' : `\x1B[${count === 1 ? '' : count}${final}`;

const absolute = (row: number, column: number): string => column === 0
	? `\x1B[${row === 0 ? '' : row + 1}H`
	: `\x1B[${row === 0 ? '' : row + 1};${column + 1}H`;

/** Back by so few columns is shorter by backspaces. */
const FEW = 3;

const along = (from: number, to: number): string => {
	const by = to - from;
	const steps = by >= 0 ? sequence(by, 'C') : -by <= FEW ? '\b'.repeat(-by) : sequence(-by, 'D');
	const jump = to === 0 ? '\r' : `\x1B[${to + 1}G`;
	return steps.length <= jump.length ? steps : jump;
};

const shortest = (ways: readonly string[]): string => {
	let best = ways[0]!;
	for (const way of ways) {
		best = way.length < best.length ? way : best;
	}

	return best;
};

/** The shortest sequence that brings the cursor from one place to another on a terminal with so many columns. */
export const moveTo = (from: Place, row: number, column: number, columns: number): string => {
	const jump = absolute(row, column);
	if (from === null) {
		return jump;
	}

	const down = row - from.row;
	// Behind the last column a terminal waits with the next row: only what leaves the column for certain means the same everywhere.
	const isWaiting = from.column >= columns;
	if (down === 0) {
		return from.column === column && !isWaiting
			? ''
			: isWaiting ? shortest([jump, column === 0 ? '\r' : `\x1B[${column + 1}G`, `\r${along(0, column)}`]) : shortest([along(from.column, column), `\r${along(0, column)}`]);
	}

	return down < 0
		? jump
		: shortest([
			jump, `\r${'\n'.repeat(down)}${along(0, column)}`,
			...(isWaiting ? [] : [`${sequence(down, 'B')}${along(from.column, column)}`]),
		]);
};
