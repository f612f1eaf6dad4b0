import type {Located} from '../parse/ast.js';
import {problemAt} from '../parse/problem.js';
import type {Unit} from './unit.js';

/** The program is refused at `node`, with CPython's message. */
export function refuse(u: Unit, node: Located, message: string): never {
	throw problemAt(u.program, node, message);
}
