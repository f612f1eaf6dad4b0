import {tableGet} from '../../library/table.js';
import type {Label} from '../../loop/facts.js';
import type {FutureRecord, LoopState} from '../../loop/state.js';
import {sayingSeconds} from '../format.js';
import type {SocketWait} from './messages/loop.js';
import {say, type Language, type Message} from './messages.js';
import {isInner, shortFunction, taskInSentence, type Names} from '../names.js';
import {clean} from '../text.js';

/** What words are made from: a state, the tasks' names and a language. */
export type Scene = {readonly state: LoopState; readonly names: Names; readonly language: Language; /** Times to the last digit. */ readonly exact?: boolean | undefined; /** Or with so many decimals, where that is known. */ readonly digits?: number | undefined};

/** A number as a call was given it: what floating point adds to it is no news, and of many decimals the first are enough. */
const shortNumber = (number: string): string => {
	const near = String(Number(Number(number).toPrecision(12)));
	return near.length <= 8 ? near : number.replace(/(\.\d{3}).*$/, '$1…');
};

/** What a thread waits in, on one line: "time.sleep(0.3)". */
export const whatText = (what: string): string => clean(what.replaceAll('\n', ' ')).replaceAll(/\d+\.\d{6,}(?![\de])/g, number => shortNumber(number));

/** What an I/O wait is for, in few columns: of an address, the scheme says nothing. */
export const shortWhat = (what: string): string => clean(what.replaceAll('\n', ' ')).replace(/\bhttps?:\/\/(?:www\.)?/, '');

const sockets: Readonly<Record<string, SocketWait>> = {'accept on ': 'accept', 'connect to ': 'connect', 'end of ': 'end', 'exit of ': 'exit', 'read from ': 'read', 'receive on ': 'receive', 'write to ': 'write'};

/** What one waits for at a socket, where it is one: its waits read as what can be done when they are over, requests as what was sent. */
export const socketOf = (what: string): {readonly for: SocketWait; readonly address: string} | null => {
	const found = /^(?:accept on|connect to|end of|exit of|read from|receive on|write to) /.exec(what)?.[0];
	return found === undefined ? null : {for: sockets[found]!, address: shortWhat(what.slice(found.length))};
};

/** That somebody waits for an answer or a socket, as it follows "waits for". */
const ioMessage = (what: string): Message => {
	const socket = socketOf(what);
	return socket === null ? {id: 'wait-io', parameters: {what: shortWhat(what)}} : {id: 'wait-socket', parameters: socket};
};

/** What an I/O wait is for, as it follows "waits for". */
export const ioText = (what: string, {language}: Pick<Scene, 'language'>): string => say(language, ioMessage(what));

const textOf = (subject: string | null): string => subject === null ? '' : clean(subject.replaceAll('\n', ' '));

/** The name that a person gave, or nothing: a repr tells a reader nothing. */
export const givenLabel = ({subject}: Label): string => subject === null || subject.startsWith('<') ? '' : textOf(subject);

/** Whether it gathers tasks of asyncio's own: what a program calls may do that. */
export const isInnerGather = ({members}: Label, {state}: Scene): boolean => members.length > 0 && members.every(member => isInner(tableGet(state.tasks, member)));

/** The message for each kind of label. */
const waits: {readonly [Kind in Label['kind']]: (label: Label, scene: Scene) => Message} = {
	sleep: ({seconds}) => ({id: 'wait-sleep', parameters: {duration: seconds === null ? '' : sayingSeconds(seconds)}}),
	gather(label, scene) {
		const {members} = label;
		const own = isInnerGather(label, scene) ? tableGet(scene.state.tasks, members[0]!) : undefined;
		return own === undefined ? {id: 'wait-gather', parameters: {count: members.length}} : {id: 'wait-own', parameters: {task: shortFunction(own.function)}};
	},
	wait: ({members}) => ({id: 'wait-tasks', parameters: {count: members.length}}),
	shield: ({members}, scene) => ({id: 'wait-shield', parameters: {what: members.length === 1 ? waitOn(members[0]!, scene) : ''}}),
	'as-completed': () => ({id: 'wait-as-completed', parameters: {}}),
	io: ({subject}) => ioMessage(subject ?? ''),
	executor: ({subject}) => ({id: 'wait-executor', parameters: {name: textOf(subject)}}),
	lock: (label, scene) => ({id: 'wait-lock', parameters: {name: givenLabel(label), holder: label.holder === null ? '' : taskInSentence(scene.names, scene.state, label.holder)}}),
	event: label => ({id: 'wait-event', parameters: {name: givenLabel(label)}}),
	condition: label => ({id: 'wait-condition', parameters: {name: givenLabel(label)}}),
	semaphore: label => ({id: 'wait-semaphore', parameters: {name: givenLabel(label)}}),
	barrier: label => ({id: 'wait-barrier', parameters: {name: givenLabel(label)}}),
	'queue-get': label => ({id: 'wait-queue-get', parameters: {name: givenLabel(label)}}),
	'queue-put': label => ({id: 'wait-queue-put', parameters: {name: givenLabel(label)}}),
	'queue-join': label => ({id: 'wait-queue-join', parameters: {name: givenLabel(label)}}),
	'task-group': ({members}) => ({id: 'wait-task-group', parameters: {count: members.length}}),
	timeout: () => ({id: 'wait-timeout', parameters: {}}),
	close: label => ({id: 'wait-close', parameters: {name: givenLabel(label)}}),
	other: label => ({id: 'wait-other', parameters: {name: givenLabel(label)}}),
};

/** How many futures of a label are complete; members that are not known count as not complete. */
export const doneOf = ({members}: Label, state: LoopState): number =>
	members.filter(member => (tableGet(state.futures, member)?.outcome ?? null) !== null).length;

/** What a wait on this future is for, as it follows "waits for": "gather of 3". */
export const waitOn = (future: number | null, scene: Scene): string => {
	const record = future === null ? undefined : tableGet(scene.state.futures, future);
	return say(scene.language, record === undefined ? {id: 'wait-future', parameters: {}} : waitMessage(record, scene));
};

/** A future is a task's, stands for what its label says, or is known by what will complete it. */
const waitMessage = (record: FutureRecord, scene: Scene): Message => {
	const {state} = scene;
	const io = record.io === null ? undefined : tableGet(state.io, record.io);
	const job = record.job === null ? undefined : tableGet(state.jobs, record.job);
	if (record.task) {
		return {id: 'wait-task', parameters: {task: taskInSentence(scene.names, state, record.id)}};
	}

	if (record.label) {
		return waits[record.label.kind](record.label, scene);
	}

	return io === undefined
		? job === undefined ? {id: 'wait-future', parameters: {}} : {id: 'wait-executor', parameters: {name: textOf(job.name)}}
		: ioMessage(io.what);
};

/** How far what is waited for has come: "1 of 3 done", or nothing where there is nothing to count. */
export const progressOf = (future: number | null, {state, language}: Scene): string => {
	const label = future === null ? null : tableGet(state.futures, future)?.label ?? null;
	return label === null || label.members.length === 0
		? ''
		: say(language, {id: 'progress', parameters: {done: doneOf(label, state), all: label.members.length}});
};
