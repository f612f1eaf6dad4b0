import {parseLesson} from '../course/lesson.js';
import {scenarioFiles} from '../scenarios.generated.js';
import type {MenuItem} from '../view/menu.js';

/* The built-in programs, by what a person calls them. */

export type Scenario = MenuItem & {
	/** What it is called in headers, messages and tracebacks. */
	readonly file: string;
	readonly text: string;
};

/** Files are in teaching order by a number that nobody needs to type. */
const nameOf = (typed: string): string => typed.replace(/^\d+-/, '').replace(/\.py$/, '');

/** All built-in programs in teaching order: the first is the one to start with. */
export const findScenarios = (): readonly Scenario[] => Object.entries(scenarioFiles).map(([file, text]) => {
	const id = nameOf(file);
	const {title, about, paragraph} = parseLesson(text);
	return {id, title: title || id, about, paragraph, file: `${id}.py`, text};
});

/** A scenario by its name, with or without number and `.py`. */
export const findScenario = (typed: string): Scenario | undefined => findScenarios().find(({id}) => id === nameOf(typed));

/** Fewer letters begin too many names. */
const SHORTEST_GUESS = 3;

/** The scenario that may have been meant by a name that there is not: one that begins so, or contains it. */
export const guessScenario = (typed: string): Scenario | undefined => {
	const name = nameOf(typed);
	const all = name.length < SHORTEST_GUESS ? [] : findScenarios();
	return all.find(({id}) => id.startsWith(name)) ?? all.find(({id}) => id.includes(name));
};
