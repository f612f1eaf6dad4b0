// Records what CPython's own functions answer, for the tests of source/python/number and source/python/text:
// node scripts/record-values.mjs
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {loadPyodide} from 'pyodide';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = await readFile(path.join(root, 'test/python/record-values.py'), 'utf8');
const python = await loadPyodide();
python.FS.mkdirTree('/values');
python.FS.mount(python.FS.filesystems.NODEFS, {root: path.join(root, 'test/fixtures/values')}, '/values');
python.globals.get('__import__')('sys').argv = ['record-values.py', '/values'];
await python.runPythonAsync(program);
