import {useInput, usePaste} from 'ink';
import type {KeyName} from '../view/keys/entry.js';
import {keyNames} from './key-names.js';

const ignore = (): void => {};

/** Calls `onKey` for every key that is pressed, each of a burst for itself. What is pasted is no key. */
export const useKeyMap = (onKey: (key: KeyName) => void): void => {
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			onKey(name);
		}
	});
	usePaste(ignore);
};
