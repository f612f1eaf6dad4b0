import type {Fact} from '../../loop/facts.js';
import type {Step, TellersFor, Told} from './step.js';
import {ioTellers} from './tell-io.js';
import {loopTellers} from './tell-loop.js';
import {programTellers} from './tell-program.js';
import {taskTellers} from './tell-tasks.js';
import {timerTellers} from './tell-timers.js';
import {workerTellers} from './tell-workers.js';

/** An entry for every type of fact: the type checker names a missing one. */
const tellers: TellersFor<Fact> = {...programTellers, ...loopTellers, ...timerTellers, ...ioTellers, ...taskTellers, ...workerTellers};

/** What a fact of the step is told as, or null where another fact tells it. */
export const tell = (fact: Fact, step: Step): Told | null => (tellers[fact.type] as (fact: Fact, step: Step) => Told | null)(fact, step);
