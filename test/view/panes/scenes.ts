import {startSimulation} from '../../../source/simulator/start.js';
import {simulatedSource} from '../../../source/timeline/simulated-source.js';
import {createTimeline} from '../../../source/timeline/timeline.js';
import {storyOf} from '../../../source/view/narration/story.js';
import type {DrawPane, PaneContent} from '../../../source/view/panes/pane.js';
import {rowText} from '../../../source/view/styled.js';
import {createWalk, type Walk} from '../../../source/view/walk.js';
import {finish, press} from '../walks.js';

export const walkOf = (text: string): Walk => createWalk(createTimeline(simulatedSource(startSimulation({path: 'program.py', text, siblings: {}}))), {title: 'program.py'});

/** So many presses of keys, with all the work they give; `right*3` is three presses. */
export const pressed = (walk: Walk, ...keys: readonly string[]): Walk => {
	let result = walk;
	for (const each of keys) {
		const [, key = each, times = '1'] = /^(.+)\*(\d+)$/.exec(each) ?? [];
		for (let time = 0; time < Number(times); time++) {
			result = finish(press(result, key));
		}
	}

	return result;
};

export type Look = {readonly width?: number; readonly height?: number; readonly from?: number | null; readonly focused?: boolean};

export const drawn = (draw: DrawPane, walk: Walk, {width = 60, height = 12, from = null, focused = false}: Look = {}): PaneContent =>
	draw({walk, story: storyOf(walk), width, height, from, focused});

/** The rows as text, without the spaces at their ends. */
export const textsOf = (draw: DrawPane, walk: Walk, look: Look = {}): readonly string[] => drawn(draw, walk, look).rows.map(row => rowText(row).trimEnd());

/** Tasks that create tasks, fail, are cancelled, wait for each other in a circle; a coroutine that nobody awaits. */
export const familyProgram = `import asyncio

async def leaf(name, seconds):
    await asyncio.sleep(seconds)
    if name == "b":
        raise ValueError("no luck")
    return name

async def branch(n):
    a = asyncio.create_task(leaf("a", n))
    b = asyncio.create_task(leaf("b", n + 1))
    c = asyncio.create_task(leaf("c", 9))
    c.cancel()
    await asyncio.sleep(0.5)
    if n == 3:
        return
    await asyncio.gather(a, b, return_exceptions=True)

async def locker(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            pass

async def main():
    data = {"rows": [1, 2, {"deep": (1, 2, 3)}], "name": "text"}
    one, two = asyncio.Lock(), asyncio.Lock()
    tasks = [asyncio.create_task(branch(n)) for n in (1, 2, 3)]
    asyncio.create_task(locker(one, two), name="A")
    asyncio.create_task(locker(two, one), name="B")
    leaf("forgotten", 1)
    data["name"] = "changed"
    await asyncio.gather(*tasks)
    print(data["name"])
    await asyncio.sleep(5)

asyncio.run(main())
`;

/** Names of two columns a character, emoji, control characters, and values as long as one likes. */
export const wideProgram = `import asyncio

class 数:
    def __init__(self):
        self.名前 = "\\x1b[31m" + "長い" * 100

async def 待つ(名, 秒):
    値 = 数()
    値.中 = {"👩‍👩‍👧": [名] * 50}
    await asyncio.sleep(秒)
    print(名)

async def main():
    tasks = [asyncio.create_task(待つ("日本語" * n, n), name="仕事 👩‍👩‍👧 " * n) for n in range(1, 6)]
    await asyncio.gather(*tasks)

asyncio.run(main())
`;

/** Threads, processes, and somebody who blocks the loop. */
export const workersProgram = `import asyncio, time
from concurrent.futures import ProcessPoolExecutor

def crunch(n):
    time.sleep(n)
    return n * n

async def tick():
    for n in range(3):
        await asyncio.sleep(0.5)
        print("tick", n)

async def main():
    loop = asyncio.get_running_loop()
    ticking = asyncio.create_task(tick())
    thread = asyncio.create_task(asyncio.to_thread(time.sleep, 1.2))
    await asyncio.sleep(0.2)
    time.sleep(0.7)
    with ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(loop.run_in_executor(pool, crunch, 1), loop.run_in_executor(pool, crunch, 2)))
    await thread
    await ticking

if __name__ == "__main__":
    asyncio.run(main())
`;

/** So many sleepers at once. */
export const manyProgram = (tasks: number): string => `import asyncio

async def sleeper(n):
    await asyncio.sleep(1 + n % 5)

async def main():
    sleepers = [asyncio.create_task(sleeper(n)) for n in range(${tasks})]
    await asyncio.gather(*sleepers)

asyncio.run(main())
`;
