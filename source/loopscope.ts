/*
What a program that uses Loopscope as a library gets: the package's own entry, for nobody in here. Everything is a value
and a function of values; the app is the same functions with a screen.
*/

export {startSimulation} from './simulator/start.js';
export {advance} from './simulator/advance.js';
export {loopState, simulationPosition, type Options, type Program, type Simulation} from './simulator/simulation.js';
export type {Fact} from './loop/facts.js';
export {initialState, reduce} from './loop/reduce.js';
export type {LoopState} from './loop/state.js';
export {readTrace} from './trace/read.js';
export {writeTrace} from './trace/write.js';
export {recordedSource} from './timeline/recorded-source.js';
export {simulatedSource} from './timeline/simulated-source.js';
export {createTimeline, isAtEnd, isAtStart, positionOf, stateOf, stepNumber, summaryOf} from './timeline/timeline.js';
export {go, interrupt, work} from './timeline/travel.js';
export {formatPosition, parsePosition} from './timeline/position.js';
export {update} from './view/update.js';
export {createWalk, type Walk} from './view/walk.js';
export {frameOf, frameRows} from './view/frame.js';
export {plainStep} from './view/plain.js';
export {rowText} from './view/styled.js';
