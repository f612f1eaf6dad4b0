import type {Statement} from './ast.js';
import {fail, unexpected, type Parser} from './parser.js';
import type {Token} from './token.js';
export function diagnoseCompound(_p: Parser): void {}
export function diagnoseElse(_p: Parser, _head: Token, _orelse: readonly Statement[]): void {}
export function diagnoseExcept(_p: Parser, _head: Token, _star: boolean): void {}
export function diagnoseHead(p: Parser, _head: Token): void {
	if (p.token.kind === 'newline') {
		fail(p, p.token, `expected ':'`);
	}
}
export function diagnoseTry(p: Parser): never {
	return unexpected(p);
}
export function diagnoseWith(_p: Parser): void {}
