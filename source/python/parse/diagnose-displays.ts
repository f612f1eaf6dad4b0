import type {Parser} from './parser.js';
export function diagnoseComprehension(_p: Parser): void {}
export function diagnoseDict(_p: Parser): void {}
export function diagnoseFor(_p: Parser): void {}
export function diagnoseGroup(_p: Parser): void {}
