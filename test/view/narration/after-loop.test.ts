import {expect, test} from 'vitest';
import {startSimulation} from '../../../source/simulator/start.js';
import {simulatedSource} from '../../../source/timeline/simulated-source.js';
import {createTimeline} from '../../../source/timeline/timeline.js';
import {plainStep} from '../../../source/view/plain.js';
import {createWalk} from '../../../source/view/walk.js';
import {everyWalk} from '../walks.js';

const program = `
import asyncio

def ring():
    pass

async def main():
    asyncio.get_running_loop().call_later(1, ring)
    await asyncio.sleep(1)

asyncio.run(main())
print("after")
`;

test('once the loop is closed, the line that a callback reached last is not where the program is', () => {
	const walk = createWalk(createTimeline(simulatedSource(startSimulation({path: 'bells.py', text: program, siblings: {}}))), {title: 'bells.py', lesson: null});
	const steps = everyWalk(walk).map(each => plainStep(each).join('\n'));
	const closed = steps.find(text => text.includes('The loop was closed'));
	expect(closed).toBeDefined();
	expect(closed).not.toContain('ring');
	expect(closed).toContain('Next: the program goes on after the loop.');
});
