/** What a program says about itself in comments, as far as the screen shows it. */
export type Lesson = {
	readonly title: string;
	readonly paragraph: string;
	/** Notes by the line (from 1) that they belong to. */
	readonly notes: ReadonlyMap<number, string>;
	/** By line, the column (in code points) from which it is a comment for the walk, and not shown. */
	readonly hidden: ReadonlyMap<number, number>;
	/** Variables of the main module that are shown in columns: lists of an event loop of the program's own. */
	readonly columns: Readonly<Partial<Record<'ready' | 'io' | 'timers', string>>> | null;
};

/** The text of a line as it is shown, or null where nothing of it is. */
export const shownText = (text: string, line: number, lesson: Lesson | null): string | null => {
	const from = lesson?.hidden.get(line);
	if (from === undefined) {
		return text;
	}

	const shown = Array.from(text).slice(0, from).join('').trimEnd();
	return shown === '' ? null : shown;
};
