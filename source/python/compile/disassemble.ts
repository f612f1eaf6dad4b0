import {Code, codeFlags} from '../code.js';
import {binaryOperators, comparisons, operations, type Operation} from '../instructions.js';
import {PyType} from '../type.js';
import {PyBytes, PyComplex, PyFloat, PyTuple, Singleton, type Value} from '../values.js';

type ArgumentKind = 'none' | 'number' | 'constant' | 'name' | 'slot' | 'jump' | 'binary' | 'comparison' | 'line' | 'name-and-slot';

const kinds: Partial<Readonly<Record<Operation, ArgumentKind>>> = {
	LOAD_CONST: 'constant',
	LOAD_FAST: 'slot', STORE_FAST: 'slot', DELETE_FAST: 'slot', CLEAR_FAST: 'slot', MAKE_CELL: 'slot', LOAD_CLOSURE: 'slot',
	LOAD_DEREF: 'slot', STORE_DEREF: 'slot', DELETE_DEREF: 'slot',
	LOAD_FROM_DICT_OR_DEREF: 'name-and-slot',
	LOAD_FROM_DICT_OR_GLOBALS: 'name', LOAD_GLOBAL: 'name', STORE_GLOBAL: 'name', DELETE_GLOBAL: 'name',
	LOAD_NAME: 'name', STORE_NAME: 'name', DELETE_NAME: 'name',
	LOAD_ATTR: 'name', LOAD_METHOD: 'name', STORE_ATTR: 'name', DELETE_ATTR: 'name', IMPORT_NAME: 'name', IMPORT_FROM: 'name',
	BINARY_OP: 'binary', INPLACE_OP: 'binary', COMPARE_OP: 'comparison',
	JUMP: 'jump', JUMP_BACKWARD: 'jump', POP_JUMP_IF_FALSE: 'jump', POP_JUMP_IF_TRUE: 'jump', JUMP_IF_FALSE_OR_POP: 'jump',
	JUMP_IF_TRUE_OR_POP: 'jump', POP_JUMP_IF_NONE: 'jump', POP_JUMP_IF_NOT_NONE: 'jump', FOR_ITER: 'jump', SEND_FIRST: 'jump', SEND: 'jump',
	LINE: 'line',
	...Object.fromEntries([
		'COPY', 'SWAP', 'BUILD_SLICE', 'IS_OP', 'CONTAINS_OP', 'BUILD_TUPLE', 'BUILD_LIST', 'BUILD_SET', 'BUILD_MAP', 'BUILD_STRING', 'LIST_APPEND',
		'SET_ADD', 'MAP_ADD', 'LIST_EXTEND', 'SET_UPDATE', 'DICT_UPDATE', 'DICT_MERGE', 'FORMAT_VALUE', 'UNPACK_SEQUENCE', 'UNPACK_EX', 'CALL',
		'CALL_KW', 'CALL_EX', 'MAKE_FUNCTION', 'YIELD_VALUE', 'GET_AWAITABLE', 'RAISE_VARARGS',
	].map(name => [name, 'number'])),
};

function constantText(value: Value): string {
	if (value instanceof Code) {
		return `<code ${value.qualname}>`;
	}

	if (value instanceof PyTuple) {
		return `(${value.items.map(constantText).join(', ')}${value.items.length === 1 ? ',' : ''})`;
	}

	if (value instanceof PyFloat) {
		return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
	}

	if (value instanceof PyComplex) {
		return `${value.im}j`;
	}

	if (value instanceof PyBytes) {
		return `b${JSON.stringify(String.fromCharCode(...value.bytes))}`;
	}

	if (value instanceof Singleton || value instanceof PyType) {
		return value.name;
	}

	if (typeof value === 'string') {
		return JSON.stringify(value);
	}

	return value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value);
}

function argumentText(code: Code, kind: ArgumentKind, argument: number): string {
	switch (kind) {
		case 'none': {
			return '';
		}

		case 'number': {
			return String(argument);
		}

		case 'constant': {
			return constantText(code.constants[argument]!);
		}

		case 'name': {
			return code.names[argument]!;
		}

		case 'slot': {
			return `${code.slotNames[argument]!}${code.slotNames.indexOf(code.slotNames[argument]!) === argument ? '' : `#${argument}`}`;
		}

		case 'name-and-slot': {
			return `${code.names[argument >> 16]!} ${argument & 0xFFFF}`;
		}

		case 'jump': {
			return `to ${argument / 2}`;
		}

		case 'binary': {
			return binaryOperators[argument]!;
		}

		case 'comparison': {
			return comparisons[argument]!;
		}

		case 'line': {
			return `${argument >> 1}${argument & 1 ? ' calls' : ''}`;
		}
	}
}

function headText(code: Code): string {
	const flags = Object.entries(codeFlags).filter(([, bit]) => code.flags & bit).map(([name]) => name);
	const slots = code.slotNames.map((name, slot) => (slot >= code.firstFree ? `${name} (free)` : name));
	const parts = [
		...flags,
		...(slots.length > 0 ? [`slots ${slots.join(' ')}`] : []),
		`stack ${code.stackSize}`,
	];
	return `${code.qualname}: ${parts.join(', ')}`;
}

/**
Code as text, for tests and for people: a head for each code object, a line for each instruction (number, name, what the
argument means), then the exception table (first to last instruction, handler, depth), then the code objects inside.
*/
export function disassemble(code: Code): string {
	const lines = [headText(code)];
	for (let index = 0; index < code.ops.length; index += 2) {
		const name = operations[code.ops[index]!]!;
		const argument = argumentText(code, kinds[name] ?? 'none', code.ops[index + 1]!);
		lines.push(`${String(index / 2).padStart(4)} ${name}${argument === '' ? '' : ` ${argument}`}`);
	}

	for (const {start, end, target, depth} of code.exceptions) {
		lines.push(`     ${start / 2}…${end / 2 - 1} → ${target / 2}, depth ${depth}`);
	}

	const inner = code.constants.filter(constant => constant instanceof Code).map(disassemble);
	return [lines.join('\n'), ...inner].join('\n\n');
}
