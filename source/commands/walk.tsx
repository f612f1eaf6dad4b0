import path from 'node:path';
import {render} from 'ink';
import {App, SpokenApp, type AppProps} from '../app.js';
import type {Watch} from '../hooks/use-session.js';
import {makeCodeOf} from '../simulator/start.js';
import {formatPosition} from '../timeline/position.js';
import {keyStream} from '../terminal/key-stream.js';
import {openScreen} from '../terminal/screen-stream.js';
import type {Leaving, Opened} from '../view/stage.js';
import {complain, complainOf} from './complaint.js';
import type {Request} from './command.js';
import {ErrorBoundary} from './error-boundary.js';
import {optionFlags, type Flags} from './flags.js';
import {signalCodes, type Host} from './host.js';
import {scenarioLines} from './list.js';
import {load} from './load.js';
import {open, openScenario, type Opening, type OpenOptions} from './open.js';
import {lookOf} from './look.js';
import {listenForSignals} from './pace.js';
import {printWalk} from './print-walk.js';
import {inputOf} from './prepare.js';
import {findScenarios} from './scenarios.js';
import {recordReads, watchProgram} from './watch.js';
import {createWriter} from './writer.js';

/** Whether keys can be read and screens drawn. */
const isInteractive = ({stdin, stdout, env}: Host): boolean => stdin.isTTY && stdout.isTTY && env['TERM'] !== 'dumb';

/** A word as a shell reads it. */
const quoted = (word: string): string => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll('\'', String.raw`'\''`)}'`;

/** How to come back to where one was. */
const leavingLine = (name: string, flags: readonly string[], position: NonNullable<Leaving['position']>): string => {
	const at = formatPosition(position);
	return `You were at ${at} of ${name}: loopscope ${[name, ...flags].map(word => quoted(word)).join(' ')} --at ${at}\n`;
};

const openedOf = (opening: Opening): Opened => opening.type === 'walk'
	? opening
	: {type: 'problem', problem: {title: `Loopscope ${opening.problem.title}`, lines: opening.problem.lines}};

type Screen = {
	/** What was named on the command line, null if nothing was. */
	readonly name: string | null;
	readonly initial: Opened | undefined;
	readonly openOptions: OpenOptions;
	/** Tells what `initial` comes to when it has changed on disk; not given for what is not on disk. */
	readonly watch?: Watch;
};

/** Draws the app until the person leaves, and gives the exit code. The terminal is as it was before on every way out. */
const runApp = async (host: Host, {name, initial, openOptions, watch}: Screen): Promise<number> => {
	const scenarios = findScenarios();
	const signals = listenForSignals(host);
	const outcome: {leaving: Leaving | null; error: Error | null} = {leaving: null, error: null};
	// The terminal may be gone while something is drawn on it.
	const output = createWriter(host.stdout);
	const {inline} = openOptions.flags;
	const isSpoken = openOptions.flags.screenReader || host.env['INK_SCREEN_READER'] === 'true';
	const screen = isSpoken ? null : openScreen(host.stdout, {inline});
	const props: AppProps = {
		scenarios, initial, watch,
		look: lookOf(host.env, openOptions.flags),
		open: id => openedOf(openScenario(scenarios.find(scenario => scenario.id === id)!, openOptions)),
		onRedraw: screen?.redraw,
		flush() {
			instance.rerender(app);
			// Effects of a drawing, such as listening for keys, come before the next.
			instance.rerender(app);
		},
		onExit(leaving) {
			outcome.leaving = leaving;
		},
	};
	/** Takes the terminal again, whatever the shell has made of it meanwhile. */
	const resume = (): void => {
		host.stdin.setRawMode(false);
		host.stdin.setRawMode(true);
		screen?.resume();
		screen?.redraw();
	};

	const suspend = (): void => {
		screen?.suspend();
		host.stdin.setRawMode(false);
		host.suspend();
		resume();
	};

	const app = (
		<ErrorBoundary onError={error => {
			outcome.error = error;
			instance.unmount();
		}}>
			{isSpoken ? <SpokenApp {...props}/> : <App {...props}/>}
		</ErrorBoundary>
	);
	const instance = render(
		app,
		{
			stdin: keyStream(host.stdin, suspend), stderr: host.stderr, exitOnCtrlC: false, interactive: true, patchConsole: false,
			// In its debug mode Ink hands over every frame whole and at once; what of it goes to the terminal is the screen's business.
			...(screen === null ? {stdout: host.stdout, isScreenReaderEnabled: true} : {stdout: screen.stream, isScreenReaderEnabled: false, debug: true}),
		},
	);
	const unmount = (): void => {
		instance.unmount();
		screen?.close();
	};

	const subscriptions = [host.onSignal(unmount), host.onCrash(unmount), host.onResume(resume)];
	try {
		await instance.waitUntilExit();
	} finally {
		screen?.close();
		signals.stopListening();
		for (const unsubscribe of subscriptions) {
			unsubscribe();
		}
	}

	if (outcome.error !== null) {
		throw outcome.error;
	}

	const {leaving} = outcome;
	const opened = leaving?.id ?? name;
	if (leaving?.position && opened !== null) {
		const line = leavingLine(opened, optionFlags({...openOptions.flags, whatIf: leaving.edits}), leaving.position);
		// What stays on the screen has no line end.
		const isTold = await output.write(`${inline && !isSpoken ? '\n' : ''}${line}`);
		// A terminal that is gone takes lines, and shows them to nobody.
		if (!isTold || signals.code() === signalCodes.SIGHUP) {
			await host.remember(`In ${path.resolve('.')}: ${line}`);
		}
	}

	return signals.code() ?? (leaving?.interrupted === true ? signalCodes.SIGINT : 0);
};

/** What is said of a trace that could not be read whole, and the like. */
const remark = (host: Host, remarks: readonly string[]): void => {
	for (const line of remarks) {
		host.stderr.write(`loopscope: ${line}\n`);
	}
};

const hints = {
	terminal: 'Loopscope draws its screen on a terminal, and there is none here. Over SSH, ask for one: ssh -t HOST loopscope …',
	plain: 'This is the walk as text.',
};

/** Without a terminal and without a program there is only the list. */
const listInstead = (host: Host): number => {
	host.stdout.write(['Scenarios, in the order in which they teach:', '', ...scenarioLines(findScenarios()), ''].join('\n'));
	host.stderr.write(`${hints.terminal}\n`);
	return 0;
};

/** When a terminal went away during a walk, nobody could be told where that was: now somebody can. */
const tellWhatWasLost = async (host: Host): Promise<void> => {
	const line = await host.recall();
	if (line !== null) {
		host.stderr.write(`The terminal of your last walk went away. ${line}`);
		await host.remember(null);
	}
};

/** Walks through what was named, on a screen or as text, and gives the exit code. */
export const walk = async (host: Host, {input: [name], flags}: Request): Promise<number> => {
	const interactive = isInteractive(host) && !flags.plain;
	if (interactive) {
		await tellWhatWasLost(host);
	}

	// Keys that are typed while the program is being loaded are not echoed, and not lost: the app gets them.
	host.stdin.setRawMode?.(interactive);
	try {
		return await walkWith(host, name, flags, interactive);
	} finally {
		host.stdin.setRawMode?.(false);
	}
};

const walkWith = async (host: Host, name: string | undefined, flags: Flags, interactive: boolean): Promise<number> => {
	if (flags.input.includes('-')) {
		return complain(host, 'the keys are read from standard input, so --input - cannot be: give the lines themselves, --input LINE.');
	}

	const openOptions: OpenOptions = {flags, input: await inputOf(host, flags.input), at: flags.at, codeOf: makeCodeOf()};
	if (name === undefined) {
		if (flags.at !== null) {
			return complain(host, '--at needs a program to be a position in: loopscope FILE --at POSITION');
		}

		return interactive ? runApp(host, {name: null, initial: undefined, openOptions}) : listInstead(host);
	}

	const recorder = recordReads(host);
	const opening = open(name, await load(recorder.host, name), openOptions);
	if (opening.type === 'problem') {
		return complainOf(host, opening.problem);
	}

	if (interactive) {
		const fromStart = {...openOptions, at: null};
		const watch: Watch = onChange => watchProgram(host, recorder.files(), name, {
			load: async again => load(again, name),
			onChange(loaded) {
				onChange(openedOf(open(name, loaded, fromStart)));
			},
		});
		const code = await runApp(host, {name, initial: opening, openOptions: fromStart, watch});
		remark(host, opening.remarks);
		return code;
	}

	remark(host, opening.remarks);
	if (!flags.plain) {
		host.stderr.write(`${hints.terminal}\n${hints.plain}\n`);
	}

	return printWalk(host, opening.walk);
};
