import {expect, test} from 'vitest';
import {parseLesson} from '../../../source/course/lesson.js';
import {startSimulation} from '../../../source/simulator/start.js';
import {simulatedSource} from '../../../source/timeline/simulated-source.js';
import {createTimeline, isAtEnd} from '../../../source/timeline/timeline.js';
import {storyOf} from '../../../source/view/narration/story.js';
import {drawSource} from '../../../source/view/source/draw.js';
import {rowText} from '../../../source/view/styled.js';
import {createWalk, withScreen, type Walk} from '../../../source/view/walk.js';
import {finish, press} from '../walks.js';

const walkOf = (text: string): Walk => createWalk(
	createTimeline(simulatedSource(startSimulation({path: 'a.py', text, siblings: {}})), {notes: new Set(parseLesson(text).notes.keys())}), {title: 'a.py'},
);

/** The rows of the pane at each step. */
const steps = (text: string, {width = 70, height = 30, from = null}: {readonly width?: number; readonly height?: number; readonly from?: number | null} = {}, prepare = (walk: Walk): Walk => walk): ReadonlyArray<readonly string[]> => {
	let walk = prepare(walkOf(text));
	const all: string[][] = [];
	for (;;) {
		const {rows} = drawSource({walk, story: storyOf(walk), width, height, from, focused: false});
		all.push(rows.map(row => rowText(row).trimEnd()));
		if (isAtEnd(walk.timeline)) {
			return all;
		}

		walk = finish(press(walk, 'right'));
	}
};

const sleepers = `import asyncio

async def work(n):
    await asyncio.sleep(n)

async def main():
    await asyncio.gather(*[work(n) for n in range(1, 5)])

asyncio.run(main())
`;

test('tasks that are suspended at one line are named as far as there is room, and counted', () => {
	expect(steps(sleepers).flat()).toContainEqual(expect.stringMatching(/^ ■4 +await asyncio\.sleep\(n\) +work 1 work 2 \+2$/));
	expect(steps(sleepers, {width: 38}).flat()).toContainEqual(expect.stringMatching(/^ ■4 +await asyncio\.sleep\(n\) +×4$/));
});

test('breakpoints stand in the gutter', () => {
	const [rows] = steps(sleepers, {}, walk => withScreen(walk, {breakpoints: [{file: 1, line: 4}]}));
	expect(rows).toContain('  4●    await asyncio.sleep(n)');
});

const blocked = `import asyncio, time

def slow():
    time.sleep(0.2)
    print("slow")

async def main():
    job = asyncio.create_task(asyncio.to_thread(slow))
    await asyncio.sleep(0.1)
    time.sleep(0.5)
    await job

asyncio.run(main())
`;

test('where a worker runs, the main thread is marked, and the other way round', () => {
	const rows = steps(blocked).flat();
	expect(rows).toContainEqual(expect.stringMatching(/^◆ +4 +time\.sleep\(0\.2\) +asyncio_0$/));
	expect(rows).toContainEqual(expect.stringMatching(/^◆ +10 +time\.sleep\(0\.5\) +the main thread$/));
	expect(rows).toContainEqual(expect.stringMatching(/^▶ +5 +print\("slow"\)$/));
});

test('scrolled, it shows the lines that were asked for', () => {
	const [rows] = steps(sleepers, {height: 3, from: 5});
	expect(rows).toEqual(['  6 async def main():', '  7     await asyncio.gather(*[work(n) for n in range(1, 5)])', '  8']);
});

const waiting = `import asyncio

async def main():
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_later(1, queue.put_nowait, 'x')
    print(await queue.get())

asyncio.run(main())
`;

test('on request, the library is shown where somebody waits in it', () => {
	const rows = steps(waiting, {}, walk => withScreen(walk, {library: true})).flat();
	expect(rows).toContainEqual(expect.stringMatching(/^ ■ *\d+ +await future +main$/));
	expect(rows).toContainEqual(expect.stringMatching(/^▶ *\d+ +self\.run_forever\(future\)$/));
	// Where the program itself runs, it is shown.
	expect(rows).toContain('▶ 6     print(await queue.get())');
	expect(steps(waiting).flat()).not.toContainEqual(expect.stringMatching(/run_forever/));
});
