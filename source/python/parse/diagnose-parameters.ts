import type {Parser} from './parser.js';
export function diagnoseParameters(_p: Parser, _close: string, _annotated: boolean): void {}
