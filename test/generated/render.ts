import type {Block, Statement} from './grammar.js';
import {prelude} from './prelude.js';

/* Statements as Python. */

/** `within` is what a `return` may not be in: the handler of an `except*`; in an async generator it returns nothing. */
type Writer = {readonly lines: string[]; next: number; within: 'function' | 'generator' | 'star'};

const indent = (depth: number): string => ' '.repeat(4 * depth);

const inside = (writer: Writer, within: Writer['within'], render: () => void): void => {
	const before = writer.within;
	writer.within = within;
	render();
	writer.within = before;
};

/** Renders a child as an `async def` before its use; the result is its name. */
const child = (writer: Writer, body: Block, depth: number): string => {
	const name = `c${writer.next++}`;
	const {lines} = writer;
	const at = indent(depth);
	lines.push(`${at}async def ${name}():`, `${at}    log("${name} begins")`, `${at}    try:`);
	inside(writer, 'function', () => {
		renderBlock(writer, body, depth + 2);
	});
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
	raise({error, from}, writer) {
		const number = writer.next++;
		return `raise ${error}("raised ${number}"${error === 'ExceptionGroup' ? `, [ValueError(${number}), KeyError(${number})]` : ''})${from ? ` from OSError(${number})` : ''}`;
	},
	return: (_, writer) => ({function: `return "returned ${writer.next++}"`, generator: 'return', star: `log("no return ${writer.next++}")`})[writer.within],
	block: ({seconds}) => `time.sleep(${seconds})`,
	variable: (_, writer) => `log("variable", var.get(), var.set(${writer.next++}).old_value is contextvars.Token.MISSING)`,
	factory: ({eager}) => `asyncio.get_running_loop().set_task_factory(${eager ? 'asyncio.eager_task_factory' : 'None'})`,
	stop: () => 'asyncio.get_running_loop().stop()',
	spawn: ({eager, context, child: body}, writer, depth) => `${eager ? 'eager' : 'tasks'}.append(asyncio.get_running_loop().create_task(${child(writer, body, depth)}()${eager ? ', eager_start=True' : ''}${context ? ', context=contextvars.Context()' : ''}))`,
	drop: ({child: body}, writer, depth) => `${child(writer, body, depth)}()`,
	'await-task': ({task}) => `log("awaited", await awaits(${task}))`,
	'cancel-task': ({task, message}) => `cancel(${task}${message ? ', "message"' : ''})`,
	'ask-task': ({act, task}) => `ask(${task}, "${act}")`,
	'task-callback': ({act, task}) => `[task.${act === 'add' ? 'add' : 'remove'}_done_callback(called) for task in tasks[${task}:][:1]]`,
	'all-tasks': () => 'log("all", sorted(task.get_name() for task in asyncio.all_tasks()))',
	uncancel: () => 'log("uncancel", asyncio.current_task().uncancel())',
	gather: ({returnExceptions, children: bodies}, writer, depth) => `log("gathered", await asyncio.gather(${children(writer, bodies, depth)}, return_exceptions=${returnExceptions ? 'True' : 'False'}))`,
	keep: ({kind, children: bodies}, writer, depth) => `keep("${kind}", [${children(writer, kind === 'shield' ? bodies.slice(0, 1) : bodies, depth)}])`,
	kept: ({act, which}) => `await keeps("${act}", ${which})`,
	'some-tasks': ({kind, task, seconds}) => `await some("${kind}", ${task}, ${seconds ?? 'None'})`,
	wait({returnWhen, seconds, children: bodies}, writer, depth) {
		const number = writer.next++;
		const at = indent(depth);
		writer.lines.push(
			`${at}waits${number} = [${tasksOf(writer, bodies, depth)}]`, `${at}tasks.extend(waits${number})`,
			`${at}done, pending = await asyncio.wait(waits${number}, timeout=${seconds ?? 'None'}, return_when=asyncio.${returnWhen})`,
		);
		return 'log("waited", len(done), len(pending), [task.get_name() for task in done])';
	},
	'as-completed'({asynchronous, early, seconds, children: bodies}, writer, depth) {
		const at = indent(depth);
		const source = `asyncio.as_completed(open_ones([${tasksOf(writer, bodies, depth)}])${seconds === null ? '' : `, timeout=${seconds}`})`;
		writer.lines.push(`${at}${asynchronous ? 'async ' : ''}for one in ${source}:`);
		writer.lines.push(`${at}    log("completed", await one)`);
		return early ? '    break' : null;
	},
	'wait-for': ({seconds, child: body}, writer, depth) => `log("in time", await asyncio.wait_for(${child(writer, body, depth)}(), ${seconds ?? 'None'}))`,
	shield: ({child: body}, writer, depth) => `log("shielded", await asyncio.shield(${child(writer, body, depth)}()))`,
	timeout({seconds, absolute, reschedule, first, body}, writer, depth) {
		const name = `limit${writer.next++}`;
		const now = 'asyncio.get_running_loop().time()';
		const {lines} = writer;
		const moved = reschedule === null ? [] : [`${indent(depth + 1)}${name}.reschedule(${now} + ${reschedule})`];
		lines.push(`${indent(depth)}async with asyncio.timeout${absolute && seconds !== null ? `_at(${now} + ${seconds})` : `(${seconds ?? 'None'})`} as ${name}:`);
		if (first) {
			lines.push(...moved);
		}

		renderBlock(writer, body, depth + 1);
		if (!first) {
			lines.push(...moved, `${indent(depth + 1)}await asyncio.sleep(0.1)`);
		}

		return `log("expired", ${name}.expired())`;
	},
	group({children: bodies, body}, writer, depth) {
		const number = writer.next++;
		const names = bodies.map(one => child(writer, one, depth));
		writer.lines.push(`${indent(depth)}async with asyncio.TaskGroup() as group${number}:`, `${indent(depth + 1)}groups.append(group${number})`);
		for (const name of names) {
			writer.lines.push(`${indent(depth + 1)}tasks.append(group${number}.create_task(${name}()))`);
		}

		renderBlock(writer, body, depth + 1);
		return null;
	},
	'group-spawn': ({child: body}, writer, depth) => `[tasks.append(group.create_task(${child(writer, body, depth)}())) for group in groups[-1:]]`,
	lock({which, body}, writer, depth) {
		within(writer, `async with ${which}:`, body, depth);
		return null;
	},
	'lock-act': ({act, which}) => ({acquire: `log("acquired", await ${which}.acquire())`, release: `${which}.release()`, locked: `log("locked", ${which}.locked())`})[act],
	event: ({act, which}) => ({wait: `await events[${which}].wait()`, set: `events[${which}].set()`, clear: `events[${which}].clear()`, is_set: `log("set", events[${which}].is_set())`})[act],
	condition({act}, writer, depth) {
		if (act === 'without') {
			return 'await condition.wait()';
		}

		writer.lines.push(`${indent(depth)}async with condition:`);
		return `    ${{
			wait: 'await condition.wait()', wait_for: 'log("set", await condition.wait_for(events[0].is_set))',
			notify: 'condition.notify()', 'notify(2)': 'condition.notify(2)', notify_all: 'condition.notify_all()',
		}[act]}`;
	},
	queue({act, which}, writer) {
		const queue = `queues[${which}]`;
		return {
			put: () => `await ${queue}.put(${writer.next++})`,
			put_nowait: () => `${queue}.put_nowait(${writer.next++})`,
			get: () => `await get(${queue})`,
			get_nowait: () => `get_nowait(${queue})`,
			join: () => `await ${queue}.join()`,
			task_done: () => `${queue}.task_done()`,
			shutdown: () => `${queue}.shutdown()`,
			'shutdown-now': () => `${queue}.shutdown(immediate=True)`,
		}[act]();
	},
	barrier({act}, writer, depth) {
		if (act === 'with') {
			writer.lines.push(`${indent(depth)}async with barrier as position:`);
			return '    log("barrier", position)';
		}

		return {
			wait: 'log("barrier", await barrier.wait())', reset: 'await barrier.reset()', abort: 'await barrier.abort()', look: 'log("barrier", barrier.n_waiting, barrier.broken)',
		}[act];
	},
	future({act, which}, writer) {
		const future = `futures[${which}]`;
		const number = writer.next++;
		return {
			await: `log("future", await ${future})`,
			set_result: `log("done", ${future}.done() or ${future}.set_result(${number}))`,
			set_exception: `log("done", ${future}.done() or ${future}.set_exception(ValueError(${number})))`,
			cancel: `log("cancel", ${future}.cancel())`,
			ask: `log("asked", ${future}.exception())`,
			callback: `${future}.add_done_callback(lambda future: log("callback ${number}", future.cancelled()))`,
		}[act];
	},
	later({seconds, absolute, act, which}, writer) {
		const number = writer.next++;
		const call = {log: `log, "called ${number}"`, cancel: `cancel, ${which}`, set: `events[${which % 2}].set`, raise: 'fail', future: `settle, futures[${which % 2}]`}[act];
		const loop = 'asyncio.get_running_loop()';
		return `timers.append(${loop}.${seconds === null ? 'call_soon(' : absolute ? `call_at(${loop}.time() + ${seconds}, ` : `call_later(${seconds}, `}${call}))`;
	},
	'cancel-timer': ({which}) => `[timer.cancel() for timer in timers[${which}:][:1]]`,
	managed({seconds, suppress, body}, writer, depth) {
		within(writer, `async with managed("m${writer.next++}", ${seconds}, ${suppress ? 'True' : 'False'}):`, body, depth);
		return null;
	},
	stack({seconds, body}, writer, depth) {
		const name = `stack${writer.next++}`;
		writer.lines.push(
			`${indent(depth)}async with contextlib.AsyncExitStack() as ${name}:`, `${indent(depth + 1)}${name}.push_async_callback(asyncio.sleep, ${seconds})`,
			`${indent(depth + 1)}${name}.callback(log, "${name} unwinds")`, `${indent(depth + 1)}await ${name}.enter_async_context(managed("in ${name}", 0, False))`,
		);
		renderBlock(writer, body, depth + 1);
		return null;
	},
	'async-for'({leave, items, tidy, body}, writer, depth) {
		const number = writer.next++;
		const name = `g${number}`;
		const {lines} = writer;
		const at = indent(depth);
		lines.push(`${at}async def ${name}():`, `${at}    log("${name} begins")`, `${at}    try:`);
		inside(writer, 'generator', () => {
			for (const item of items) {
				renderBlock(writer, item, depth + 2);
				lines.push(`${at}        log("${name} sent", (yield ${writer.next++}))`);
			}

			lines.push(`${at}    finally:`, `${at}        log("${name} tidies up", kind(sys.exception()) if sys.exception() else None)`);
			renderBlock(writer, tidy, depth + 2);
		});
		if (leave === 'end' || leave === 'break') {
			within(writer, `async for item in ${name}():`, body, depth);
			return `    log("${name} gave", item)${leave === 'break' ? '; break' : ''}`;
		}

		lines.push(`${at}a${name} = ${name}()`, `${at}log("${name} gave", await anext(a${name}, "nothing"))`);
		renderBlock(writer, body, depth);
		return leave === 'close' ? `await a${name}.aclose()` : `log("${name} gave", await a${name}.athrow(ValueError("thrown ${number}")))`;
	},
	'try-star'({except, body, handler}, writer, depth) {
		within(writer, 'try:', body, depth);
		const number = writer.next++;
		writer.lines.push(`${indent(depth)}except* ${except} as error:`, `${indent(depth + 1)}log("caught ${number}", kind(error))`);
		inside(writer, 'star', () => {
			renderBlock(writer, handler, depth + 1);
		});
		return null;
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
	const writer: Writer = {lines: [], next: 0, within: 'function'};
	writer.lines.push(`async def main${number}():`, '    fresh()', '    try:', '        async with asyncio.timeout(20):');
	renderBlock(writer, main, 3);
	// What only cycles hold goes now, in both.
	writer.lines.push('    finally:', '        gc.collect()');
	writer.lines.push('', '', `run(main${number})`, `print("---- ${number}")`, `print("---- ${number}", file=sys.stderr)`);
	return `${writer.lines.join('\n')}\n`;
};

/** A program of one or several cases. */
export const renderProgram = (cases: readonly Block[]): string => `${prelude}\n\n${cases.map((main, index) => renderCase(main, index)).join('\n\n')}`;
