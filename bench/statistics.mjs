/** The middle of some numbers. */
export const median = numbers => quantile(numbers, 0.5);

/** The number that this share of them does not exceed. */
export const quantile = (numbers, share) => {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
