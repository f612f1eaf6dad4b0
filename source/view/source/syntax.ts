import python from 'highlight.js/lib/languages/python';
import {createLowlight} from 'lowlight';
import type {Tone} from '../styled.js';

/*
Python's syntax in tones. highlight.js (through lowlight, which gives a tree instead of HTML) rather than a parser's tree:
with Python alone it adds 66 KB to the bundle where lezer adds 164, takes 1 to 3 ms for a file where lezer takes 3 to 20,
and knows builtins and soft keywords.
*/

/** A piece of a line, from one UTF-16 index to another (exclusive). */
export type Token = {readonly from: number; readonly to: number; readonly tone: Tone};

/** What each of highlight.js's classes is. What is not here is what it is within. */
const tones: Readonly<Record<string, Tone>> = {
	'hljs-keyword': 'syntax-keyword', 'hljs-literal': 'syntax-keyword', 'hljs-built_in': 'syntax-builtin', 'hljs-string': 'syntax-string',
	'hljs-number': 'syntax-number', 'hljs-comment': 'syntax-comment', 'function_': 'syntax-definition', 'class_': 'syntax-definition',
	'hljs-meta': 'syntax-definition', 'hljs-subst': 'plain', 'hljs-params': 'plain', 'language_': 'plain',
};

type Tree = ReturnType<ReturnType<typeof createLowlight>['highlight']>;

type Node = Tree['children'][number];

const toneOf = (node: Extract<Node, {readonly type: 'element'}>, outer: Tone): Tone => {
	const {className} = node.properties;
	const last = Array.isArray(className) ? className.findLast(name => Object.hasOwn(tones, name)) : undefined;
	return last === undefined ? outer : tones[last]!;
};

/** The pieces of a text that are not plain, in order. */
const piecesOf = (tree: Tree): readonly Token[] => {
	const pieces: Token[] = [];
	let at = 0;
	const visit = (node: Node, tone: Tone): void => {
		if (node.type === 'text') {
			if (tone !== 'plain') {
				pieces.push({from: at, to: at + node.value.length, tone});
			}

			at += node.value.length;
		} else if (node.type === 'element') {
			for (const child of node.children) {
				visit(child, toneOf(node, tone));
			}
		}
	};

	for (const child of tree.children) {
		visit(child, 'plain');
	}

	return pieces;
};

/** The pieces of each line: those that go over several lines are divided. */
const byLine = (text: string, pieces: readonly Token[]): ReadonlyArray<readonly Token[]> => {
	let start = 0;
	let next = 0;
	return text.split('\n').map(line => {
		const end = start + line.length;
		const tokens: Token[] = [];
		while (next < pieces.length && pieces[next]!.from < end) {
			const {from, to, tone} = pieces[next]!;
			// A line that is empty has no pieces, whatever goes over it.
			if (line !== '') {
				tokens.push({from: Math.max(0, from - start), to: Math.min(line.length, to - start), tone});
			}

			if (to > end) {
				break;
			}

			next++;
		}

		start = end + 1;
		return tokens;
	});
};

/** Longer texts are shown without tones: they would take too long. */
const LONGEST = 400_000;

/**
What is special in each line of a Python program, by its lines. Never throws: whatever a text is, it can be looked at.
Making the highlighter takes 20 ms, so it is made when it is first needed, by whoever calls this.
*/
export const createHighlighter = (): ((text: string) => ReadonlyArray<readonly Token[]>) => {
	const lowlight = createLowlight({python});
	return text => text.length > LONGEST ? [] : byLine(text, piecesOf(lowlight.highlight('python', text)));
};
