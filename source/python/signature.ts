import {PyTuple, type Value} from './values.js';
import {closestName} from './builtins/suggestions.js';
import {ValueProblem} from './problem.js';
import type {Keywords} from './native.js';

type Parameter = {readonly name: string; readonly kind: 'positional-only' | 'positional' | 'keyword-only'; readonly optional: boolean; readonly fallback: Value | undefined};

export type Signature = {
	readonly parameters: readonly Parameter[];
	readonly rest: boolean;
	readonly extra: boolean;
	readonly required: number;
	readonly positional: number;
};

const constants: ReadonlyMap<string, Value> = new Map([['None', null], ['True', true], ['False', false]]);

const parseDefault = (text: string): Value => {
	const constant = constants.get(text);
	if (constant !== undefined) {
		return constant;
	}

	return text.startsWith('\'') ? text.slice(1, -1) : Number(text);
};

/** Reads a signature as `define.ts` describes it. */
export const parseSignature = (text: string): Signature => {
	const parameters: Parameter[] = [];
	let rest = false;
	let extra = false;
	let keywordOnly = false;
	const parts = text.split(',').map(part => part.trim()).filter(part => part !== '');
	const slash = parts.indexOf('/');
	for (const [index, part] of parts.entries()) {
		if (part === '/') {
			continue;
		}

		if (part.startsWith('**')) {
			extra = true;
		} else if (part.startsWith('*')) {
			rest ||= part.length > 1;
			keywordOnly = true;
		} else {
			const [name, fallback] = part.split('=') as [string, string | undefined];
			const kind = keywordOnly ? 'keyword-only' : (index < slash ? 'positional-only' : 'positional');
			parameters.push({name: name.replace('?', ''), kind, optional: fallback !== undefined || name.endsWith('?'), fallback: fallback === undefined ? undefined : parseDefault(fallback)});
		}
	}

	const positional = parameters.filter(parameter => parameter.kind !== 'keyword-only').length;
	return {
		parameters, rest, extra, positional,
		required: parameters.filter(parameter => parameter.kind !== 'keyword-only' && !parameter.optional).length,
	};
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const refuse = (message: string): never => {
	throw new ValueProblem('TypeError', message);
};

/**
Binds a call's arguments to a native's signature, in the order of its parameters; `*rest` follows as a tuple, `**extra`
as a tuple of (name, value) pairs.

@param name as CPython's messages have it, with the type in front for methods; some of them leave that out
@param bound whether the first argument is the instance or class, which messages do not count
*/
export const bindArguments = (signature: Signature, name: string, args: readonly Value[], keywords: Keywords, bound: boolean): Value[] => {
	if (bound && args.length === 0) {
		refuse(`unbound method ${name}() needs an argument`);
	}

	if (signature.extra || signature.parameters.some(parameter => parameter.kind !== 'positional-only')) {
		checkKeywordCall(signature, name.slice(name.lastIndexOf('.') + 1), args, keywords, bound ? 1 : 0);
	} else {
		checkPositionalCall(signature, name, args, keywords, bound ? 1 : 0);
	}

	const {parameters} = signature;
	const values = parameters.map((parameter, index): Value | undefined => {
		const given = parameter.kind !== 'keyword-only' && index < args.length
			? args[index]
			: (parameter.kind === 'positional-only' ? undefined : keywords?.get(parameter.name));
		return given === undefined ? parameter.fallback : given;
	});
	if (signature.rest) {
		values.push(new PyTuple(args.slice(signature.positional)));
	}

	if (signature.extra) {
		const known = new Set(parameters.filter(parameter => parameter.kind !== 'positional-only').map(parameter => parameter.name));
		values.push(new PyTuple([...keywords ?? []].filter(([key]) => !known.has(key)).map(([key, value]) => new PyTuple([key, value]))));
	}

	return values as Value[];
};

/** A call of a function that takes no keywords. */
const checkPositionalCall = (signature: Signature, name: string, args: readonly Value[], keywords: Keywords, self: number): void => {
	const given = args.length - self;
	const least = signature.required - self;
	const most = signature.positional - self;
	if (keywords !== null && keywords.size > 0) {
		refuse(`${name}() takes no keyword arguments`);
	}

	if (given >= least && (given <= most || signature.rest)) {
		return;
	}

	if (most === 0) {
		refuse(`${name}() takes no arguments (${given} given)`);
	}

	if (least === 1 && most === 1 && !signature.rest) {
		refuse(`${name}() takes exactly one argument (${given} given)`);
	}

	const limit = least === most && !signature.rest ? '' : (given < least ? 'at least ' : 'at most ');
	refuse(`${name.slice(name.lastIndexOf('.') + 1)} expected ${limit}${counted(given < least ? least : most, 'argument')}, got ${given}`);
};

/** A call of a function that takes keywords. */
const checkKeywordCall = (signature: Signature, name: string, args: readonly Value[], keywords: Keywords, self: number): void => {
	const {parameters} = signature;
	const given = args.length - self;
	const total = given + (keywords?.size ?? 0);
	const all = parameters.length - self;
	if (total > all && !signature.rest && !signature.extra) {
		refuse(`${name}() takes at most ${all} ${given === 0 ? 'keyword ' : ''}argument${all === 1 ? '' : 's'} (${total} given)`);
	}

	const most = signature.positional - self;
	if (given > most && !signature.rest) {
		refuse(most === 0
			? `${name}() takes no positional arguments`
			: `${name}() takes ${signature.required - self < most ? 'at most' : 'exactly'} ${counted(most, 'positional argument')} (${given} given)`);
	}

	const least = parameters.filter(parameter => parameter.kind === 'positional-only' && !parameter.optional).length - self;
	if (given < least) {
		refuse(`${name}() takes ${least < most ? 'at least' : 'exactly'} ${counted(least, 'positional argument')} (${given} given)`);
	}

	for (const [index, parameter] of parameters.entries()) {
		const byName = parameter.kind !== 'positional-only' && keywords?.has(parameter.name) === true;
		const byPlace = parameter.kind !== 'keyword-only' && index < args.length;
		if (byName && byPlace) {
			refuse(`argument for ${name}() given by name ('${parameter.name}') and position (${index + 1 - self})`);
		}

		if (!byName && !byPlace && !parameter.optional) {
			refuse(`${name}() missing required argument '${parameter.name}' (pos ${index + 1 - self})`);
		}
	}

	if (signature.extra) {
		return;
	}

	for (const key of keywords?.keys() ?? []) {
		if (parameters.every(parameter => !(parameter.kind !== 'positional-only' && parameter.name === key))) {
			const meant = closestName(parameters.filter(parameter => parameter.kind !== 'positional-only').map(parameter => parameter.name), key);
			refuse(`${name}() got an unexpected keyword argument '${key}'${meant === undefined ? '' : `. Did you mean '${meant}'?`}`);
		}
	}
};
