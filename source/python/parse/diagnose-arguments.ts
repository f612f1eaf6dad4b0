import type {Parser} from './parser.js';
export function diagnoseArguments(_p: Parser): void {}
export function diagnoseKeyword(_p: Parser): void {}
