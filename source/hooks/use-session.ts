import {useApp} from 'ink';
import {useEffect, useEffectEvent, useLayoutEffect} from 'react';
import {createAppState, type AppState} from '../view/app-state.js';
import type {KeyName} from '../view/keys/entry.js';
import type {Size} from '../view/layout.js';
import {leavingOf, type Leaving, type Opened, type Stage} from '../view/stage.js';
import type {Look} from '../view/themes.js';
import {useAppState} from './use-app-state.js';
import {usePlayback} from './use-playback.js';
import {useTerminalSize} from './use-terminal-size.js';
import {useWork} from './use-work.js';

/** Calls back with what a file comes to whenever it has changed; the result takes that back. */
export type Watch = (onChange: (opened: Opened) => void) => () => void;

export type SessionProps = {
	/** Makes a walk of a choice, or says why that cannot be. */
	readonly open: (id: string) => Opened;
	/** What is on the stage at first; the menu if not given. */
	readonly initial?: Opened;
	readonly look: Look;
	/** Watches the file that `initial` comes from. */
	readonly watch?: Watch;
	/** Has Ink draw what is waiting to be drawn, and do what comes of that, before anything else happens. */
	readonly flush?: () => void;
	/** Called once, before the app ends: when the person leaves, or when it is ended from outside. */
	readonly onExit?: (leaving: Leaving) => void;
};

export type Session = {
	readonly state: AppState;
	readonly size: Size;
	/** What was typed; `onRedraw` is what the key that asks for the screen again does. */
	readonly keys: (onRedraw: () => void) => {readonly onKey: (key: KeyName) => void; readonly onPaste: (text: string) => void};
	/** Opens an item of the menu. */
	readonly choose: (id: string) => void;
};

/** Terminal programs have drawn their screen again at this key for longer than anybody remembers: it works everywhere. */
const REDRAW: KeyName = 'ctrl-l';

const firstStage = (initial: Opened | undefined): Stage =>
	initial === undefined ? {type: 'menu', last: null} : {...initial, id: null};

/** The app from its first stage to its end, however it is shown. */
export const useSession = ({open, initial, look, watch, flush, onExit}: SessionProps): Session => {
	const {exit} = useApp();
	const size = useTerminalSize();
	const [state, dispatch, stateNow] = useAppState(() => createAppState(firstStage(initial), look));
	const {stage} = state;
	const walk = stage.type === 'walk' ? stage.walk : null;
	const hasWalk = walk !== null;
	useEffect(() => {
		if (hasWalk) {
			dispatch({type: 'resized', size});
		}
	}, [hasWalk, size, dispatch]);
	useEffect(() => watch?.(opened => {
		dispatch({type: 'file-changed', opened});
	}), [watch, dispatch]);
	useWork(walk, dispatch);
	usePlayback(walk, dispatch);
	const leaving = stage.type === 'over' ? stage.leaving : null;
	useEffect(() => {
		if (leaving !== null) {
			onExit?.(leaving);
			exit();
		}
	}, [leaving, onExit, exit]);
	const ended = useEffectEvent(() => {
		const {stage: last} = stateNow();
		if (last.type !== 'over') {
			onExit?.(leavingOf(last));
		}
	});
	useLayoutEffect(() => () => {
		ended();
	}, []);
	return {
		state, size,
		keys: onRedraw => ({
			onKey(key) {
				if (key === REDRAW) {
					onRedraw();
					return;
				}

				const before = stateNow().stage.type;
				dispatch({type: 'key-pressed', key});
				// The list must be there for the key that may come right behind.
				if (before !== 'menu' && stateNow().stage.type === 'menu') {
					flush?.();
				}
			},
			onPaste(text) {
				dispatch({type: 'pasted', text});
			},
		}),
		choose(id) {
			// The list may be drawn a moment longer than it is the stage.
			if (stateNow().stage.type === 'menu') {
				dispatch({type: 'opened', id, opened: open(id)});
			}
		},
	};
};
