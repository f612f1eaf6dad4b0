// Writes source/python/text/character-names.generated.ts: every name that CPython knows for a character, asked of CPython itself.
//
//     node scripts/character-names.mjs
//
// The form is described where it is read, in source/python/text/character-names.ts.
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {loadPyodide} from 'pyodide';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const python = await loadPyodide();

// CPython keeps its aliases at private code points; the handler `namereplace` calls those by their names.
const {version, names, ideographs, aliases} = JSON.parse(python.runPython(`
import ast, json, unicodedata
names, ideographs, aliases = [], [], []
for code in range(0x110000):
    name = unicodedata.name(chr(code), '')
    if name == f'CJK UNIFIED IDEOGRAPH-{code:X}':
        if ideographs and ideographs[-1][1] == code - 1:
            ideographs[-1][1] = code
        else:
            ideographs.append([code, code])
    elif name and not name.startswith('HANGUL SYLLABLE '):
        names.append((code, name))
    elif not name and unicodedata.category(chr(code)) == 'Co':
        escape = chr(code).encode('ascii', 'namereplace').decode()
        if escape.startswith('\\\\N{'):
            try:
                aliases.append((ord(ast.literal_eval('"' + escape + '"')), escape[3:-1]))
            except SyntaxError:
                pass # the name of a sequence
json.dumps({'version': unicodedata.unidata_version, 'names': names, 'ideographs': ideographs, 'aliases': aliases})
`));

const shared = '!"#%&\'()*+,./:;<=>?@[]^{|}';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const second = `${lower}${lower.toUpperCase()}0123456789`;

const hex = number => number.toString(16).toUpperCase();
const partsOf = name => name.match(/[^ -]+[ -]?|[ -]/g);

// What of each name is not the beginning of the name before.
const entries = names.map(([code, name], index) => {
	const parts = partsOf(name.replace(new RegExp(`-${hex(code)}$`), '-~'));
	const before = index === 0 ? [] : partsOf(names[index - 1][1]);
	const found = parts.findIndex((part, at) => part !== before[at]);
	const same = found === -1 ? parts.length : found;
	return {code, same, rest: parts.slice(same)};
});

const counts = new Map();
for (const part of entries.flatMap(({rest}) => rest)) {
	counts.set(part, (counts.get(part) ?? 0) + 1);
}

const words = [...counts]
	.map(([word, count]) => ({word, saved: count * (word.length - 2) - word.length - 1}))
	.filter(({saved}) => saved > 0)
	.sort((a, b) => b.saved - a.saved || (a.word < b.word ? -1 : 1))
	.slice(0, lower.length * second.length)
	.map(({word}) => word);
const codes = new Map(words.map((word, index) => [word, lower[Math.floor(index / second.length)] + second[index % second.length]]));

let text = '';
let next = 0;
for (const {code, same, rest} of entries) {
	if (code !== next) {
		text += `\n${hex(code - next)}`;
	}

	text += shared[same] + rest.map(part => codes.get(part) ?? part).join('');
	next = code + 1;
}

const file = path.join(root, 'source/python/text/character-names.generated.ts');
await writeFile(file, `// Unicode ${version}, written by scripts/character-names.mjs.
export const ideographs = ${JSON.stringify(ideographs)};
export const aliases = '${aliases.map(([code, name]) => `${hex(code)}=${name}`).join('|')}';
export const words = '${words.join('|')}';
export const names = \`${text}\`;
`);
