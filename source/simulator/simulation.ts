import type {Fact} from '../loop/facts.js';
import type {LoopState, Position} from '../loop/state.js';
import {reduce} from '../loop/reduce.js';
import type {MachineState} from '../python/machine/machine.js';
import type {Code} from '../python/code.js';
import type {PlacedInput} from './inputs/input.js';
import type {World} from './world.js';

/** A program to run: its file's name as the program sees it, its text, and what it can import besides the library. */
export type Program = {
	readonly path: string;
	readonly text: string;
	/** Sibling modules by dotted name. A package is entered under its own name with `package` set. */
	readonly siblings: Readonly<Record<string, {readonly path: string; readonly text: string; readonly package: boolean}>>;
};

export type Options = {
	/** Arguments of the program: `sys.argv[1:]`. */
	readonly argv: readonly string[];
	/** Lines that `input()` reads; null: it raises EOFError. */
	readonly input: string | null;
	/** Seed of unseeded randomness. */
	readonly seed: number;
	/** Simulated nanoseconds that an instruction costs. */
	readonly cost: number;
	/** Seconds that a simulated request takes where its URL does not say. */
	readonly latency: number;
	/** Seconds that bytes are under way between two sockets of the program; 0 is at once, as on a real machine's loopback. */
	readonly linkLatency: number;
	/** Bytes a second that a connection carries in each direction; 0 is as many as one likes. */
	readonly bandwidth: number;
	/** Instructions after which a program is ended as endless; a turn of the loop counts as 200. */
	readonly limit: number;
	/** What comes from outside while it runs. A replay with the same inputs is the same run. */
	readonly inputs: readonly PlacedInput[];
};

export const defaultOptions: Options = {argv: [], input: null, seed: 0, cost: 0, latency: 1, linkLatency: 0, bandwidth: 0, limit: 100_000_000, inputs: []};

/** What never changes in a run: the program, its options, and the code compiled so far by file. */
export type Setting = {
	readonly program: Program;
	readonly options: Options;
	readonly main: Code;
	/** Compiles a file; throws SyntaxProblem. */
	readonly codeOf: (path: string, text: string, internal: boolean) => Code;
	readonly hash: string;
};

/** A run at one moment: a value. Old ones stay valid; advancing one twice gives equal results. */
export type Simulation = {
	readonly setting: Setting;
	readonly machine: MachineState;
	/** The loop's state without the lines of `world.pendingLine`; see `loopState`. */
	readonly loop: LoopState;
	readonly world: World;
	/** Facts from the setting up that no `advance` has handed out yet. */
	readonly unread: readonly Fact[];
};

export type AdvanceRequest = {
	/** Asked after each fact; true stops at the next boundary between two instructions. Must be pure. */
	readonly until: (fact: Fact, state: LoopState) => boolean;
	/** Instructions at most, about. */
	readonly budget: number;
	/** `lines`: a fact for each line; `handles`: lines gathered into one fact before the next other one. */
	readonly detail: 'lines' | 'handles';
};

export type Advanced = {readonly simulation: Simulation; readonly facts: readonly Fact[]; readonly stopped: 'reached' | 'budget' | 'ended'};

/** The loop's state at this moment, lines that are still to be told of included. */
export const loopState = (simulation: Simulation): LoopState =>
	simulation.world.pendingLine === null ? simulation.loop : reduce(simulation.loop, simulation.world.pendingLine);

export const simulationPosition = (simulation: Simulation): Position => loopState(simulation).position;
