import {fail, unexpected, type Parser} from './parser.js';
import type {Token} from './token.js';
export function diagnoseAssignment(_p: Parser, _index: number): void {}
export function diagnoseBlock(p: Parser, owner: string, head: Token): never {
	return fail(p, p.token, `expected an indented block after ${owner} on line ${head.line}`, 'IndentationError');
}
export function diagnoseDelete(_p: Parser): void {}
export function diagnoseImportFrom(_p: Parser): void {}
export function diagnoseImportNames(_p: Parser, _start: Token): void {}
export function diagnoseStatement(_p: Parser): void {}
export {unexpected};
