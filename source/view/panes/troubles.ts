import {sortedKeysReversed} from '../../library/sorted-set.js';
import {tableGet, tableValuesReversed} from '../../library/table.js';
import type {LoopState} from '../../loop/state.js';
import {shortFunction, taskLabel} from '../names.js';
import type {Scene} from '../narration/waits.js';
import {foreign, span, toneOfTask, type Row} from '../styled.js';
import {clean} from '../text.js';
import {circlesOf} from './chain.js';
import type {TaskTree} from './task-tree.js';

/* What has gone wrong without anybody having been told: circles of waits, coroutines nobody awaited, errors nobody asked for. */

/** Records that are looked at to find them. */
const LOOKED_AT = 300;

/** What stands between two tasks of a circle: what the first waits for, which the second holds. */
const linkText = (state: LoopState, taskId: number): string => {
	const on = tableGet(state.tasks, taskId)?.waitingOn ?? null;
	const kind = on === null ? null : tableGet(state.futures, on)?.label?.kind ?? null;
	return kind === null ? ' → ' : kind === 'lock' ? ' → lock held by ' : ` → ${kind.replace('-', ' ')} of `;
};

const circleRow = (circle: readonly number[], {state, names}: Scene): Row => [
	span('↻ ', 'error'),
	...circle.flatMap((taskId, index): Row => [
		foreign(taskLabel(names, state, taskId), toneOfTask(taskId)), span(linkText(state, taskId), 'error'),
		...(index === circle.length - 1 ? [foreign(taskLabel(names, state, circle[0]!), toneOfTask(circle[0]!))] : []),
	]),
];

const neverAwaited = ({state}: Scene): readonly Row[] => {
	const rows: Row[] = [];
	let looked = 0;
	for (const coroutine of tableValuesReversed(state.coroutines)) {
		if (++looked > LOOKED_AT) {
			break;
		}

		if (coroutine.state === 'never-awaited') {
			const list = coroutine.arguments.map(({text}) => text).join(', ').replaceAll('\n', ' ');
			rows.push([span('! ', 'error'), span(clean(`${shortFunction(coroutine.name)}(${list})`)), span(` was never awaited${coroutine.place === null ? '' : `: made in line ${coroutine.place.line}`}`, 'note')]);
		}
	}

	return rows;
};

const unretrieved = ({state, names}: Scene, tree: TaskTree): readonly Row[] => {
	const rows: Row[] = [];
	let looked = 0;
	for (const taskId of sortedKeysReversed(tree.failed)) {
		if (++looked > LOOKED_AT) {
			break;
		}

		const task = tableGet(state.tasks, taskId);
		if (task !== undefined && tableGet(state.futures, taskId)?.unretrieved === true) {
			rows.push([
				span('! ', 'error'), foreign(taskLabel(names, state, taskId), toneOfTask(taskId)),
				span(` failed and nobody asked${task.createdAt === null ? '' : `: made in line ${task.createdAt.line}`}`, 'note'),
			]);
		}
	}

	return rows;
};

/** A row for each, the worst first. */
export const troubleRows = (scene: Scene, tree: TaskTree): readonly Row[] => [
	...circlesOf(scene.state).map(circle => circleRow(circle, scene)),
	...unretrieved(scene, tree),
	...neverAwaited(scene),
];
