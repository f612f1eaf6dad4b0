import {fingerprint} from '../library/fingerprint.js';
import {addNanoseconds, laterOf, toSeconds, withLate, type Instant} from '../library/instant.js';
import {tableDelete, tableGet, tableSet} from '../library/table.js';
import type {ArgumentText, Cause, ClockCause, Fact, HandleKind, LineFact, Place} from '../loop/facts.js';
import {findLoop} from '../loop/questions.js';
import {reduce} from '../loop/reduce.js';
import type {LoopRecord, LoopState, Position} from '../loop/state.js';
import {sortedToArray} from '../library/sorted-set.js';
import type {Frame} from '../python/machine/frame.js';
import type {Machine} from '../python/machine/machine.js';
import type {Ref, Value} from '../python/values.js';
import {isDebugging, placesNow} from './asyncio/debug.js';
import {errorText} from './asyncio/short-texts.js';
import {nextAnywhere} from './calendar.js';
import {dueInput, hasInputs} from './inputs/due.js';
import {alarmIsDue, hasAlarm, lookSoon} from './signals/deliver.js';
import {idleServer} from './network/idle.js';
import {deliverDue} from './network/system.js';
import type {AdvanceRequest, Setting, Simulation} from './simulation.js';
import {changeThreads, hasThreads} from './threads/state.js';
import {goAhead, ownTime} from './processes/own-clock.js';
import {stuckThreads} from './threads/stuck.js';
import {announceHandle} from './threads/hearing.js';
import {askForTurnEnd, othersCould, watchTurn} from './threads/turns.js';
import type {HandleCall, World} from './world.js';

/** Iterations or clock readings without progress before a spinning program is given time. */
const spinLimit = 1000;
const spinStep = 1_000_000;

/**
A simulation while it advances: the machine's host holds one. It is the only place that changes anything, by making
new values; `simulation.ts` says what comes in and goes out.
*/
export class Run {
	loop: LoopState;
	readonly world: World;
	readonly setting: Setting;
	readonly facts: Fact[];
	readonly request: AdvanceRequest;
	stopped = false;
	machine!: Machine;
	private pendingCount = 0;
	private pendingFrame: Frame | null = null;
	/** Its file, as its name was understood then: text that is compiled later may have the same name. */
	private pendingFile = 0;
	private pendingAt = 0;
	private pendingDepth = 0;
	private pendingArgument = 0;

	constructor(simulation: Simulation, request: AdvanceRequest) {
		this.loop = simulation.loop;
		// This run's own, changed in place until it is handed out.
		this.world = {...simulation.world, next: {...simulation.world.next}};
		this.setting = simulation.setting;
		this.request = request;
		this.facts = [...simulation.unread];
	}

	// Facts

	emit(fact: Fact): void {
		this.flushLine();
		this.record(fact);
	}

	/** The machine has reached a line: told at once, or gathered until another fact comes. */
	reachLine(m: Machine, frame: Frame, argument: number): void {
		const file = this.world.files[frame.code.filename] ?? this.file(frame.code.filename);
		this.pendingCount++;
		this.pendingFrame = frame;
		this.pendingFile = file;
		this.pendingAt = frame.at;
		this.pendingDepth = frame.depth;
		this.pendingArgument = argument;
		watchTurn(this, m);
		if (this.request.detail === 'lines') {
			this.flushLine();
		} else {
			m.pendingLines++;
			this.watchInputs();
		}
	}

	/** Lines gathered by an earlier advance come first when each line is told now. */
	begin(): void {
		if (this.request.detail === 'lines') {
			this.flushLine();
		}
	}

	/** At the end of an advance: gathered lines are kept for the next. */
	settle(): void {
		const pendingLine = this.takeLine();
		if (pendingLine !== this.world.pendingLine) {
			this.change({pendingLine});
		}
	}

	change(part: Partial<World>): void {
		Object.assign(this.world, part);
	}

	/** The next id of a kind. */
	number(kind: keyof World['next']): number {
		return (this.world.next as Record<typeof kind, number>)[kind]++;
	}

	/** Where the run is, lines that are still to be told of included. */
	get position(): Position {
		const lines = this.pendingCount + (this.world.pendingLine?.count ?? 0);
		const {position} = this.loop;
		return lines === 0 ? position : {handle: position.handle, line: position.line + lines, event: 0};
	}

	/** An input may be due: the machine looks between this instruction and the next. */
	watchInputs(): void {
		if ((hasInputs(this) && dueInput(this) !== null) || alarmIsDue(this)) {
			lookSoon(this.machine);
		}
	}

	// Time

	get now(): Instant {
		return this.loop.clock;
	}

	/** Seconds on the simulated clock. `spins`: the program itself is reading it. */
	readClock(m: Machine, spins: boolean): number {
		this.charge(m);
		if (spins) {
			this.spin();
		}

		return toSeconds(ownTime(this));
	}

	/** The clock, or that of the process which runs, catches up with the instructions executed, where they cost time. */
	charge(m: Machine): void {
		const {cost} = this.setting.options;
		const executed = m.executed - this.world.clockedAt;
		if (cost > 0 && executed > 0) {
			this.change({clockedAt: m.executed});
			if (goAhead(this, executed * cost)) {
				return;
			}

			this.emit({type: 'clock-moved', to: addNanoseconds(this.now, executed * cost), cause: {type: 'instructions'}});
			deliverDue(this);
		}
	}

	moveClock(to: Instant, cause: ClockCause): void {
		if (this.world.still !== 0) {
			this.change({still: 0});
		}

		if (hasThreads(this)) {
			changeThreads(this, {turnAt: this.machine.executed});
		}

		this.emit({type: 'clock-moved', to, cause});
		deliverDue(this);
	}

	/** A timed wait for a deadline ends a hair after it. */
	waitUntil(deadline: Instant, cause: ClockCause): void {
		this.moveClock(laterOf(this.now, withLate(deadline, deadline.late + 1)), cause);
	}

	/** A program that spins while time stands still is given time: up to the next deadline, or by 1 ms. */
	spin(): void {
		const still = this.world.still + 1;
		if (still < spinLimit) {
			this.change({still});
			return;
		}

		if (othersCould(this)) {
			this.change({still: 0});
		} else {
			this.passTime();
		}

		if (hasThreads(this)) {
			askForTurnEnd(this.machine);
		}
	}

	/** The clock goes to the next thing that happens by itself, or 1 ms on. */
	passTime(): void {
		this.moveClock(nextAnywhere(this)?.until ?? addNanoseconds(this.now, spinStep), {type: 'spin'});
	}

	// Places and tasks

	/** The id of a file, told of by a fact the first time it is asked for. */
	file(path: string): number {
		const known = this.world.files[path];
		if (known !== undefined) {
			return known;
		}

		const source = this.textOf(path);
		const file = Object.keys(this.world.files).length + 1;
		this.change({files: {...this.world.files, [path]: file}});
		this.emit({type: 'source', file, path, text: source ?? '', hash: fingerprint(source ?? ''), library: false});
		return file;
	}

	/** The text of one of the program's files. */
	textOf(path: string): string | undefined {
		const {program} = this.setting;
		return path === program.path ? program.text : Object.values(program.siblings).find(sibling => sibling.path === path)?.text;
	}

	/** Where a frame of the program is. */
	placeOf(frame: Frame): Place {
		const at = (frame.at / 2) * 4;
		const {spans, filename, firstLine} = frame.code;
		return {file: this.file(filename), line: spans[at] ?? firstLine, column: spans[at + 1] ?? 0};
	}

	/** The innermost frame of the program on the stack; null in the library alone. */
	userFrame(m: Machine): Frame | null {
		for (let {frame} = m; frame !== null; frame = frame.back) {
			if (frame.native === null && !frame.code.internal) {
				return frame;
			}
		}

		return null;
	}

	place(m: Machine): Place | null {
		const frame = this.userFrame(m);
		return frame === null ? null : this.placeOf(frame);
	}

	/** The task that is running. */
	currentTask(): Ref | null {
		const {runningLoop, currentTasks} = this.world;
		return runningLoop === null ? null : currentTasks[this.loopId(this.machine, runningLoop)] ?? null;
	}

	/** The task that is running, by id. */
	get taskId(): number | null {
		const task = this.currentTask();
		return task === null ? null : this.machine.as(task, 'host')!.hostId;
	}

	loopId(m: Machine, loop: Ref): number {
		return m.as(loop, 'host')!.hostId;
	}

	loopRecord(loop: number): LoopRecord {
		return findLoop(this.loop, loop)!;
	}

	taskName(id: number): string | null {
		return tableGet(this.loop.tasks, id)?.name ?? null;
	}

	/** What a coroutine was called with, as it was told when it was made. */
	argumentsOf(coroutine: number): readonly ArgumentText[] {
		return tableGet(this.loop.coroutines, coroutine)?.arguments ?? [];
	}

	/** Ids of the loop's timers in the order in which they will fire. */
	timers(loop: number): number[] {
		return sortedToArray(this.loopRecord(loop).scheduled).map(timer => timer.handle);
	}

	/** Whether the code that called the native now running is the program's own. */
	calledByProgram(m: Machine): boolean {
		return m.frame !== null && m.frame.native === null && !m.frame.code.internal;
	}

	/** The line that a running generator's frame is at. */
	lineOfRunning(m: Machine, generator: Ref): number | null {
		for (let {frame} = m; frame !== null; frame = frame.back) {
			if (frame.generator === generator) {
				return frame.code.spans[(frame.at / 2) * 4] ?? null;
			}
		}

		return null;
	}

	/** Nothing can ever go on, in a loop or outside of any: the run ends here. */
	deadlock(): void {
		const idle = idleServer(this);
		if (idle !== null) {
			this.emit({type: 'limit', what: 'idle', message: idle});
			this.end(0, null);
			return;
		}

		const {runningLoop} = this.world;
		const waiting = sortedToArray(this.loop.unfinished).map(id => tableGet(this.loop.tasks, id)!)
			.filter(task => task.state !== 'running' && this.loopRecord(task.loop).life !== 'closed' && this.loopRecord(task.loop).life !== 'stopped')
			.map(task => ({taskId: task.id, future: task.waitingOn}));
		this.emit({
			type: 'deadlock', loop: runningLoop === null ? null : this.loopId(this.machine, runningLoop), waiting,
			threads: stuckThreads(this),
		});
		this.end(3, 'Deadlock');
	}

	/** How `ended` names the exception that ended the program. */
	errorName(m: Machine, exception: Ref): string {
		return errorText(m, exception);
	}

	/** The run is over. */
	end(exitCode: number, error: string | null): void {
		if (this.world.phase !== 'ended') {
			this.change({phase: 'ended'});
			this.emit({type: 'ended', exitCode, error});
		}
	}

	// Handles

	/** Appends a call to the loop's ready queue; returns the handle's id. */
	schedule(loop: Ref, entry: {readonly callback: Value; readonly args: readonly Value[]; readonly context?: Value; readonly kind: HandleKind; readonly taskId: number | null; readonly name: string; readonly library: boolean; readonly future: number | null; readonly cause: Cause}): number {
		const handle = this.number('handle');
		const call: HandleCall = {callback: entry.callback, args: entry.args, context: entry.context ?? null, loop, ...(entry.cause.type === 'call-soon-threadsafe' && {threadSafe: true}), ...(isDebugging(this.machine, loop) && {made: placesNow(this.machine)})};
		this.change({handles: tableSet(this.world.handles, handle, call)});
		this.emit({
			type: 'handle-scheduled', loop: this.loopId(this.machine, loop), handle, kind: entry.kind, taskId: entry.taskId,
			callback: entry.name, library: entry.library, future: entry.future, cause: entry.cause,
		});
		announceHandle(this, this.loopId(this.machine, loop), entry.cause.type === 'call-soon-threadsafe');
		return handle;
	}

	callOf(handle: number): HandleCall | undefined {
		return tableGet(this.world.handles, handle);
	}

	forget(handle: number): void {
		this.change({handles: tableDelete(this.world.handles, handle)});
	}

	/** Tells the lines reached so far. */
	flushLine(): void {
		if (this.pendingCount > 0 || this.world.pendingLine !== null) {
			const line = this.takeLine()!;
			if (this.world.pendingLine !== null) {
				this.change({pendingLine: null});
			}

			this.record(line);
		}
	}

	/** The gathered lines as one fact. */
	private takeLine(): LineFact | null {
		const before = this.world.pendingLine;
		const frame = this.pendingFrame;
		if (this.pendingCount === 0 || frame === null) {
			return before;
		}

		const count = this.pendingCount + (before?.count ?? 0);
		this.pendingCount = 0;
		this.pendingFrame = null;
		const {spans, qualname} = frame.code;
		const at = (this.pendingAt / 2) * 4;
		return {
			type: 'line-reached', count, place: {file: this.pendingFile, line: spans[at]!, column: spans[at + 1]!},
			function: qualname, depth: this.pendingDepth - this.world.taskDepth - 1, calls: (this.pendingArgument & 1) === 1, taskId: this.taskId, thread: this.machine.thread,
		};
	}

	private record(fact: Fact): void {
		this.loop = reduce(this.loop, fact);
		this.facts.push(fact);
		if (hasInputs(this) || hasAlarm(this)) {
			this.watchInputs();
		}

		if (this.request.until(fact, this.loop)) {
			this.stopped = true;
			this.machine.stop = true;
		}
	}
}

/** The run behind a machine: natives of the simulated world find it here. */
export const runOf = (m: Machine): Run => (m.host as unknown as {readonly run: Run}).run;

