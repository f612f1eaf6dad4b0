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

	test('the clock stops where somebody hears of something, not at every packet', () => {
		const {facts} = run(text, {linkLatency: 0.05});
		const stops = facts.filter((fact): fact is FactOf<'clock-moved'> => fact.type === 'clock-moved').map(({to, cause}) => `${to.ns / 1e6} ms: ${cause.type}`);
		expect(stops).toEqual(['100 ms: io', '150 ms: io', '200 ms: io']);
	});

	test('packets arrive at their own times, also while nobody asks', () => {
		expect(run(`
import socket, time
server = socket.create_server(('127.0.0.1', 80))
client = socket.socket()
client.setblocking(False)
client.connect_ex(('127.0.0.1', 80))
time.sleep(1)
client.send(b'x')
connection, _ = server.accept()
print(time.monotonic(), connection.recv(1), time.monotonic())
`, {linkLatency: 0.25}).stdout).toBe('1.0 b\'x\' 1.25\n');
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
		const {facts, exitCode} = run('import socket\na, b = socket.socketpair()\na.recv(1)');
		expect(exitCode).toBe(3);
		expect(facts.find((fact): fact is FactOf<'deadlock'> => fact.type === 'deadlock')?.threads).toMatchObject([{thread: 0, what: 'socket.recv() from the other end'}]);
	});

	test.each([
		['a call that accepts', 'socket.create_server(("127.0.0.1", 80)).accept()', '127.0.0.1:80'],
		['a datagram socket without a partner', 's = socket.socket(type=socket.SOCK_DGRAM)\ns.bind(("127.0.0.1", 53))\ns.recvfrom(10)', '127.0.0.1:53'],
		['a selector over a server', 'sel = selectors.DefaultSelector()\nsel.register(socket.create_server(("127.0.0.1", 80)), 1)\nsel.select()', '127.0.0.1:80'],
		['select over two servers', 'select.select([socket.create_server(("127.0.0.1", port)) for port in (80, 81)], [], [])', '127.0.0.1:80 and 127.0.0.1:81'],
		['a thread that is waited for', 't = threading.Thread(target=socket.create_server(("127.0.0.1", 80)).accept)\nt.start()\nt.join()', '127.0.0.1:80'],
		['a thread that the end of the program waits for', 'threading.Thread(target=socket.create_server(("127.0.0.1", 80)).accept).start()', '127.0.0.1:80'],
		['a loop in another thread', 'async def main():\n    await (await asyncio.start_server(print, "127.0.0.1", 80)).serve_forever()\nthreading.Thread(target=asyncio.run, args=(main(),)).start()', '127.0.0.1:80'],
		['a loop with a place for datagrams', 'async def main():\n    await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, ("127.0.0.1", 53))\n    await asyncio.Event().wait()\nasyncio.run(main())', '127.0.0.1:53'],
	])('%s is an idle server', (_, text, address) => {
		const {facts, exitCode} = run(`import asyncio, select, selectors, socket, threading\n${text}`);
		expect(facts.find(fact => fact.type === 'limit')).toMatchObject({
			what: 'idle', message: `The server on ${address} waits for clients, and no part of this program will connect to it any more: the run stops here. A real server would go on waiting.`,
		});
		expect(exitCode).toBe(0);
	});

	test('a thread that holds a lock while it waits for bytes is no idle server, though another one accepts', () => {
		const {exitCode} = run(`
import socket, threading
a, b = socket.socketpair()
lock = threading.Lock()
threading.Thread(target=socket.create_server(('127.0.0.1', 80)).accept, daemon=True).start()

def hold():
    with lock:
        a.recv(1)

threading.Thread(target=hold).start()
with lock:
    b.send(b'x')
`);
		expect(exitCode).toBe(3);
	});
});

describe('threads that wait for sockets', () => {
	test('go on at the very moment when bytes arrive, and their limits end when they say', () => {
		expect(run(`
import socket, threading, time

def serve():
    connection, _ = server.accept()
    print('accepted', time.monotonic())
    print(connection.recv(10), time.monotonic())
    connection.settimeout(0.0125)
    try:
        connection.recv(10)
    except TimeoutError:
        print('too late', time.monotonic())
    connection.sendall(b'answer')

server = socket.create_server(('127.0.0.1', 80))
thread = threading.Thread(target=serve)
thread.start()
client = socket.create_connection(('127.0.0.1', 80))
print('connected', time.monotonic())
time.sleep(1)
client.sendall(b'hello')
print(client.recv(10), time.monotonic())
thread.join()
`, {linkLatency: 0.25}).stdout).toBe('connected 0.5\naccepted 0.75\nb\'hello\' 1.75\ntoo late 1.7625\nb\'answer\' 2.0125\n');
	});

	test('are told once, not every millisecond', () => {
		const {facts} = run(`
import socket, threading, time
a, b = socket.socketpair()
thread = threading.Thread(target=lambda: print(b.recv(1)))
thread.start()
time.sleep(1000)
a.send(b'x')
thread.join()
`);
		expect(facts.filter(fact => fact.type === 'thread-parked').length).toBe(1);
		expect(facts.filter(fact => fact.type === 'clock-moved').length).toBe(1);
	});

	test('a loop in a thread hears of a client in another one', () => {
		expect(run(`
import asyncio, socket, threading

async def handle(reader, writer):
    writer.write((await reader.readline()).upper())
    writer.close()
    server.close()

async def main():
    global server
    server = await asyncio.start_server(handle, '127.0.0.1', 80)
    ready.set()
    await server.wait_closed()

ready = threading.Event()
thread = threading.Thread(target=asyncio.run, args=(main(),))
thread.start()
ready.wait()
with socket.create_connection(('127.0.0.1', 80)) as client:
    client.sendall(b'hello\\n')
    print(client.recv(10))
thread.join()
`).stdout).toBe('b\'HELLO\\n\'\n');
	});

	test('a signal ends a blocking call', () => {
		expect(run(`
import socket, time
a, b = socket.socketpair()
try:
    a.recv(1)
except KeyboardInterrupt:
    print('interrupted', time.monotonic())
b.send(b'x')
print(a.recv(1))
`, {inputs: [{at: {time: 2.5}, input: {type: 'signal', signal: 'SIGINT'}}]}).stdout).toBe('interrupted 2.5\nb\'x\'\n');
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

	test('MSG_WAITALL waits until all of it has come, or the end', () => {
		expect(run(`
import socket, threading, time
a, b = socket.socketpair()

def send():
    for part in (b'ab', b'cd', b'ef'):
        a.send(part)
        time.sleep(1)
    a.close()

threading.Thread(target=send).start()
print(b.recv(4, socket.MSG_WAITALL), time.monotonic())
print(b.recv(9, socket.MSG_WAITALL), time.monotonic())
`).stdout).toBe('b\'abcd\' 1.0\nb\'ef\' 3.0\n');
	});

	test('a blocking client gives up when its limit says, or when Linux does', () => {
		expect(run(`
import socket, time
for limit in (3, None):
    start = time.monotonic()
    try:
        socket.create_connection(('10.1.2.3', 80), timeout=limit)
    except TimeoutError as error:
        print(error, time.monotonic() - start)
`).stdout).toBe('timed out 3.0\n[Errno 110] Connection timed out 127.0\n');
	});

	test('a name that is not in the program says why', () => {
		const {facts, exitCode} = run('import socket\nsocket.create_connection((\'example.org\', 80))');
		const stderr = facts.filter((fact): fact is FactOf<'printed'> => fact.type === 'printed').map(({text}) => text).join('');
		expect(stderr).toContain('gaierror: [Errno -2] Name or service not known\nLoopscope simulates a network within the program, with the name localhost: "example.org" is not in it.\n');
		expect(exitCode).toBe(1);
	});

	test('a socket that nobody closes is told of where the program wants to know', () => {
		const {facts} = run('import socket, warnings\nwarnings.simplefilter("always")\na = socket.socket()\na = None\nb = 1');
		expect(facts.filter((fact): fact is FactOf<'printed'> => fact.type === 'printed').map(({text}) => text).join('')).toMatch(/^\/rule\.py:4: ResourceWarning: unclosed <socket\.socket fd=3, .*>\n {2}a = None\n/);
		expect(run('import socket\na = socket.socket()\na = None\n').facts.some(fact => fact.type === 'printed')).toBe(false);
	});

	test('a program that only asks again and again sees the clock move', () => {
		expect(run(`
import socket, time
a, b = socket.socketpair()
server = socket.create_server(('127.0.0.1', 80))
client = socket.socket()
client.setblocking(False)
client.connect_ex(('127.0.0.1', 80))
server.setblocking(False)
while True:
    try:
        connection, _ = server.accept()
        break
    except BlockingIOError:
        pass
print(time.monotonic())
`, {linkLatency: 0.25}).stdout).toBe('0.75\n');
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

describe('asyncio', () => {
	test('TLS is refused, and the way out is named', () => {
		expect(run(`
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for call in (
        lambda: asyncio.open_connection('localhost', 443, ssl=True), lambda: asyncio.start_server(print, 'localhost', 443, ssl=object()),
        lambda: loop.start_tls(None, None, None),
    ):
        try:
            await call()
        except NotImplementedError as error:
            print(error)

asyncio.run(main())
`).stdout).toBe('TLS is not simulated: leave out ssl, nothing leaves this program\n'.repeat(2) + 'TLS is not simulated: leave out start_tls(), nothing leaves this program\n');
	});

	test('what is no file of the file system is sent piece by piece', () => {
		const {stdout} = run(server(`
print(len(await reader.read()))
writer.close()`, `
import io
reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
print(await loop.sendfile(writer.transport, io.BytesIO(b'x' * 100_000), 10, 50_000), await loop.sendfile(writer.transport, io.BytesIO(b'y' * 10)))
writer.close()
await reader.read()
server.close()`));
		expect(stdout).toBe('50000 10\n50010\n');
	});

	test('a protocol is paused while a narrow link has not carried enough, and resumed then', () => {
		const {stdout} = run(`
import asyncio

class Writer(asyncio.Protocol):
    def connection_made(self, transport):
        transport.set_write_buffer_limits(high=1000)
        transport.write(b'x' * 3_000_000)
        transport.close()

    def pause_writing(self):
        print('pause', loop.time())

    def resume_writing(self):
        print('resume', round(loop.time(), 1))

    def connection_lost(self, exc):
        print('lost', round(loop.time(), 1))

async def main():
    global loop
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Writer, '127.0.0.1', 8888)
    reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
    print(len(await reader.read()), round(loop.time(), 1))
    writer.close()
    server.close()

asyncio.run(main())
`, {bandwidth: 1_000_000});
		expect(stdout.split('\n').map(line => line.split(' ')[0])).toEqual(['pause', 'resume', 'lost', '3000000', '']);
		expect(stdout).toContain('3000000 3.0\n');
	});
});
