import {Buffer} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {normalise} from '../../source/python/number/int.js';
import {ValueProblem} from '../../source/python/problem.js';

/** A function by the name that the recordings know it by. None arrives as `undefined`. */
export type Functions = Readonly<Record<string, (...given: never[]) => unknown>>;

type Case = {readonly name: string; readonly given: readonly unknown[]; readonly expected: unknown};

/** Declares one test for each function: all of its recorded cases. Every recorded name must have a function and the other way round. */
export function testRecorded(group: string, functions: Functions): void {
	const cases = new Map<string, Case[]>();
	for (const recorded of readCases(group)) {
		cases.set(recorded.name, [...cases.get(recorded.name) ?? [], recorded]);
	}

	test(`${group}: every function is recorded`, () => {
		expect([...cases.keys()].sort()).toEqual(Object.keys(functions).sort());
	});

	for (const [name, own] of cases) {
		test(`${name} is CPython's, ${own.length} times`, () => {
			const wrong = own
				.map(({given, expected}) => ({given, expected, actual: call(functions[name]!, given)}))
				.filter(({expected, actual}) => !isSame(actual, expected));
			expect(wrong).toEqual([]);
		});
	}
}

/** The result, or the error as the recordings write it. */
function call(function_: Functions[string], given: readonly unknown[]): unknown {
	try {
		return (function_ as (...given: readonly unknown[]) => unknown)(...given);
	} catch (error) {
		if (error instanceof ValueProblem) {
			return {error: `${error.type}: ${error.message}`};
		}

		throw error;
	}
}

function readCases(group: string): readonly Case[] {
	return readFileSync(new URL(`../fixtures/values/${group}.jsonl`, import.meta.url), 'utf8')
		.trimEnd()
		.split('\n')
		.map(line => {
			const [name, given, expected] = JSON.parse(line) as [string, unknown[], unknown];
			return {name, given: given.map(value => decode(value) ?? undefined), expected: decode(expected)};
		});
}

/** The counterpart of `encode` in record-values.py: objects with one key stand for what JSON has not. */
const decoders: Readonly<Record<string, (content: any) => unknown>> = {
	int: (text: string) => normalise(text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text)),
	float: (bits: string) => bits === 'nan' ? Number.NaN : Buffer.from(bits, 'hex').readDoubleBE(),
	bytes: (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex')),
	complex: ([re, im]: readonly unknown[]) => ({re: decode(re), im: decode(im)}),
	error: (text: string) => ({error: text}),
};

function decode(value: unknown): unknown {
	if (value === null || typeof value !== 'object') {
		return value;
	}

	if (Array.isArray(value)) {
		return value.map(item => decode(item));
	}

	const [kind, content] = Object.entries(value as Readonly<Record<string, unknown>>)[0]!;
	return decoders[kind]!(content);
}

/** Equal to the sign of zero; NaN equals itself. */
function isSame(left: unknown, right: unknown): boolean {
	if (Object.is(left, right)) {
		return true;
	}

	if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
		return false;
	}

	const [keys, others] = [Object.keys(left), Object.keys(right)];
	return left.constructor === right.constructor
		&& keys.length === others.length
		&& keys.every(key => isSame(Reflect.get(left, key), Reflect.get(right, key)));
}
