import {aliases, ideographs, names, words} from './character-names.generated.js';

const ideograph = /^CJK UNIFIED IDEOGRAPH-([\dA-F]{4,5})$/;
// The three parts of a syllable as they are named, in the order of their code points.
const leads = ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H'];
const vowels = ['A', 'AE', 'YA', 'YAE', 'EO', 'E', 'YEO', 'YE', 'O', 'WA', 'WAE', 'OE', 'YO', 'U', 'WEO', 'WE', 'WI', 'YU', 'EU', 'YI', 'I'];
const tails = ['', 'G', 'GG', 'GS', 'N', 'NJ', 'NH', 'D', 'L', 'LG', 'LM', 'LB', 'LS', 'LT', 'LP', 'LH', 'M', 'B', 'BS', 'S', 'SS', 'NG', 'J', 'C', 'K', 'T', 'P', 'H'];
const syllable = /^HANGUL SYLLABLE ([BCDGHJKMNPRST]*)([AEIOUWY]+)([BCDGHJKLMNPST]*)$/;
const firstSyllable = 0xAC_00;

const sharedCounts = '!"#%&\'()*+,./:;<=>?@[]^{|}';
const firstCodes = 'abcdefghijklmnopqrstuvwxyz';
const secondCodes = `${firstCodes}${firstCodes.toUpperCase()}0123456789`;
const wordCode = /[a-z][\da-zA-Z]/g;
const gapOrEntry = /\n([\dA-F]+)|([^\w\n ~-])([\w ~-]*)/g;
const partEnd = /[ -]/g;

/** The beginning of a name: its first `count` parts, each with the space or hyphen that ends it. */
function beginning(name: string, count: number): string {
	partEnd.lastIndex = 0;
	for (let part = 0; part < count; part++) {
		if (!partEnd.test(name)) {
			return name;
		}
	}

	return name.slice(0, partEnd.lastIndex);
}

/**
The table, read once. In `names`, a line begins with how many code points (in hexadecimal) have no name of their own here;
behind that come the names of successive code points. Each is a sign for how many of its parts are those of the name before,
and the rest: two characters, the first a small letter, for one of `words`; `~` for the code point; anything else for itself.
*/
function readTable(): ReadonlyMap<string, number> {
	const table = new Map<string, number>();
	const dictionary = words.split('|');
	const wordOf = (code: string) => dictionary[firstCodes.indexOf(code[0]!) * secondCodes.length + secondCodes.indexOf(code[1]!)]!;
	let code = 0;
	let name = '';
	for (const [, gap, count, rest] of names.matchAll(gapOrEntry)) {
		if (gap !== undefined) {
			code += Number.parseInt(gap, 16);
			continue;
		}

		name = beginning(name, sharedCounts.indexOf(count!)) + rest!.replaceAll(wordCode, wordOf).replace('~', code.toString(16).toUpperCase());
		table.set(name, code);
		code++;
	}

	for (const alias of aliases.split('|')) {
		const [number, aliasName] = alias.split('=') as [string, string];
		table.set(aliasName, Number.parseInt(number, 16));
	}

	return table;
}

let table: ReadonlyMap<string, number> | undefined;

function syllableNamed(name: string): number | undefined {
	const found = syllable.exec(name);
	if (!found) {
		return undefined;
	}

	const lead = leads.indexOf(found[1]!);
	const vowel = vowels.indexOf(found[2]!);
	const tail = tails.indexOf(found[3]!);
	return lead === -1 || vowel === -1 || tail === -1 ? undefined : firstSyllable + (lead * vowels.length + vowel) * tails.length + tail;
}

function ideographNamed(name: string): number | undefined {
	const found = ideograph.exec(name);
	const code = Number.parseInt(found?.[1] ?? '', 16);
	// A number with zeros before it is no name.
	const known = code.toString(16).length === found?.[1]?.length && ideographs.some(([first, last]) => first! <= code && code <= last!);
	return known ? code : undefined;
}

/**
The code point of the character that Unicode 16.0 calls so, as in `\N{…}`: by its name or by one of its aliases, but not
by the name of a sequence. Small ASCII letters count as capital ones, though, as in CPython 3.14, not in the names made by
rule: those of ideographs and of Hangul syllables.
*/
export function characterNamed(name: string): number | undefined {
	if (/[^ -~]/.test(name)) {
		return undefined;
	}

	table ??= readTable();
	return ideographNamed(name) ?? syllableNamed(name) ?? table.get(name.toUpperCase());
}
