import {expect, test} from 'vitest';
import {startSimulation} from '../../source/simulator/start.js';
import {simulatedSource} from '../../source/timeline/simulated-source.js';
import {recordedSource} from '../../source/timeline/recorded-source.js';
import {createTimeline} from '../../source/timeline/timeline.js';
import {plainStep} from '../../source/view/plain.js';
import {createWalk, type Walk} from '../../source/view/walk.js';
import {everyWalk} from './walks.js';

const program = `
import asyncio

def ring(what, how):
    pass

class Bell:
    def ring(self):
        pass

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, ring, "tea", "loud")
    loop.call_later(2, ring, "cake", "loud")
    loop.call_later(3, Bell().ring)
    done = loop.create_future()
    done.add_done_callback(lambda future: None)
    done.add_done_callback(
        lambda future: None)
    done.set_result(None)
    await asyncio.sleep(4)

asyncio.run(main())
`;

const simulated = (): Walk => createWalk(createTimeline(simulatedSource(startSimulation({path: 'bells.py', text: program, siblings: {}}))), {title: 'bells.py', lesson: null});

/** All that stands in a column of a step, of every step. */
const rowsOf = (walks: readonly Walk[], column: string): ReadonlyArray<string | undefined> => walks.map(walk => plainStep(walk).find(line => line.startsWith(`  ${column}: `)));

test('callbacks of one name are told apart by what they are called with, or by their line', () => {
	const walks = everyWalk(simulated());
	expect(rowsOf(walks, 'Timers').find(text => text?.includes('ring'))).toContain('ring (\'tea\') (due 1.00 s, in 1.00 s); ring (\'cake\') (due 2.00 s, in 2.00 s); Bell.ring (due 3.00 s, in 3.00 s); main');
	expect(rowsOf(walks, 'Ready').find(text => text?.includes('lambda'))).toBe('  Ready: 1 <lambda> line 17 (its future is done); 2 <lambda> line 19 (its future is done)');
	// What all are called with tells nobody apart, and one alone needs no mark.
	expect(rowsOf(walks, 'Timers').find(text => text?.includes('ring (due 2.00 s'))).toContain('ring (due 2.00 s, in 1.00 s)');
});

test('of a recording only the names are known', () => {
	const facts = everyWalk(simulated()).flatMap(({timeline: {told}}) => told === null ? [] : [...told.facts.first, ...told.facts.last]);
	const walks = everyWalk(createWalk(createTimeline(recordedSource(facts)), {title: 'bells.py', lesson: null}));
	expect(rowsOf(walks, 'Timers').find(text => text?.includes('ring'))).toContain('ring (due 1.00 s, in 1.00 s); ring (due 2.00 s');
});
