/*
Checks of unknown JSON against a type, made of tables: the type checker compares each table with the type it is
for, so a field that is added to a fact is missing here until it is checked as well. No schema library, because none
of them is asked the other way round: whether the schema is all of a type that exists already.
*/

/** What is wrong, and with which part: keys and indexes from the outside in. */
export type Failure = {readonly path: ReadonlyArray<string | number>; readonly message: string};

/** Null when the value is a `T`. */
export type Check<T> = {
	readonly check: (value: unknown) => Failure | null;
	/** Never there: ties the check to its type, neither wider nor narrower. */
	readonly exact?: (value: T) => T;
};

/** A check for each field, none forgotten. */
export type Fields<T> = {readonly [K in keyof T]-?: Check<T[K]>};

const EXCERPT = 40;

/** A value as a message shows it: short. */
const show = (value: unknown): string => {
	if (value === undefined) {
		return 'nothing';
	}

	const text = JSON.stringify(value);
	return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
};

const simple = <T>(expected: string, isRight: (value: unknown) => boolean): Check<T> => ({
	check: value => isRight(value) ? null : {path: [], message: `expected ${expected}, found ${show(value)}`},
});

export const text = simple<string>('a text', value => typeof value === 'string');

export const flag = simple<boolean>('true or false', value => typeof value === 'boolean');

/** A finite number: JSON has no other. */
export const number = simple<number>('a number', value => typeof value === 'number');

/** A whole number of those that are counted exactly. */
export const whole = simple<number>('a whole number', value => Number.isSafeInteger(value));

export const count = simple<number>('a whole number from 0', value => Number.isSafeInteger(value) && (value as number) >= 0);

/** An id: what a table of the state takes as a key. */
export const id = simple<number>('an id, a whole number from 0 to 2^30 - 1', value => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 30);

export const within = (least: number, most: number): Check<number> =>
	simple(`a whole number from ${least} to ${most}`, value => Number.isInteger(value) && (value as number) >= least && (value as number) <= most);

/** One of these texts: a table, so that all of a union's must be named. */
export const oneOf = <T extends string>(values: Readonly<Record<T, true>>): Check<T> =>
	simple(`one of ${Object.keys(values).join(', ')}`, value => typeof value === 'string' && Object.hasOwn(values, value));

export const orNull = <T>({check}: Check<T>): Check<T | null> => ({check: value => value === null ? null : check(value)});

const inside = (key: string | number, {path, message}: Failure): Failure => ({path: [key, ...path], message});

export const listOf = <T>({check}: Check<T>): Check<readonly T[]> => ({
	check(value) {
		if (!Array.isArray(value)) {
			return {path: [], message: `expected a list, found ${show(value)}`};
		}

		for (const [index, element] of value.entries()) {
			const failure = check(element);
			if (failure !== null) {
				return inside(index, failure);
			}
		}

		return null;
	},
});

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these fields; others are let through, so that a newer version may add some. */
export const object = <T>(fields: Fields<T>): Check<T> => {
	const checks = Object.entries(fields) as ReadonlyArray<[string, Check<unknown>]>;
	return {
		check(value) {
			if (!isObject(value)) {
				return {path: [], message: `expected an object, found ${show(value)}`};
			}

			for (const [key, {check}] of checks) {
				const failure = check(value[key]);
				if (failure !== null) {
					return value[key] === undefined
						? {path: [], message: `"${key}" is missing`}
						: inside(key, failure);
				}
			}

			return null;
		},
	};
};

/** What must be known of each variant of a union besides its `type`. */
export type Variants<T extends {readonly type: string}> = {
	readonly [K in T['type']]: Fields<Omit<Extract<T, {readonly type: K}>, 'type'>>;
};

/** A check per `type`. */
export const checksByType = <T extends {readonly type: string}>(variants: Variants<T>): ReadonlyMap<string, Check<unknown>> =>
	new Map(Object.entries<Fields<unknown>>(variants).map(([type, fields]) => [type, object(fields)]));

/** An object whose `type` says which other fields it has. */
export const variant = <T extends {readonly type: string}>(variants: Variants<T>): Check<T> => {
	const checks = checksByType(variants);
	return {
		check(value) {
			if (!isObject(value)) {
				return {path: [], message: `expected an object, found ${show(value)}`};
			}

			const known = checks.get(value['type'] as string);
			return known === undefined
				? {path: value['type'] === undefined ? [] : ['type'], message: `expected a "type" of ${[...checks.keys()].join(', ')}, found ${show(value['type'])}`}
				: known.check(value);
		},
	};
};
