import {op} from '../instructions.js';
import type {Import, ImportFrom} from '../parse/ast.js';
import {PyTuple} from '../values.js';
import {emit, emitConstant, nameIndex} from './assembler.js';
import {emitName} from './names.js';
import type {Unit} from './unit.js';

export function compileImport(u: Unit, {names, ...node}: Import): void {
	for (const {name, asname} of names) {
		const [first, ...others] = name.split('.') as [string, ...string[]];
		emitConstant(u, 0, node);
		emitConstant(u, null, node);
		emit(u, op.IMPORT_NAME, nameIndex(u, name), node);
		if (asname === null) {
			emitName(u, first, 'store', node);
			continue;
		}

		// `import a.b as c` gives a, of which b is wanted.
		for (const part of others) {
			emit(u, op.IMPORT_FROM, nameIndex(u, part), node);
			emit(u, op.SWAP, 2, node);
			emit(u, op.POP_TOP, 0, node);
		}

		emitName(u, asname, 'store', node);
	}
}

export function compileImportFrom(u: Unit, {names, module, level, ...node}: ImportFrom): void {
	emitConstant(u, level, node);
	emitConstant(u, new PyTuple(names.map(({name}) => name)), node);
	emit(u, op.IMPORT_NAME, nameIndex(u, module ?? ''), node);
	if (names[0]?.name === '*') {
		emit(u, op.IMPORT_STAR, 0, node);
		return;
	}

	for (const alias of names) {
		emit(u, op.IMPORT_FROM, nameIndex(u, alias.name), node);
		emitName(u, alias.asname ?? alias.name, 'store', node);
	}

	emit(u, op.POP_TOP, 0, node);
}
