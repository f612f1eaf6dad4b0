import {describe, expect, test} from 'vitest';
import type {Fact, FactOf} from '../../../source/loop/facts.js';
import {advance} from '../../../source/simulator/advance.js';
import type {Options} from '../../../source/simulator/simulation.js';
import {startSimulation} from '../../../source/simulator/start.js';

/* One rule of the simulated network each: what a recording on a real machine cannot show the same way twice. */

const run = (text: string, options: Partial<Options> = {}): {readonly facts: readonly Fact[]; readonly stdout: string; readonly exitCode: number} => {
	const {facts} = advance(startSimulation({path: '/rule.py', text, siblings: {}}, options), {until: () => false, budget: 20_000_000, detail: 'handles'});
	const printed = facts.filter((fact): fact is FactOf<'printed'> => fact.type === 'printed');
	const ended = facts.find((fact): fact is FactOf<'ended'> => fact.type === 'ended');
	return {facts, stdout: printed.filter(({stream}) => stream === 'stdout').map(fact => fact.text).join(''), exitCode: ended?.exitCode ?? -1};
};

const server = (handler: string, main: string): string => `
import asyncio

async def handle(reader, writer):
${handler.split('\n').map(line => `    ${line}`).join('\n')}

async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, '127.0.0.1', 8888)
${main.split('\n').map(line => `    ${line}`).join('\n')}

asyncio.run(main())
`;

describe('time', () => {
	const text = server('writer.write(await reader.readline())\nwriter.close()', `
reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
print('connected', round(loop.time(), 3))
writer.write(b'x' * 999 + b'\\n')
await reader.readline()
print('answered', round(loop.time(), 3))
writer.close()
server.close()`);

	test('without latency everything arrives at once', () => {
		expect(run(text).stdout).toBe('connected 0.0\nanswered 0.0\n');
	});

	test('connecting takes a way there and back, and so does an answer', () => {
		expect(run(text, {linkLatency: 0.05}).stdout).toBe('connected 0.1\nanswered 0.2\n');
	});

	test('bytes take their time through a narrow link, each way', () => {
		expect(run(text, {bandwidth: 1000}).stdout).toBe('connected 0.0\nanswered 2.0\n');
	});
});

test('drain waits while the transport has too much to send, and until the other end has read', () => {
	const {stdout} = run(server(`
await asyncio.sleep(1)
while await reader.read(65536):
    pass
writer.close()`, `
reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
writer.write(b'x' * 5_000_000)
print(writer.transport.get_write_buffer_size() > 65536)
await writer.drain()
print(loop.time() >= 1, writer.transport.get_write_buffer_size() <= 16384)
writer.close()
await writer.wait_closed()
server.close()`));
	expect(stdout).toBe('True\nTrue True\n');
});

test('the loop does not read for a reader that has twice its limit in store', () => {
	const {stdout} = run(server('writer.write(b"x" * 1000)\nwriter.close()', `
reader, writer = await asyncio.open_connection('127.0.0.1', 8888, limit=100)
await asyncio.sleep(0.1)
print(writer.transport.is_reading(), len(await reader.read()), writer.transport.is_reading())
writer.close()
server.close()`));
	expect(stdout).toBe('False 1000 True\n');
});

test('who waits for bytes stands among the I/O waits, by what it waits for', () => {
	const {facts} = run(server('writer.write(await reader.readline())\nwriter.close()', `
reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
await asyncio.sleep(1)
writer.write(b'hello\\n')
await reader.readline()
writer.close()
server.close()`));
	const waits = new Set(facts.filter((fact): fact is FactOf<'io-waiting'> => fact.type === 'io-waiting').map(({what, taskId}) => `${what}, ${taskId === null ? 'the loop' : 'a task'}`));
	expect(waits).toEqual(new Set([
		'accept on 127.0.0.1:8888, the loop', 'connect to 127.0.0.1:8888, a task', 'connect to 127.0.0.1:8888, the loop', 'read from 127.0.0.1:8888, the loop', 'read from 127.0.0.1:8888, a task',
		'read from 127.0.0.1:50000, the loop', 'read from 127.0.0.1:50000, a task',
	]));
});

describe('nothing can happen any more', () => {
	test('a server that only listens is idle', () => {
		const {facts, exitCode} = run(server('writer.close()', 'await server.serve_forever()'));
		expect(exitCode).toBe(0);
		expect(facts.find(fact => fact.type === 'limit')).toMatchObject({what: 'idle', message: expect.stringContaining('127.0.0.1:8888') as string});
	});

	test('two ends that wait for each other are a deadlock, though a server listens', () => {
		const {facts, exitCode} = run(server('await reader.readline()', `
reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
writer.write(b'no line')
await reader.read()`));
		expect(exitCode).toBe(3);
		expect(facts.find((fact): fact is FactOf<'deadlock'> => fact.type === 'deadlock')?.waiting.length).toBe(2);
	});

	test('a blocking call that waits for what can never come is one, too', () => {
		expect(run('import socket\nsocket.create_server((\'127.0.0.1\', 0)).accept()').exitCode).toBe(3);
	});
});

describe('the socket module', () => {
	test('blocking calls with a time limit move the clock, and block a loop visibly', () => {
		const {facts, stdout} = run(`
import asyncio, socket

async def main():
    a, b = socket.socketpair()
    a.settimeout(0.5)
    try:
        a.recv(1)
    except TimeoutError as error:
        print(repr(error), asyncio.get_running_loop().time())

asyncio.run(main())
`);
		expect(stdout).toBe('TimeoutError(\'timed out\') 0.5\n');
		expect(facts.find((fact): fact is FactOf<'loop-blocked'> => fact.type === 'loop-blocked')).toMatchObject({what: 'socket.recv() from the other end'});
	});

	test('names, addresses and errors are as on Linux', () => {
		const {stdout} = run(`
import socket
server = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(server.getsockname())
connection, address = server.accept()
print(address, connection.getsockname(), client.fileno())
client.setblocking(False)
for call in (
    lambda: client.recv(1), lambda: socket.socket().recv(1), lambda: socket.socket().getpeername(), lambda: socket.socket().bind(server.getsockname()),
    lambda: socket.create_connection(('127.0.0.1', 1)), lambda: socket.gethostbyname('no.such.host'), lambda: socket.socket().bind(('8.8.8.8', 1)),
    lambda: client.connect(('127.0.0.1', 1)),
):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
connection.close()
print(client.recv(1))
client.close()
print(client.fileno(), client)
`);
		expect(stdout.split('\n')).toEqual([
			'(\'127.0.0.1\', 50001) (\'127.0.0.1\', 50000) 4',
			'BlockingIOError [Errno 11] Resource temporarily unavailable',
			'OSError [Errno 107] Transport endpoint is not connected',
			'OSError [Errno 107] Transport endpoint is not connected',
			'OSError [Errno 98] Address already in use',
			'ConnectionRefusedError [Errno 111] Connection refused',
			'gaierror [Errno -2] Name or service not known',
			'OSError [Errno 99] Cannot assign requested address',
			'OSError [Errno 106] Transport endpoint is already connected',
			'b\'\'',
			'-1 <socket.socket [closed] fd=-1, family=2, type=1, proto=6>',
			'',
		]);
	});

	test('a host that does not answer lets a client try for 127 seconds', () => {
		expect(run(`
import asyncio

async def main():
    try:
        await asyncio.open_connection('10.1.2.3', 80)
    except TimeoutError as error:
        print(error, asyncio.get_running_loop().time())

asyncio.run(main())
`).stdout).toBe('[Errno 110] Connect call failed (\'10.1.2.3\', 80) 127.0\n');
	});

	test('bytes arrive while nobody watches the sockets', () => {
		expect(run(`
import asyncio, socket

async def main():
    loop = asyncio.get_running_loop()
    server, client = socket.create_server(('127.0.0.1', 7777)), socket.socket()
    client.setblocking(False)
    print(client.connect_ex(('127.0.0.1', 7777)))
    await asyncio.sleep(1)
    print(client.send(b'x'), loop.time())
    connection, _ = server.accept()
    print(connection.recv(5), loop.time())

asyncio.run(main())
`, {linkLatency: 0.25}).stdout).toBe('115\n1 1.0\nb\'x\' 1.25\n');
	});
});
