import type {Located, TypeParam} from '../parse/ast.js';
import {problemAt} from '../parse/problem.js';
import type {Unit} from './unit.js';

/** The program is refused at `node`, with CPython's message. */
export function refuse(u: Unit, node: Located, message: string): never {
	throw problemAt(u.program, node, message);
}

/** The program uses something that is Python, but that cannot be run here. */
export function unsupportedHere(u: Unit, node: Located, construct: string): never {
	throw problemAt(u.program, node, `${construct} are not supported here yet`);
}

export function refuseTypeParams(u: Unit, params: readonly TypeParam[]): void {
	if (params.length > 0) {
		unsupportedHere(u, params[0]!, 'type parameters');
	}
}
