import type {RunEvent} from '../../timeline/goal.js';

/** A line before which a run stops: a file's id, and a line counted from 1. */
export type Breakpoint = {readonly file: number; readonly line: number};

const compare = (a: Breakpoint, b: Breakpoint): number => a.file - b.file || a.line - b.line;

export const hasBreakpoint = (list: readonly Breakpoint[], {file, line}: Breakpoint): boolean => list.some(each => each.file === file && each.line === line);

/** With this breakpoint, or without it where it was there, in the order of files and lines. */
export const toggled = (list: readonly Breakpoint[], breakpoint: Breakpoint): readonly Breakpoint[] => hasBreakpoint(list, breakpoint)
	? list.filter(each => compare(each, breakpoint) !== 0)
	: [...list, breakpoint].toSorted(compare);

export const breakpointEvents = (list: readonly Breakpoint[]): readonly RunEvent[] => list.map(({file, line}) => ({type: 'breakpoint', file, line}));
