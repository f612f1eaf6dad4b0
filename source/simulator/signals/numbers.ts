/* The signals of Linux: their numbers, and what they do to a process that has not said otherwise. */

type Effect = 'end' | 'ignore' | 'stop';

type Signal = {readonly number: number; readonly effect: Effect; /** What the system's `strsignal` says. */ readonly text: string};

/** By name. What ends a process with a memory dump just ends it here. */
export const signals = {
	SIGHUP: {number: 1, effect: 'end', text: 'Hangup'},
	SIGINT: {number: 2, effect: 'end', text: 'Interrupt'},
	SIGQUIT: {number: 3, effect: 'end', text: 'Quit'},
	SIGILL: {number: 4, effect: 'end', text: 'Illegal instruction'},
	SIGTRAP: {number: 5, effect: 'end', text: 'Trace/breakpoint trap'},
	SIGABRT: {number: 6, effect: 'end', text: 'Aborted'},
	SIGBUS: {number: 7, effect: 'end', text: 'Bus error'},
	SIGFPE: {number: 8, effect: 'end', text: 'Floating point exception'},
	SIGKILL: {number: 9, effect: 'end', text: 'Killed'},
	SIGUSR1: {number: 10, effect: 'end', text: 'User defined signal 1'},
	SIGSEGV: {number: 11, effect: 'end', text: 'Segmentation fault'},
	SIGUSR2: {number: 12, effect: 'end', text: 'User defined signal 2'},
	SIGPIPE: {number: 13, effect: 'ignore', text: 'Broken pipe'},
	SIGALRM: {number: 14, effect: 'end', text: 'Alarm clock'},
	SIGTERM: {number: 15, effect: 'end', text: 'Terminated'},
	SIGSTKFLT: {number: 16, effect: 'end', text: 'Stack fault'},
	SIGCHLD: {number: 17, effect: 'ignore', text: 'Child exited'},
	SIGCONT: {number: 18, effect: 'ignore', text: 'Continued'},
	SIGSTOP: {number: 19, effect: 'stop', text: 'Stopped (signal)'},
	SIGTSTP: {number: 20, effect: 'stop', text: 'Stopped'},
	SIGTTIN: {number: 21, effect: 'stop', text: 'Stopped (tty input)'},
	SIGTTOU: {number: 22, effect: 'stop', text: 'Stopped (tty output)'},
	SIGURG: {number: 23, effect: 'ignore', text: 'Urgent I/O condition'},
	SIGXCPU: {number: 24, effect: 'end', text: 'CPU time limit exceeded'},
	SIGXFSZ: {number: 25, effect: 'ignore', text: 'File size limit exceeded'},
	SIGVTALRM: {number: 26, effect: 'end', text: 'Virtual timer expired'},
	SIGPROF: {number: 27, effect: 'end', text: 'Profiling timer expired'},
	SIGWINCH: {number: 28, effect: 'ignore', text: 'Window changed'},
	SIGIO: {number: 29, effect: 'end', text: 'I/O possible'},
	SIGPWR: {number: 30, effect: 'end', text: 'Power failure'},
	SIGSYS: {number: 31, effect: 'end', text: 'Bad system call'},
} as const satisfies Readonly<Record<string, Signal>>;

export type SignalName = keyof typeof signals;

export const signalNames = Object.keys(signals) as readonly SignalName[];

export const isSignalName = (text: string): text is SignalName => Object.hasOwn(signals, text);

const byNumber: ReadonlyMap<number, SignalName> = new Map(signalNames.map(name => [signals[name].number, name]));

export const signalOf = (number: number): SignalName | undefined => byNumber.get(number);

/** One more than the largest number of a signal: `signal.NSIG`. */
export const signalLimit = 65;
