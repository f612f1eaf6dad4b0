import {useInput, usePaste} from 'ink';
import type {KeyName} from '../view/keys/entry.js';
import {keyNames} from './key-names.js';

type Handlers = {
	/** Each key of a burst for itself. */
	readonly onKey: (key: KeyName) => void;
	/** What is pasted is no key. */
	readonly onPaste: (text: string) => void;
};

/** What the person types. */
export const useKeyMap = ({onKey, onPaste}: Handlers): void => {
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			onKey(name);
		}
	});
	usePaste(onPaste);
};
