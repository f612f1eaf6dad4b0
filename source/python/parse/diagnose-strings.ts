import type {Parser} from './parser.js';
export function diagnoseField(_p: Parser, _letter: string): void {}
