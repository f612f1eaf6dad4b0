import type {Block, Statement} from './grammar.js';

/* Smaller programs, made of one that shows something. */

/** What a statement may be replaced by, the smallest first: parts of it, or the same with smaller parts. */
const smaller = (statement: Statement): readonly Block[] => {
	const result: Block[] = [];
	for (const [key, value] of Object.entries(statement)) {
		if (isBlock(value)) {
			result.push(value);
			for (const less of shrinkBlock(value)) {
				result.push([{...statement, [key]: less} as Statement]);
			}
		} else if (isBlocks(value)) {
			result.push(...value);
			for (const [index, each] of value.entries()) {
				if (value.length > 1) {
					result.push([{...statement, [key]: value.toSpliced(index, 1)} as Statement]);
				}

				for (const less of shrinkBlock(each)) {
					result.push([{...statement, [key]: value.with(index, less)} as Statement]);
				}
			}
		} else if (key === 'seconds' && value !== 0 && statement.type === 'sleep') {
			result.push([{type: 'turn'}]);
		} else if (key === 'count' && value !== 1) {
			result.push([{...statement, count: 1} as Statement]);
		} else if ((key === 'last' || key === 'reschedule' || (key === 'seconds' && 'children' in statement)) && value !== null) {
			result.push([{...statement, [key]: null} as Statement]);
		} else if (value === true) {
			result.push([{...statement, [key]: false} as Statement]);
		}
	}

	return result;
};

const isStatement = (value: unknown): boolean => typeof value === 'object' && value !== null && 'type' in value;
const isBlock = (value: unknown): value is Block => Array.isArray(value) && value.every(item => isStatement(item));
const isBlocks = (value: unknown): value is readonly Block[] => Array.isArray(value) && value.length > 0 && value.every(item => isBlock(item));

/** Blocks that are one step smaller. */
export const shrinkBlock = (block: Block): readonly Block[] => [
	...block.map((_, index) => block.toSpliced(index, 1)),
	...block.flatMap((statement, index) => smaller(statement).map(less => block.toSpliced(index, 1, ...less))),
];

/** The smallest block found that still shows it; tries at most so often. */
export const shrink = async (block: Block, shows: (block: Block) => Promise<boolean>, most = 200): Promise<Block> => {
	let best = block;
	let left = most;
	for (let again = true; again;) {
		again = false;
		for (const candidate of shrinkBlock(best)) {
			if (left-- <= 0) {
				return best;
			}

			if (await shows(candidate)) {
				best = candidate;
				again = true;
				break;
			}
		}
	}

	return best;
};
