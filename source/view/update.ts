import {perform} from './commands/perform.js';
import {commandFor} from './keys/table.js';
import type {KeyName} from './keys/entry.js';
import {pressedIn, typed} from './modes/pressed.js';
import {step, stopWork, workOn, paused} from './moves.js';
import {withScreen, type Action, type Walk} from './walk.js';

/** While there is work: a key waits for a moment; once the work is shown, it stops it and does nothing else, but leaving always leaves. */
const pressedAtWork = (walk: Walk, key: KeyName, shown: boolean): Walk => {
	const command = commandFor(key, ['walk']);
	if (command?.type === 'left') {
		return perform(stopWork(withScreen(walk, {waiting: []})), command);
	}

	return shown ? paused(stopWork(withScreen(walk, {waiting: []}))) : withScreen(walk, {waiting: [...walk.screen.waiting, key]});
};

const pressed = (walk: Walk, key: KeyName): Walk =>
	walk.screen.work.type === 'working' && walk.screen.mode.type === 'walk' ? pressedAtWork(walk, key, walk.screen.work.shown) : pressedIn(walk, key);

/** What was said of the last key is read by now. */
const withoutMessage = (walk: Walk): Walk => walk.screen.message === null ? walk : withScreen(walk, {message: null});

const applied = (walk: Walk, action: Action): Walk => {
	switch (action.type) {
		case 'key-pressed': {
			return pressed(withoutMessage(walk), action.key);
		}

		case 'pasted': {
			return typed(walk, action.text);
		}

		case 'resized': {
			return withScreen(walk, {size: action.size});
		}

		case 'ticked': {
			return walk.screen.playback.playing && walk.screen.work.type === 'idle' && walk.screen.mode.type === 'walk' ? step(walk, 'forward') : walk;
		}

		case 'worked': {
			return workOn(walk, action.budget);
		}

		case 'work-noticed': {
			return walk.screen.work.type === 'working' ? withScreen(walk, {work: {...walk.screen.work, shown: true}}) : walk;
		}

		case 'went': {
			return perform(walk, {type: 'go', goal: action.goal});
		}
	}
};

/** The walk after an action. Pure and total: nothing given is changed, and nothing is thrown. */
export const update = (walk: Walk, action: Action): Walk => {
	let result = applied(walk, action);
	while (result.screen.work.type === 'idle' && result.screen.waiting.length > 0) {
		const [key, ...waiting] = result.screen.waiting;
		result = pressed(withScreen(result, {waiting}), key!);
	}

	return result;
};
