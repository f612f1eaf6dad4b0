import {useMemo} from 'react';
import {Menu} from './components/menu.js';
import {Rows} from './components/rows.js';
import {Screen} from './components/screen.js';
import {Spoken, SpokenMenu} from './components/spoken.js';
import {useKeyMap} from './hooks/use-key-map.js';
import {useSession, type SessionProps} from './hooks/use-session.js';
import {useSpeech} from './hooks/use-speech.js';
import {noticeOf, type AppState} from './view/app-state.js';
import {frameOf, tooSmallFrame} from './view/frame.js';
import {isTooSmall, type Size} from './view/layout.js';
import type {MenuItem} from './view/menu.js';
import {withNotice} from './view/notice.js';
import {plainStep} from './view/plain.js';
import {problemRows} from './view/problem.js';
import {spokenItem, spokenMenu} from './view/spoken.js';
import {paletteOf, usualLook} from './view/themes.js';

export type AppProps = Omit<SessionProps, 'look'> & {
	/** The programs of the menu; the first is where to start. */
	readonly scenarios: readonly MenuItem[];
	readonly look?: SessionProps['look'];
	/** Draws everything again: something else may have written on the terminal. */
	readonly onRedraw?: () => void;
};

/** Hears keys before the menu's list does, which stands behind it: what that list opens must not get the key that opened it. */
const Keys = (handlers: Parameters<typeof useKeyMap>[0]) => {
	useKeyMap(handlers);
	return null;
};

const nothing = (): void => {};

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
export const App = ({scenarios, onRedraw = nothing, look = usualLook, ...props}: AppProps) => {
	const {state, size, keys, choose} = useSession({look, ...props});
	const {stage} = state;
	const palette = useMemo(() => paletteOf(state.look), [state.look]);
	return (
		<>
			<Keys {...keys(onRedraw)}/>
			{stage.type === 'menu' && !isTooSmall(size)
				? <Menu items={scenarios} last={stage.last} size={size} palette={palette} flush={props.flush} onChoose={choose}/>
				: <Stands state={state} size={size}/>}
		</>
	);
};

/** The same app for a screen reader: it tells what changes, line by line, and draws nothing. Asked for the screen again, it tells all of it. */
export const SpokenApp = ({scenarios, look = usualLook, ...props}: Omit<AppProps, 'onRedraw'>) => {
	const {state, size, keys, choose} = useSession({look, ...props});
	const [lines, say] = useSpeech(state, size.columns);
	const {stage} = state;
	const itemLines = (id: string): readonly string[] => {
		const index = scenarios.findIndex(scenario => scenario.id === id);
		const item = scenarios[index];
		return item === undefined ? [] : [spokenItem(item, index, scenarios.length)];
	};

	return (
		<>
			<Keys {...keys(() => {
				if (stage.type === 'walk') {
					say(plainStep(stage.walk));
				}
			})}/>
			{stage.type === 'menu' && (
				<SpokenMenu
					items={scenarios} last={stage.last} flush={props.flush} onChoose={choose}
					onShow={id => {
						say([spokenMenu, ...itemLines(id)]);
					}}
					onHighlight={id => {
						say(itemLines(id));
					}}
				/>
			)}
			<Spoken lines={lines}/>
		</>
	);
};
