import {PyTuple, type Value} from './values.js';
import {ValueProblem} from './problem.js';
import type {Keywords} from './native.js';

type Parameter = {readonly name: string; readonly kind: 'positional-only' | 'positional' | 'keyword-only'; readonly optional: boolean; readonly fallback: Value | undefined};

export type Signature = {
	readonly parameters: readonly Parameter[];
	readonly rest: boolean;
	readonly extra: boolean;
	/** How many positional arguments make a complete call that needs no binding; -1 when there is none. */
	readonly simpleCount: number;
	readonly required: number;
	readonly positional: number;
};

const constants: Readonly<Record<string, Value>> = {None: null, True: true, False: false};

const parseDefault = (text: string): Value => {
	if (text in constants) {
		return constants[text]!;
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
		simpleCount: rest || extra || positional !== parameters.length ? -1 : positional,
		required: parameters.filter(parameter => parameter.kind !== 'keyword-only' && !parameter.optional).length,
	};
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
Binds a call's arguments to a native's signature, in the order of its parameters; `*rest` follows as a tuple, `**extra`
as a tuple of (name, value) pairs. `bound` says that the first argument is the instance, which messages do not count.
*/
export const bindArguments = (signature: Signature, name: string, args: readonly Value[], keywords: Keywords, bound: boolean): Value[] => {
	const {parameters, positional} = signature;
	const self = bound ? 1 : 0;
	const given = args.length - self;
	if (args.length > positional && !signature.rest) {
		const most = positional - self;
		const least = signature.required - self;
		if (most === 0 && parameters.length === self) {
			throw new ValueProblem('TypeError', `${name}() takes no arguments (${given} given)`);
		}

		throw new ValueProblem('TypeError', least === most
			? `${name}() takes exactly ${most === 1 ? 'one argument' : counted(most, 'argument')} (${given} given)`
			: `${name}() takes at most ${counted(most, 'argument')} (${given} given)`);
	}

	const values: Array<Value | undefined> = [];
	let used = 0;
	for (const [index, parameter] of parameters.entries()) {
		let value: Value | undefined = parameter.kind !== 'keyword-only' && index < args.length ? args[index] : undefined;
		if (keywords !== null && parameter.kind !== 'positional-only' && keywords.has(parameter.name)) {
			if (value !== undefined) {
				throw new ValueProblem('TypeError', `argument for ${name}() given by name ('${parameter.name}') and position (${index + 1 - self})`);
			}

			value = keywords.get(parameter.name)!;
			used++;
		}

		if (value === undefined && !parameter.optional) {
			const most = positional - self;
			throw new ValueProblem('TypeError', parameter.kind === 'positional'
				? `${name}() missing required argument '${parameter.name}' (pos ${index + 1 - self})`
				: (signature.required - self === most && !signature.rest
					? `${name}() takes exactly ${most === 1 ? 'one argument' : counted(most, 'argument')} (${given} given)`
					: `${name} expected at least ${counted(signature.required - self, 'argument')}, got ${given}`));
		}

		values.push(value === undefined ? parameter.fallback : value);
	}

	if (keywords !== null && used < keywords.size && !signature.extra) {
		const known = new Set(parameters.filter(parameter => parameter.kind !== 'positional-only').map(parameter => parameter.name));
		const unknown = [...keywords.keys()].find(key => !known.has(key))!;
		throw new ValueProblem('TypeError', known.size === 0 ? `${name}() takes no keyword arguments` : `${name}() got an unexpected keyword argument '${unknown}'`);
	}

	if (signature.rest) {
		values.push(new PyTuple(args.slice(positional)));
	}

	if (signature.extra) {
		const known = new Set(parameters.filter(parameter => parameter.kind !== 'positional-only').map(parameter => parameter.name));
		values.push(new PyTuple([...keywords ?? []].filter(([key]) => !known.has(key)).map(([key, value]) => new PyTuple([key, value]))));
	}

	return values as Value[];
};
