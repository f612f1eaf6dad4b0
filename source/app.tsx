import {useApp} from 'ink';
import {useEffect} from 'react';
import {Menu} from './components/menu.js';
import {Rows} from './components/rows.js';
import {Screen} from './components/screen.js';
import {useKeyMap} from './hooks/use-key-map.js';
import {usePlayback} from './hooks/use-playback.js';
import {useStage} from './hooks/use-stage.js';
import {useTerminalSize} from './hooks/use-terminal-size.js';
import {useWork} from './hooks/use-work.js';
import {frameOf, tooSmallFrame} from './view/frame.js';
import {isTooSmall} from './view/layout.js';
import type {KeyName} from './view/keys/entry.js';
import type {MenuItem} from './view/menu.js';
import {colours, monochrome} from './view/paint.js';
import {problemRows} from './view/problem.js';
import type {Leaving, Opened, Stage} from './view/stage.js';

export type AppProps = {
	/** The programs of the menu; the first is where to start. */
	readonly scenarios: readonly MenuItem[];
	/** Makes a walk of a choice, or says why that cannot be. */
	readonly open: (id: string) => Opened;
	/** What is on the stage at first; the menu if not given. */
	readonly initial?: Opened;
	/** False where there are no colours (`NO_COLOR`): bold and dim remain. */
	readonly colour?: boolean;
	/** Draws everything again: something else may have written on the terminal. */
	readonly onRedraw?: () => void;
	/** Called once when the person leaves, before the app ends. */
	readonly onExit?: (leaving: Leaving) => void;
};

/** Terminal programs have drawn their screen again at this key for longer than anybody remembers. */
const REDRAW: KeyName = 'ctrl-l';

const firstStage = (initial: Opened | undefined): Stage =>
	initial === undefined ? {type: 'menu', last: null} : {...initial, id: null};

/** The app. It draws on the streams that it is rendered to, and knows nothing of the process around it. */
export const App = ({scenarios, open, initial, colour = true, onRedraw, onExit}: AppProps) => {
	const {exit} = useApp();
	const size = useTerminalSize();
	const [stage, dispatch] = useStage(() => firstStage(initial));
	const walk = stage.type === 'walk' ? stage.walk : null;
	useKeyMap(key => {
		if (key === REDRAW) {
			onRedraw?.();
		} else {
			dispatch({type: 'key-pressed', key});
		}
	});
	const hasWalk = walk !== null;
	useEffect(() => {
		if (hasWalk) {
			dispatch({type: 'resized', size});
		}
	}, [hasWalk, size, dispatch]);
	useWork(walk, dispatch);
	usePlayback(walk, dispatch);
	const leaving = stage.type === 'over' ? stage.leaving : null;
	useEffect(() => {
		if (leaving !== null) {
			onExit?.(leaving);
			exit();
		}
	}, [leaving, onExit, exit]);
	const palette = colour ? colours : monochrome;
	if (isTooSmall(size)) {
		return <Screen frame={tooSmallFrame(size)} palette={palette}/>;
	}

	switch (stage.type) {
		case 'menu': {
			return (
				<Menu
					items={scenarios} last={stage.last} size={size} palette={palette}
					onChoose={id => {
						dispatch({type: 'opened', id, opened: open(id)});
					}}
				/>
			);
		}

		case 'walk': {
			return <Screen frame={frameOf(stage.walk, size)} palette={palette}/>;
		}

		case 'problem': {
			return <Rows rows={problemRows(stage.problem, size)} width={size.columns} palette={palette}/>;
		}

		case 'over': {
			return stage.walk === null ? null : <Screen frame={frameOf(stage.walk, size)} palette={palette}/>;
		}
	}
};
