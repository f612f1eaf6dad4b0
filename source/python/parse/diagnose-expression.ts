import type {Parser} from './parser.js';
export function diagnoseExpression(_p: Parser): void {}
export function diagnoseNamed(_p: Parser): void {}
export function diagnoseNot(_p: Parser): void {}
