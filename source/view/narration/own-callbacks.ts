import {queueHead} from '../../library/queue.js';
import {tableGet} from '../../library/table.js';
import type {HandleRecord} from '../../loop/state.js';
import {taskNameParts} from '../names.js';
import {say, type MessageId} from './messages.js';
import type {Scene} from './waits.js';

/* What asyncio's own callbacks do, for people who do not know their names. */

type Deed = Extract<MessageId, `own-${string}`>;

/** By the last part of its name; what it is told of is named where it is a task. */
const deeds: ReadonlyMap<string, Exclude<Deed, 'own-callback' | 'own-callback-ran'>> = new Map([
	['_set_state', 'own-hands-on'], ['_call_set_state', 'own-hands-on'], ['callback', 'own-hands-on'],
	['_call_check_cancel', 'own-looks-for-cancel'],
	['_run_until_complete_cb', 'own-stops-loop'],
	['_done_callback', 'own-notes-end'], ['_on_completion', 'own-notes-end'], ['_on_task_done', 'own-notes-end'], ['_handle_completion', 'own-notes-end'], ['_served', 'own-notes-end'],
	['_read_ready', 'own-reads'], ['_sock_receive', 'own-reads'], ['_write_ready', 'own-sends'], ['_sendto_ready', 'own-sends'], ['_sock_sendall', 'own-sends'], ['_sock_sendfile', 'own-sends'], ['_sock_write_done', 'own-sends'],
	['_add_reader', 'own-begins-to-read'], ['connection_made', 'own-tells-connected'], ['_sock_connect_cb', 'own-looks-at-connection'],
	['_accept_connection', 'own-accepts'], ['_call_connection_lost', 'own-closes'],
	['_release_waiter', 'own-ends-wait'], ['_handle_timeout', 'own-ends-wait'], ['_set_result_unless_cancelled', 'own-ends-wait'],
] as const);

/** The task that the callback is told of, or that waits for the future it completes; empty where there is none. */
const whom = ({future}: HandleRecord, {state, names}: Scene): string => {
	const record = future === null ? undefined : tableGet(state.futures, future);
	const task = record === undefined ? null : record.task ? record.id : queueHead(record.waiters) ?? null;
	if (task === null) {
		return '';
	}

	// What tells it apart is enough where there is little room.
	const {function: called, detail, number} = taskNameParts(names, state, task);
	return (detail === '' ? called : detail) + number;
};

/** What one of asyncio's own callbacks will do, as it stands below its name; empty where there is nothing to say. */
export const ownDeed = (handle: HandleRecord, scene: Scene): string => {
	const deed = handle.callback.startsWith('run_coroutine_threadsafe.') ? 'own-begins-coroutine' : deeds.get(handle.callback.slice(handle.callback.lastIndexOf('.') + 1));
	const who = whom(handle, scene);
	return deed !== undefined
		? say(scene.language, {id: deed, parameters: {who}})
		: who === '' ? '' : say(scene.language, {id: 'reason-told', parameters: {what: who}});
};
