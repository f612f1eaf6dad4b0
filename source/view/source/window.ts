/*
Which lines of a file are in sight. The window is a function of the place alone, so that back and forward show the same;
and it is calm: it moves by half of its height, when the place leaves its middle half.
*/

/** Indexes of lines from `first` to `end` (exclusive). */
export type Window = {readonly first: number; readonly end: number};

const clamp = (first: number, room: number, lines: number): Window => {
	const start = Math.max(0, Math.min(first, lines - room));
	return {first: start, end: Math.min(lines, start + room)};
};

/**
The lines in sight around one of them: of `height` rows, `room` are left for lines. The file's end leaves no empty rows.
*/
export const calmWindow = (center: number, {height, room}: {readonly height: number; readonly room: number}, lines: number): Window => {
	const half = Math.max(1, Math.floor(height / 2));
	const calm = clamp((Math.floor(center / half) * half) - Math.floor(height / 4), height, lines).first;
	// Where notes take some of the rows, the place is kept in sight, with what comes after it.
	const after = Math.min(2, Math.floor(room / 3));
	return clamp(Math.max(calm, center + after - room + 1), room, lines);
};

/** The lines in sight where the person has scrolled to. */
export const scrolledWindow = (from: number, room: number, lines: number): Window => clamp(from, room, lines);
