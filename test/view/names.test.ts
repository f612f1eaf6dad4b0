import {expect, test} from 'vitest';
import type {ArgumentText, Fact} from '../../source/loop/facts.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';
import {asyncioName, extendNames, noNames, shortFunction, taskInSentence, taskLabel} from '../../source/view/names.js';

type Made = {readonly function: string; readonly texts?: readonly string[]; readonly name?: string};

const stateOf = (made: readonly Made[]): LoopState => made.map((task, index): Fact => ({
	type: 'task-created', taskId: index + 1, loop: 1, name: task.name ?? `Task-${index + 1}`, coroutine: null, function: task.function,
	arguments: (task.texts ?? []).map((text): ArgumentText => ({name: 'x', text})), by: null, place: null, library: false,
})).reduce((state, fact) => reduce(state, fact), initialState());

const labels = (made: readonly Made[]): readonly string[] => {
	const state = stateOf(made);
	const names = extendNames(noNames, state);
	return made.map((_, index) => taskLabel(names, state, index + 1));
};

test.each([
	['a function alone', [{function: 'main'}], ['main']],
	['the first string tells most', [{function: 'work', texts: ['2', '\'Task 1\'']}], ['work Task 1']],
	['else the first number', [{function: 'work', texts: ['<Queue>', '3', '4']}], ['work 3']],
	['objects tell nothing', [{function: 'work', texts: ['<Session object at 0x1>', 'None', 'True']}], ['work']],
	['the same again is counted', [{function: 'tick'}, {function: 'tick'}, {function: 'tock'}, {function: 'tick'}], ['tick', 'tick #2', 'tock', 'tick #3']],
	['a scheme says nothing', [{function: 'fetch', texts: ['\'https://example.com/users\'']}], ['fetch example.com/users']],
	['of a long text both ends', [{function: 'fetch', texts: ['\'https://api.example.com/v1/users/1\'']}], ['fetch api.example…m/v1/users/1']],
	['a name that was given says more', [{function: 'worker', texts: ['1'], name: 'poller'}], ['worker poller']],
	['a name that begins with the function is enough', [{function: 'worker', name: 'worker-3'}], ['worker-3']],
	['inner functions by their own name', [{function: 'main.<locals>.inner'}], ['inner']],
	['methods with their class', [{function: 'Client.fetch', texts: ['\'a\'']}], ['Client.fetch a']],
	['control characters are harmless', [{function: 'work', texts: ['\'a\u001B[31mb\'']}], ['work ab']],
])('%s', (_name, made, expected) => {
	expect(labels(made)).toEqual(expected);
});

test('texts stand in quotes in a sentence, numbers do not', () => {
	const state = stateOf([{function: 'work', texts: ['\'Task 1\'']}, {function: 'work', texts: ['7']}, {function: 'main'}]);
	const names = extendNames(noNames, state);
	expect([1, 2, 3].map(id => taskInSentence(names, state, id))).toEqual(['work "Task 1"', 'work 7', 'main']);
	expect(asyncioName(state, 2)).toBe('Task-2');
});

test('a name stays when more tasks come, whether they are seen one by one or all at once', () => {
	const made = Array.from({length: 40}, (_, index) => ({function: `f${index % 3}`, texts: [`'${index % 5}'`]}));
	let names = noNames;
	const oneByOne = made.map((_, index) => {
		const state = stateOf(made.slice(0, index + 1));
		names = extendNames(names, state);
		return taskLabel(names, state, index + 1);
	});
	expect(labels(made)).toEqual(oneByOne);
	expect(new Set(oneByOne).size).toBe(made.length);
	// Going back changes nothing.
	const early = stateOf(made.slice(0, 3));
	expect(extendNames(names, early)).toBe(names);
});

test('short names of functions', () => {
	expect(['main', 'a.<locals>.b', 'a.<locals>.<lambda>', 'C.m', ''].map(name => shortFunction(name))).toEqual(['main', 'b', '<lambda>', 'C.m', '']);
});
