import {codeFlags, type Code} from '../code.js';
import {op} from '../instructions.js';
import type {Machine} from '../machine/machine.js';
import {HostObject} from '../machine/objects.js';
import {PyTuple, type Ref, type Traceback, type Value} from '../values.js';
import {define} from './define.js';
import {codeType, frameType, tracebackType} from './identities.js';
import {addressText} from './object.js';

/* Code, frames and tracebacks, as far as a program may look at them. */

const ofCode = (self: Value): Code => self as Code;
const names = (list: readonly string[]): PyTuple => new PyTuple([...list]);

/** How many of the first slots are parameters. */
export const parameterCount = (code: Code): number => code.argumentCount + code.keywordOnlyCount
	+ ((code.flags & codeFlags.varargs) === 0 ? 0 : 1) + ((code.flags & codeFlags.varkeywords) === 0 ? 0 : 1);

/** CPython's bits for what our flags say. */
const flagBits = [[codeFlags.varargs, 0x04], [codeFlags.varkeywords, 0x08], [codeFlags.generator, 0x20], [codeFlags.coroutine, 0x80], [codeFlags.iterableCoroutine, 0x100], [codeFlags.asyncGenerator, 0x200]] as const;

/** The variables of a function that functions inside it share. */
const cellNames = (code: Code): readonly string[] => code.slotNames.slice(0, code.firstFree).filter((_, slot) => makesCell(code, slot)).sort();

/** Parameters and what is not shared with functions inside. */
const localNames = (code: Code): readonly string[] => code.slotNames.slice(0, code.firstFree).filter((_, slot) => slot < parameterCount(code) || !makesCell(code, slot));

const makeCell = op.MAKE_CELL;

const makesCell = (code: Code, slot: number): boolean => {
	for (let at = 0; at < code.ops.length; at += 2) {
		if (code.ops[at] === makeCell && code.ops[at + 1] === slot) {
			return true;
		}
	}

	return false;
};

define(codeType, {
	methods: {
		__repr__: ['', (m, self) => `<code object ${ofCode(self).name} at ${addressText(m, self)}, file "${ofCode(self).filename}", line ${ofCode(self).firstLine}>`],
	},
	properties: {
		co_name: (_, self) => ofCode(self).name,
		co_qualname: (_, self) => ofCode(self).qualname,
		co_filename: (_, self) => ofCode(self).filename,
		co_firstlineno: (_, self) => ofCode(self).firstLine,
		co_argcount: (_, self) => ofCode(self).argumentCount,
		co_posonlyargcount: (_, self) => ofCode(self).positionalOnlyCount,
		co_kwonlyargcount: (_, self) => ofCode(self).keywordOnlyCount,
		co_nlocals: (_, self) => localNames(ofCode(self)).length,
		co_varnames: (_, self) => names(localNames(ofCode(self))),
		co_cellvars: (_, self) => names(cellNames(ofCode(self))),
		co_freevars: (_, self) => names(ofCode(self).freeNames),
		co_names: (_, self) => names(ofCode(self).names),
		co_consts: (_, self) => new PyTuple([...ofCode(self).constants]),
		co_flags: (_, self) => flagBits.reduce((bits, [flag, bit]) => (ofCode(self).flags & flag) === 0 ? bits : bits | bit, 0x03),
		co_stacksize: (_, self) => ofCode(self).stackSize,
	},
});

/** The line of an instruction. */
export const lineOf = (code: Code, pc: number): number => code.spans[(pc >> 1) * 4]!;

/** A frame as the program may look at it: where it was, not what it held. */
export const frameValue = (m: Machine, code: Code, pc: number, globals: Value, unstarted = false): Ref =>
	m.heap.allocate(new HostObject(m.epoch, frameType, 0, new Map<string, Value>([['f_code', code], ['f_lineno', unstarted ? code.firstLine : lineOf(code, pc)], ['f_globals', globals], ['f_lasti', pc]])));

const frameField = (name: string) => (m: Machine, self: Value): Value => m.as(self, 'host')!.fields.get(name) ?? null;

define(frameType, {
	properties: {
		f_code: frameField('f_code'),
		f_lineno: frameField('f_lineno'),
		f_lasti: frameField('f_lasti'),
		f_globals: frameField('f_globals'),
	},
	methods: {
		__repr__: ['', (m, self) => {
			const code = frameField('f_code')(m, self) as Code;
			return `<frame at ${addressText(m, self)}, file '${code.filename}', line ${String(frameField('f_lineno')(m, self))}, code ${code.name}>`;
		}],
	},
});

const ofTraceback = (self: Value): Traceback => self as Traceback;

define(tracebackType, {
	properties: {
		tb_lineno: (_, self) => lineOf(ofTraceback(self).code, ofTraceback(self).pc),
		tb_lasti: (_, self) => ofTraceback(self).pc,
		tb_next: (_, self) => ofTraceback(self).next,
		tb_frame: (m, self) => frameValue(m, ofTraceback(self).code, ofTraceback(self).pc, null),
	},
});

