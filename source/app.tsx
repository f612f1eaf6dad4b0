import {useApp} from 'ink';
import {useEffect, useMemo} from 'react';
import {Menu} from './components/menu.js';
import {Rows} from './components/rows.js';
import {Screen} from './components/screen.js';
import {useAppState} from './hooks/use-app-state.js';
import {useKeyMap} from './hooks/use-key-map.js';
import {usePlayback} from './hooks/use-playback.js';
import {useTerminalSize} from './hooks/use-terminal-size.js';
import {useWork} from './hooks/use-work.js';
import {createAppState, noticeOf, type AppState} from './view/app-state.js';
import {frameOf, tooSmallFrame} from './view/frame.js';
import {isTooSmall, type Size} from './view/layout.js';
import type {KeyName} from './view/keys/entry.js';
import type {MenuItem} from './view/menu.js';
import {withNotice} from './view/notice.js';
import {problemRows} from './view/problem.js';
import type {Leaving, Opened, Stage} from './view/stage.js';
import {paletteOf, usualLook, type Look} from './view/themes.js';

/** Calls back with what a file comes to whenever it has changed; the result takes that back. */
export type Watch = (onChange: (opened: Opened) => void) => () => void;

export type AppProps = {
	/** The programs of the menu; the first is where to start. */
	readonly scenarios: readonly MenuItem[];
	/** Makes a walk of a choice, or says why that cannot be. */
	readonly open: (id: string) => Opened;
	/** What is on the stage at first; the menu if not given. */
	readonly initial?: Opened;
	readonly look?: Look;
	/** Watches the file that `initial` comes from. */
	readonly watch?: Watch;
	/** Draws everything again: something else may have written on the terminal. */
	readonly onRedraw?: () => void;
	/** Has Ink draw what is waiting to be drawn, and do what comes of that, before anything else happens. */
	readonly flush?: () => void;
	/** Called once when the person leaves, before the app ends. */
	readonly onExit?: (leaving: Leaving) => void;
};

/** Terminal programs have drawn their screen again at this key for longer than anybody remembers: it works everywhere. */
const REDRAW: KeyName = 'ctrl-l';

const firstStage = (initial: Opened | undefined): Stage =>
	initial === undefined ? {type: 'menu', last: null} : {...initial, id: null};

/** Hears keys before the menu's list does, which stands behind it: what that list opens must not get the key that opened it. */
const Keys = (handlers: Parameters<typeof useKeyMap>[0]) => {
	useKeyMap(handlers);
	return null;
};

type StandsProps = {readonly state: AppState; readonly size: Size};

/** What is on the stage, but for the menu. */
const Stands = ({state, size}: StandsProps) => {
	const {stage, look} = state;
	const palette = useMemo(() => paletteOf(look), [look]);
	if (isTooSmall(size)) {
		return <Screen frame={tooSmallFrame(size)} palette={palette}/>;
	}

	switch (stage.type) {
		case 'walk': {
			return <Screen frame={withNotice(frameOf(stage.walk, size), noticeOf(state))} palette={palette}/>;
		}

		case 'problem': {
			return <Rows rows={problemRows(stage.problem, size)} width={size.columns} palette={palette}/>;
		}

		case 'over': {
			return stage.walk === null ? null : <Screen frame={frameOf(stage.walk, size)} palette={palette}/>;
		}

		case 'menu': {
			return null;
		}
	}
};

/** The app. It draws on the streams that it is rendered to, and knows nothing of the process around it. */
export const App = ({scenarios, open, initial, look = usualLook, watch, onRedraw, flush, onExit}: AppProps) => {
	const {exit} = useApp();
	const size = useTerminalSize();
	const [state, dispatch, stateNow] = useAppState(() => createAppState(firstStage(initial), look));
	const {stage} = state;
	const walk = stage.type === 'walk' ? stage.walk : null;
	const onKey = (key: KeyName): void => {
		if (key === REDRAW) {
			onRedraw?.();
			return;
		}

		const before = stateNow().stage.type;
		dispatch({type: 'key-pressed', key});
		// The list must be there for the key that may come right behind.
		if (before !== 'menu' && stateNow().stage.type === 'menu') {
			flush?.();
		}
	};

	const onPaste = (text: string): void => {
		dispatch({type: 'pasted', text});
	};

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
	const palette = useMemo(() => paletteOf(state.look), [state.look]);
	return (
		<>
			<Keys onKey={onKey} onPaste={onPaste}/>
			{stage.type === 'menu' && !isTooSmall(size)
				? (
					<Menu
						items={scenarios} last={stage.last} size={size} palette={palette} flush={flush}
						onChoose={id => {
							// The list may be drawn a moment longer than it is the stage.
							if (stateNow().stage.type === 'menu') {
								dispatch({type: 'opened', id, opened: open(id)});
							}
						}}
					/>
				)
				: <Stands state={state} size={size}/>}
		</>
	);
};
