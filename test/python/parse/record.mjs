// Writes anew what CPython 3.14 says to the sources in the golden files of this folder: node test/python/parse/record.mjs
import fs from 'node:fs';
import {loadPyodide} from 'pyodide';

const here = new URL('.', import.meta.url);
const python = await loadPyodide();
python.runPython(fs.readFileSync(new URL('record.py', here), 'utf8'));
const record = python.globals.get('record');

for (const kind of ['errors', 'trees', 'warnings']) {
	const url = new URL(`${kind}.txt`, here);
	const cases = fs.readFileSync(url, 'utf8').split(/^### /m).slice(1).map(part => {
		const headingEnd = part.indexOf('\n') + 1;
		return {heading: part.slice(0, headingEnd), source: part.slice(headingEnd, part.indexOf('\n==>\n', headingEnd - 1) + 1)};
	});
	const answers = JSON.parse(record(JSON.stringify([kind, cases.map(({source}) => source)])));
	fs.writeFileSync(url, cases.map(({heading, source}, index) => `### ${heading}${source}==>\n${answers[index]}\n`).join('\n'));
}
