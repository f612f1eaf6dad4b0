/**
What a program sees otherwise than under CPython, and why. Where a program shows it, `shown` is one that prints `ours` here and `cpython`
there: the test runs both.
*/
export type Difference = {
	readonly title: string;
	readonly reason: string;
	readonly shown?: {readonly source: string; readonly ours: string; readonly cpython: string};
};

export type Section = {readonly title: string; readonly about: string; readonly differences: readonly Difference[]};

const shown = (source: string, ours: string, cpython: string): NonNullable<Difference['shown']> => ({source, ours, cpython});

export const sections: readonly Section[] = [
	{
		title: 'The world', about: 'A run must be the same each time, and must not touch the machine it runs on.',
		differences: [
			{
				title: 'Time is simulated', reason: 'Waiting costs no real time, executing costs none of the simulated one, and the clock begins on a fixed date. A program that only looks at the clock is given time. The judge gives CPython the same clock.',
			},
			{
				title: 'Files, network, processes and signals are simulated', reason: 'Nothing leaves the process. Files live in memory and begin empty; requests are answered by a small simulated internet; `os.cpu_count()` and `sys.platform` are fixed.',
			},
			{
				title: 'Files are written at once', reason: 'CPython keeps what is written in a buffer until it is flushed or the file is closed; here other parts of the program see it immediately.',
				shown: shown('f = open("a.txt", "w")\nf.write("text")\nprint(repr(open("a.txt").read()))', '\'text\'\n', '\'\'\n'),
			},
			{
				title: 'Memory has an end that is said', reason: 'Lists and dicts end at 33,554,432 items with a MemoryError, a program at 6,000,000 objects with a limit of its own: the run so far is kept.',
			},
			{
				title: 'Only Python programs can be started as child processes', reason: 'A child is a process of the simulated machine: `sys.executable`, `python` or `python3` with a file that lies beside the program (or that it has written), `-c` or `-m`. A command line of a shell can be nothing but such a call. Anything else that a real system has (`ls`, `git`) is refused with a NotImplementedError, since nothing of the host is ever started; what no system has is a FileNotFoundError.',
			},
			{
				title: 'A child begins when its parent next waits', reason: 'On a real machine it takes some 20 ms to begin, and as long to end. Here it takes no time, but what its parent does meanwhile still comes first.',
			},
			{
				title: 'A child ends with the program at the latest', reason: 'On a real system it would go on without its parent. What a child leaves unfinished ends silently with it: coroutines that were never awaited do not warn at its end.',
			},
			{
				title: '`random` without a seed is seeded', reason: 'The option `--seed` decides; with a seed of the program\'s own the numbers are CPython\'s.',
			},
			{
				title: 'Addresses in reprs are made up, and stable', reason: 'The same run prints the same text.',
			},
			{
				title: 'Sets of strings keep the order of insertion', reason: 'CPython\'s order changes from run to run with the hashes of strings. Sets of numbers, None and tuples of these iterate as in CPython.',
				shown: shown('print(list({"pear", "fig", "kiwi", "plum"}))', '[\'pear\', \'fig\', \'kiwi\', \'plum\']\n', ''),
			},
		],
	},
	{
		title: 'Threads', about: 'One runs at a time, and who runs when is the same in every run. A real machine decides otherwise each time; these are runs that it could make, too.',
		differences: [
			{
				title: 'A new thread runs first', reason: 'It runs up to where it first waits, then the one that started it goes on. Whoever can go on later has its turn when the running thread waits; threads that compute take turns every 5 ms, or as `sys.setswitchinterval` says, where instructions cost time (`--cost`).',
			},
			{
				title: 'Nobody interrupts a statement', reason: 'Where instructions cost nothing, a thread goes on until it waits. Races that need a switch in the middle of `x += 1` do not happen by themselves; those around a sleep or a lock do.',
			},
			{
				title: 'A pool that nobody knows any more keeps its idle threads', reason: 'CPython ends them when the last reference to the pool goes; here they end with the program.',
			},
			{
				title: 'Threads are not traced from within', reason: '`threading.settrace` and `setprofile` take None only.',
			},
			{
				title: 'A deadlock ends the run', reason: 'CPython would wait for ever. The run ends with exit code 3, and says who waits for whom; threads that sleep and wake for ever end it at the limit, with 4; daemons do not keep it going.',
			},
		],
	},
	{
		title: 'The network', about: 'Sockets reach other sockets of the same program, as on one Linux machine. The options `--latency` and `--bandwidth`, or `# loopscope: latency=0.05` and `# loopscope: bandwidth=10000` in a program of its own, make a slow network of it: seconds that bytes are under way, and bytes a second, each way.',
		differences: [
			{
				title: 'Nobody is outside', reason: 'Only localhost has a name; any other is not known, and the error has a note that says why. An address of no machine does not answer. A program in which nothing but a client from outside could make anything happen ends with a sentence that says so.',
			},
			{
				title: 'Nothing is encrypted', reason: 'Nothing leaves the process. `ssl=` and `start_tls()` raise a NotImplementedError that says what to leave out.',
			},
			{
				title: 'Without latency, what is sent has arrived', reason: 'On a real machine that takes some microseconds, in which a loop may or may not have asked its selector.',
			},
			{
				title: 'Closing a socket does not wait for a thread that is in one of its calls', reason: 'Linux ends the connection when that call returns.',
			},
			{
				title: 'Only sockets, pipes and children wake a selector', reason: 'The standard streams are as files: `select.select` finds them ready, `loop.add_reader` refuses them.',
			},
		],
	},
	{
		title: 'The end of objects', about: 'CPython counts references. Here the end of an object is looked for where its last reference may go: at an expression statement, when a name, an attribute or an item is bound anew or deleted, when a loop or function is left. Anything else ends at the next collection, or with the program.',
		differences: [
			{
				title: 'A temporary that is an argument ends later', reason: 'What a call drops is not looked at when it returns.',
				shown: shown('def g():\n    try: yield 1\n    finally: print("end")\nprint(next(g()))', '1\nend\n', 'end\n1\n'),
			},
			{
				title: 'What hangs several containers deep ends later', reason: 'With a container goes what is in it; what is in that is not looked at.',
				shown: shown('class D:\n    def __del__(self): print("end")\nx = [[[D()]]]\nx = None\nprint("after")', 'after\nend\n', 'end\nafter\n'),
			},
			{
				title: 'Classes have no `__weakref__`', reason: 'The module weakref makes references to their objects as CPython does; the attribute is not there.',
				shown: shown('print("__weakref__" in vars(type("C", (), {})))', 'False\n', 'True\n'),
			},
		],
	},
	{
		title: 'The interpreter from inside', about: 'The machine has instructions and frames of its own.',
		differences: [
			{
				title: 'Code objects have no bytecode', reason: 'Names, lines, variables and constants can be read; there is nothing in it that CPython\'s `dis` could read.',
				shown: shown('print(hasattr((lambda: 0).__code__, "co_code"))', 'False\n', 'True\n'),
			},
			{
				title: 'A function\'s code cannot be replaced', reason: 'Nothing that people write for others to read does so.',
				shown: shown('def f(): pass\ntry: f.__code__ = (lambda: 1).__code__; print(f())\nexcept NotImplementedError as e: print(e)', 'replacing the code of a function is not supported here\n', '1\n'),
			},
			{
				title: 'No class can derive from super', reason: '`super()` is a value without identity of its own.',
				shown: shown('class S(super): pass\ntry: print(type(S(int, 5)).__name__)\nexcept NotImplementedError as e: print(e)', 'a class derived from super is not supported here\n', 'S\n'),
			},
			{
				title: 'There are no syntax trees', reason: '`compile` compiles, and knows CPython\'s SyntaxErrors; it hands out no trees, and there is no module ast.',
			},
			{
				title: 'The text of an annotation is that of the source', reason: 'Under `from __future__ import annotations`, CPython writes the expression anew.',
				shown: shown('from __future__ import annotations\ndef f(x: list[ "int" ]): pass\nprint(f.__annotations__)', '{\'x\': "list[ \'int\' ]"}\n', '{\'x\': "list[\'int\']"}\n'),
			},
			{
				title: 'Some iterators have simpler types', reason: 'CPython tells ASCII strings from others, and reversed views from reversed lists; nothing depends on it.',
				shown: shown('print(type(iter("abc")).__name__, type(reversed({}.keys())).__name__)', 'str_iterator list_reverseiterator\n', 'str_ascii_iterator dict_reversekeyiterator\n'),
			},
			{
				title: 'Sizes are made up', reason: '`sys.getsizeof` and `__sizeof__` answer something plausible: memory is laid out otherwise.',
			},
			{
				title: 'An operand of `and` and `or` may be asked for its truth once more', reason: 'CPython jumps over the second question of `f and x or y`; only a `__bool__` that counts can tell.',
				shown: shown('class F:\n    n = 0\n    def __bool__(self): F.n += 1; return False\nf = F()\nf and 1 or 2\nprint(F.n)', '2\n', '1\n'),
			},
		],
	},
	{
		title: 'The library', about: 'It is Python of our own. What it does is CPython\'s; some of what can only be seen of how it is made is not.',
		differences: [
			{
				title: 'Wrong numbers of arguments for functions that CPython has in C', reason: 'Here they are Python functions, and complain as these do.',
				shown: shown('import operator\ntry: operator.add(1)\nexcept TypeError as e: print(e)', 'add() missing 1 required positional argument: \'b\'\n', 'add expected 2 arguments, got 1\n'),
			},
			{
				title: 'Frames of the library', reason: 'Its files and lines are others than CPython\'s. Tests compare the program\'s own frames of tracebacks; `get_stack`, call graphs and debug mode name the program\'s lines only.',
			},
			{
				title: 'Nothing is pickled by Python code', reason: '`copy` asks `__reduce__` and `__getstate__` of the program\'s own classes, and process pools copy what pickling would; there is no module pickle.',
				shown: shown('print(hasattr([], "__reduce_ex__"))', 'False\n', 'True\n'),
			},
			{
				title: 'memoryview shows single bytes', reason: 'Streams and sockets need no more than the formats B, b and c.',
				shown: shown('try: print(memoryview(bytearray(4)).cast("H").tolist())\nexcept NotImplementedError as e: print(e)', 'memoryview formats other than B, b and c are not supported here\n', '[0, 0]\n'),
			},
			{
				title: 'A bytearray may change its size while it is looked at', reason: 'A memoryview here holds no lock on what it shows.',
				shown: shown('b = bytearray(b"a")\nv = memoryview(b)\ntry: b.append(98); print(b)\nexcept BufferError as e: print("refused")', 'bytearray(b\'ab\')\n', 'refused\n'),
			},
			{
				title: 'Modules that are not there', reason: '[python.md](python.md) lists those that are. Any other import fails with ModuleNotFoundError; `loopscope check` names it, its place and a way out before anything runs.',
			},
		],
	},
];
