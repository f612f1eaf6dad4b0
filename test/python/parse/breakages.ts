/** A broken copy of a program, and what was done to it. The same seed does the same. */
export function breakages(source: string, seed: number): {readonly text: string; readonly how: string} {
	const random = randomOf(seed);
	const lines = source.split('\n');
	const places = lines.flatMap((line, index) => (/^\s*(?:#|$)/.test(line) ? [] : [index]));
	const at = places[Math.floor(random() * places.length)]!;
	const [name, change] = changes[Math.floor(random() * changes.length)]!;
	const line = lines[at]!;
	const changed = change(line, random);
	return {text: lines.with(at, changed).join('\n'), how: `line ${at + 1}, ${name}: ${JSON.stringify(line)} → ${JSON.stringify(changed)}`};
}

type Change = (line: string, random: () => number) => string;

/** Where something may be taken out or put in: between two tokens, roughly. */
function cut(line: string, random: () => number): number {
	const places = [...line.matchAll(/\b|(?=[()[\]{},:=.])/g)].map(({index}) => index).filter(index => line.slice(0, index).trim() !== '');
	return places[Math.floor(random() * places.length)] ?? line.length;
}

const without = (pattern: RegExp): Change => (line, random) => {
	const found = [...line.matchAll(pattern)];
	const one = found[Math.floor(random() * found.length)];
	return one === undefined ? line : line.slice(0, one.index) + line.slice(one.index + one[0].length);
};

const inserted = (...texts: readonly string[]): Change => (line, random) => {
	const place = cut(line, random);
	return `${line.slice(0, place)}${texts[Math.floor(random() * texts.length)]!}${line.slice(place)}`;
};

const changes: ReadonlyArray<readonly [name: string, change: Change]> = [
	['without a bracket', without(/[()[\]{}]/g)],
	['without a colon', without(/:/g)],
	['without a comma', without(/,/g)],
	['without a word', without(/\w+/g)],
	['without an operator', without(/[-+*/%=<>!&|^~.]+/g)],
	['with a bracket', inserted('(', ')', '[', ']', '}')],
	['with a keyword', inserted(' if ', ' for ', ' else ', ' in ', ' def ', ' = ', ' return ', ' await ', ' yield ', ' lambda ')],
	['with a word', inserted(' x ', ' 1 ', ' "s" ')],
	['indented deeper', line => `  ${line}`],
	['indented less', line => line.replace(/^ {1,4}/, '')],
	['cut off', (line, random) => line.slice(0, cut(line, random))],
];

/** Numbers from 0 up to 1: a linear congruential generator. */
function randomOf(seed: number): () => number {
	let state = ((seed * 2_654_435_761) + 12_345) % 4_294_967_296;
	return () => {
		state = ((state * 1_664_525) + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}
