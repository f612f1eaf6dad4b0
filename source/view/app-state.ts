import {commandFor} from './keys/table.js';
import type {KeyName} from './keys/entry.js';
import {contextsOf} from './modes/pressed.js';
import type {Notice} from './notice.js';
import {reloaded} from './reload.js';
import {updateStage, type Opened, type Stage, type StageAction} from './stage.js';
import {nextTheme, themeTitles, type Look} from './themes.js';

/* All that the app is: what is on the stage, how it looks, and what of the world outside is to be told. */

export type AppState = {
	readonly stage: Stage;
	readonly look: Look;
	/** What the program's file has become since it was opened; null if it is as it was. `read` once that was put aside. */
	readonly changed: {readonly opened: Opened; readonly read: boolean} | null;
	/** What the last key came to; the next takes it away. */
	readonly said: string | null;
};

export type AppAction =
	| StageAction
	/** The program's file, or one that it imports, has changed: this is what it comes to now. */
	| {readonly type: 'file-changed'; readonly opened: Opened};

export const createAppState = (stage: Stage, look: Look): AppState => ({stage, look, changed: null, said: null});

const changedNotice = (opened: Opened, title: string): Notice => opened.type === 'walk'
	? {title: `${title} has changed. R runs it again, up to where you are now.`, lines: [], tone: 'note'}
	: {
		title: `${title} has changed, and cannot be run. This is still the run from before; R hides these lines.`,
		lines: [opened.problem.title.replace(/^Loopscope /, ''), ...opened.problem.lines], tone: 'error',
	};

/** What is to be said over the walk's screen; null where there is nothing, or where the walk itself says something there. */
export const noticeOf = ({stage, changed, said}: AppState): Notice | null => {
	if (stage.type !== 'walk' || stage.walk.screen.mode.type !== 'walk') {
		return null;
	}

	return said !== null
		? {title: said, lines: [], tone: 'note'}
		: changed === null || changed.read || stage.walk.screen.message !== null ? null : changedNotice(changed.opened, stage.walk.title);
};

const onStage = (state: AppState, action: StageAction): AppState => {
	const stage = updateStage(state.stage, action);
	// Who leaves the walk leaves what is said about it.
	return stage === state.stage ? state : {...state, stage, changed: stage.type === 'walk' ? state.changed : null};
};

/** The new run in the old one's place; if it cannot be run, no more is said about that. */
const reload = (state: AppState): AppState => {
	const {stage, changed} = state;
	if (stage.type !== 'walk' || changed === null) {
		return {...state, said: 'The file is as it was when it was opened.'};
	}

	return changed.opened.type === 'walk'
		? {...state, stage: {...stage, walk: reloaded(stage.walk, changed.opened.walk)}, changed: null}
		: {...state, changed: {...changed, read: true}};
};

const withNextTheme = (state: AppState): AppState => {
	const theme = nextTheme(state.look.theme);
	return {...state, look: {...state.look, theme}, said: `${themeTitles[theme]}. p goes on to the next.`};
};

/** In the menu, and where a program cannot be run, the app's keys are the walk's. */
const commandOf = ({stage}: AppState, key: KeyName): ReturnType<typeof commandFor> =>
	commandFor(key, stage.type === 'walk' ? contextsOf(stage.walk.screen) : ['walk']);

const pressed = (before: AppState, key: KeyName): AppState => {
	const state = before.said === null ? before : {...before, said: null};
	const command = commandOf(state, key);
	if (command?.type === 'theme-changed') {
		return withNextTheme(state);
	}

	if (command?.type === 'reload-asked') {
		return reload(state);
	}

	// Where nothing may move by itself, what would play takes a step.
	return onStage(state, command?.type === 'play-toggled' && state.look.still
		? {type: 'went', goal: {type: 'forward', size: 'step', count: 1}}
		: {type: 'key-pressed', key});
};

const changedOnDisk = (state: AppState, opened: Opened): AppState =>
	state.stage.type === 'walk' && state.stage.id === null ? {...state, changed: {opened, read: false}} : state;

/** The app after an action. Pure and total. */
export const updateApp = (state: AppState, action: AppAction): AppState => action.type === 'key-pressed'
	? pressed(state, action.key)
	: action.type === 'file-changed' ? changedOnDisk(state, action.opened) : onStage(state, action);
