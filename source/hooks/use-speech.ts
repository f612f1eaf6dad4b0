import {useCallback, useEffect, useRef, useState} from 'react';
import type {AppState} from '../view/app-state.js';
import {newLines, utteranceOf, type Utterance} from '../view/spoken.js';
import {wrap} from '../view/text.js';

/** What was said of the app so far, in lines of so many columns, and how to say more. */
export const useSpeech = (state: AppState, columns: number): readonly [readonly string[], (lines: readonly string[]) => void] => {
	const [lines, setLines] = useState<readonly string[]>([]);
	const before = useRef<Utterance | null>(null);
	const say = useCallback((more: readonly string[]): void => {
		setLines(said => more.length === 0 ? said : [...said, ...more.flatMap(line => wrap(line, columns))]);
	}, [columns]);
	useEffect(() => {
		const now = utteranceOf(state);
		say(newLines(before.current, now));
		before.current = now;
	}, [state, say]);
	return [lines, say];
};
