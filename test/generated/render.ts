import type {Block, Statement} from './grammar.js';

/* Statements as Python. */

/** What every program begins with, and what its parts need. */
export const prelude = `import asyncio
import gc
import sys


def kind(error):
    if isinstance(error, BaseExceptionGroup):
        return type(error).__name__ + "(" + ", ".join(map(kind, error.exceptions)) + ")"
    return type(error).__name__ + repr(error.args)


def log(*what):
    if asyncio._get_running_loop() is None:
        return
    task = asyncio.current_task()
    print(f"{asyncio.get_running_loop().time():.2f}", None if task is None else task.get_name(), *what)


def cancel(n, *message):
    if tasks:
        task = tasks[n % len(tasks)]
        log("cancels", task.get_name(), task.cancel(*message))


def fail():
    raise LookupError("in a callback")


async def awaits(n):
    # Only what was made later: tasks that wait for each other in a circle cannot be cancelled, not in CPython either.
    me = asyncio.current_task()
    first = tasks.index(me) + 1 if me in tasks else 0 if me is main else len(tasks)
    if first < len(tasks):
        return await tasks[first + n % (len(tasks) - first)]


def fresh():
    global main, tasks, eager, locks, semaphore, events, condition, queue, barrier, futures
    main, eager = asyncio.current_task(), []
    tasks, locks, semaphore = [], [asyncio.Lock(), asyncio.Lock()], asyncio.Semaphore(2)
    events, condition = [asyncio.Event(), asyncio.Event()], asyncio.Condition()
    queue, barrier = asyncio.Queue(2), asyncio.Barrier(2)
    futures = [asyncio.get_running_loop().create_future() for _ in range(2)]


def run(main):
    try:
        print("result", asyncio.run(main()))
    except BaseException as error:
        print("ended by", kind(error))
    # What only cycles and tracebacks hold is reported now, not whenever CPython next looks for cycles.
    globals().update(main=None, tasks=[], eager=[], futures=[], locks=None, semaphore=None, events=None, condition=None, queue=None, barrier=None)
    gc.collect()
`;

type Writer = {readonly lines: string[]; next: number};

const indent = (depth: number): string => ' '.repeat(4 * depth);

/** Renders a child as an `async def` before its use; the result is its name. */
const child = (writer: Writer, body: Block, depth: number): string => {
	const name = `c${writer.next++}`;
	const {lines} = writer;
	const at = indent(depth);
	lines.push(`${at}async def ${name}():`, `${at}    log("${name} begins")`, `${at}    try:`);
	renderBlock(writer, body, depth + 2);
	lines.push(
		`${at}        log("${name} ends")`, `${at}        return "${name}"`, `${at}    except BaseException as error:`, `${at}        log("${name}", kind(error))`, `${at}        raise`,
	);
	return name;
};

const children = (writer: Writer, bodies: readonly Block[], depth: number): string => bodies.map(body => `${child(writer, body, depth)}()`).join(', ');

const tasksOf = (writer: Writer, bodies: readonly Block[], depth: number): string => bodies.map(body => `asyncio.create_task(${child(writer, body, depth)}())`).join(', ');

const within = (writer: Writer, head: string, body: Block, depth: number): void => {
	writer.lines.push(indent(depth) + head);
	renderBlock(writer, body, depth + 1);
};

type Renderers = {readonly [T in Statement['type']]: (statement: Extract<Statement, {readonly type: T}>, writer: Writer, depth: number) => string | null};

/** The one line that a statement is, or null if it has written its lines itself. */
const renderers: Renderers = {
	sleep: ({seconds}) => `await asyncio.sleep(${seconds})`,
	turn: () => 'await asyncio.sleep(0)',
	log: (_, writer) => `log("here ${writer.next++}")`,
	raise: ({error}, writer) => `raise ${error}("raised ${writer.next++}")`,
	return: (_, writer) => `return "returned ${writer.next++}"`,
	spawn: ({eager, child: body}, writer, depth) => `${eager ? 'eager' : 'tasks'}.append(asyncio.get_running_loop().create_task(${child(writer, body, depth)}()${eager ? ', eager_start=True' : ''}))`,
	'await-task': ({task}) => `log("awaited", await awaits(${task}))`,
	'cancel-task': ({task, message}) => `cancel(${task}${message ? ', "message"' : ''})`,
	uncancel: () => 'log("uncancel", asyncio.current_task().uncancel())',
	gather: ({returnExceptions, children: bodies}, writer, depth) => `log("gathered", await asyncio.gather(${children(writer, bodies, depth)}, return_exceptions=${returnExceptions ? 'True' : 'False'}))`,
	wait({returnWhen, seconds, children: bodies}, writer, depth) {
		const number = writer.next++;
		const at = indent(depth);
		writer.lines.push(
			`${at}waits${number} = [${tasksOf(writer, bodies, depth)}]`, `${at}tasks.extend(waits${number})`,
			`${at}done, pending = await asyncio.wait(waits${number}, timeout=${seconds ?? 'None'}, return_when=asyncio.${returnWhen})`,
		);
		return 'log("waited", len(done), len(pending), [task.get_name() for task in done])';
	},
	'as-completed'({asynchronous, seconds, children: bodies}, writer, depth) {
		const at = indent(depth);
		const source = `asyncio.as_completed([${tasksOf(writer, bodies, depth)}]${seconds === null ? '' : `, timeout=${seconds}`})`;
		writer.lines.push(`${at}${asynchronous ? 'async ' : ''}for one in ${source}:`);
		return '    log("completed", await one)';
	},
	'wait-for': ({seconds, child: body}, writer, depth) => `log("in time", await asyncio.wait_for(${child(writer, body, depth)}(), ${seconds}))`,
	shield: ({child: body}, writer, depth) => `log("shielded", await asyncio.shield(${child(writer, body, depth)}()))`,
	timeout({seconds, reschedule, body}, writer, depth) {
		const number = writer.next++;
		within(writer, `async with asyncio.timeout(${seconds}) as limit${number}:`, body, depth);
		if (reschedule !== null) {
			writer.lines.push(`${indent(depth + 1)}limit${number}.reschedule(asyncio.get_running_loop().time() + ${reschedule})`, `${indent(depth + 1)}await asyncio.sleep(0.1)`);
		}

		return null;
	},
	group({children: bodies, body}, writer, depth) {
		const number = writer.next++;
		const names = bodies.map(one => child(writer, one, depth));
		writer.lines.push(`${indent(depth)}async with asyncio.TaskGroup() as group${number}:`);
		for (const name of names) {
			writer.lines.push(`${indent(depth + 1)}tasks.append(group${number}.create_task(${name}()))`);
		}

		renderBlock(writer, body, depth + 1);
		return null;
	},
	lock({which, body}, writer, depth) {
		within(writer, `async with ${which}:`, body, depth);
		return null;
	},
	event: ({act, which}) => act === 'wait' ? `await events[${which}].wait()` : `events[${which}].${act}()`,
	condition({act}, writer, depth) {
		writer.lines.push(`${indent(depth)}async with condition:`);
		return act === 'wait' ? '    await condition.wait()' : `    condition.${act}()`;
	},
	queue({act}, writer, depth) {
		switch (act) {
			case 'put':
			case 'put_nowait': {
				return `${act === 'put' ? 'await ' : ''}queue.${act}(${writer.next++})`;
			}

			case 'get':
			case 'get_nowait': {
				writer.lines.push(`${indent(depth)}log("got", ${act === 'get' ? 'await ' : ''}queue.${act}())`);
				return 'queue.task_done()';
			}

			case 'join': {
				return 'await queue.join()';
			}

			case 'shutdown': {
				return 'queue.shutdown()';
			}
		}
	},
	barrier: () => 'log("barrier", await barrier.wait())',
	future({act, which}, writer) {
		const future = `futures[${which}]`;
		const number = writer.next++;
		return {
			await: `log("future", await ${future})`,
			set_result: `log("done", ${future}.done() or ${future}.set_result(${number}))`,
			set_exception: `log("done", ${future}.done() or ${future}.set_exception(ValueError(${number})))`,
			cancel: `log("cancel", ${future}.cancel())`,
			callback: `${future}.add_done_callback(lambda future: log("callback ${number}", future.cancelled()))`,
		}[act];
	},
	later({seconds, act, which}, writer) {
		const number = writer.next++;
		const call = {log: `log, "called ${number}"`, cancel: `cancel, ${which}`, set: `events[${which % 2}].set`, raise: 'fail'}[act];
		return `asyncio.get_running_loop().${seconds === null ? 'call_soon(' : `call_later(${seconds}, `}${call})`;
	},
	loop({count, body}, writer, depth) {
		within(writer, `for _ in range(${count}):`, body, depth);
		return null;
	},
	try({except, again, body, handler, last}, writer, depth) {
		within(writer, 'try:', body, depth);
		if (except !== null) {
			const number = writer.next++;
			writer.lines.push(`${indent(depth)}except ${except} as error:`, `${indent(depth + 1)}log("caught ${number}", kind(error))`);
			renderBlock(writer, handler, depth + 1);
			if (again) {
				writer.lines.push(`${indent(depth + 1)}raise`);
			}
		}

		if (last !== null || except === null) {
			within(writer, 'finally:', last ?? [], depth);
		}

		return null;
	},
};

const renderBlock = (writer: Writer, body: Block, depth: number): void => {
	const {lines} = writer;
	if (body.length === 0) {
		lines.push(`${indent(depth)}pass`);
	}

	for (const statement of body) {
		const line = (renderers[statement.type] as (one: Statement, writer: Writer, depth: number) => string | null)(statement, writer, depth);
		if (line !== null) {
			lines.push(indent(depth) + line);
		}
	}
};

/** A main function, and its run: what is between two lines of dashes in the output. `number` tells them apart. */
export const renderCase = (main: Block, number: number): string => {
	const writer: Writer = {lines: [], next: 0};
	writer.lines.push(`async def main${number}():`, '    fresh()', '    async with asyncio.timeout(20):');
	renderBlock(writer, main, 2);
	writer.lines.push('', '', `run(main${number})`, `print("---- ${number}")`, `print("---- ${number}", file=sys.stderr)`);
	return `${writer.lines.join('\n')}\n`;
};

/** A program of one or several cases. */
export const renderProgram = (cases: readonly Block[]): string => `${prelude}\n\n${cases.map((main, index) => renderCase(main, index)).join('\n\n')}`;
