import {useWindowSize} from 'ink';
import {useMemo} from 'react';
import type {Size} from '../view/layout.js';

/** The size of the terminal that the app is drawn on; changes with it. */
export const useTerminalSize = (): Size => {
	const {columns, rows} = useWindowSize();
	return useMemo(() => ({columns, rows}), [columns, rows]);
};
