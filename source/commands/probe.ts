import {advance} from '../simulator/advance.js';
import type {Setting} from '../simulator/simulation.js';
import {startSimulation} from '../simulator/start.js';

/* Asks the simulated library what it has, by importing from it: the table that says so is the library itself. */

export type Question =
	| {readonly type: 'module'; readonly module: string}
	| {readonly type: 'name'; readonly module: string; readonly name: string};

const statementOf = (question: Question): string => {
	switch (question.type) {
		case 'module': {
			return `import ${question.module}`;
		}

		case 'name': {
			return `from ${question.module} import ${question.name}`;
		}
	}
};

/** What compiles the library: shared with the program's own run, which will need much of the same. */
export type CodeOf = Setting['codeOf'];

const ENOUGH = 50_000_000;

/** Whether each of these can be imported from the library. */
export const probe = (questions: readonly Question[], codeOf: CodeOf): readonly boolean[] => {
	if (questions.length === 0) {
		return [];
	}

	const text = [
		'answers = []',
		...questions.flatMap(question => ['try:', `    ${statementOf(question)}`, '    answers.append("1")', 'except ImportError:', '    answers.append("0")']),
		'print("".join(answers))',
		'',
	].join('\n');
	const {facts} = advance(startSimulation({path: 'probe.py', text, siblings: {}}, {}, codeOf), {until: () => false, budget: ENOUGH, detail: 'handles'});
	const output = facts.map(fact => fact.type === 'printed' && fact.stream === 'stdout' ? fact.text : '').join('').trimEnd();
	const answers = output.slice(-questions.length);
	return questions.map((_, index) => answers[index] !== '0');
};
