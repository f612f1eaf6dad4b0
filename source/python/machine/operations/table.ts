import {operations, type Operation} from '../../instructions.js';
import {awaitOperations} from './awaits.js';
import {builderOperations} from './builders.js';
import {callOperations} from './calls.js';
import type {Handler} from './handler.js';
import {jumpOperations} from './jumps.js';
import {memberOperations} from './members.js';
import {moduleOperations} from './modules.js';
import {operatorOperations} from './operators.js';
import {patternOperations} from './patterns.js';
import {raisingOperations} from './raising.js';
import {stackOperations} from './stack.js';
import {typeParamOperations} from './type-params.js';
import {variableOperations} from './variables.js';

/** What every instruction does: the type checker names one that is missing. */
const handlers: Readonly<Record<Operation, Handler>> = {
	...stackOperations, ...variableOperations, ...memberOperations, ...operatorOperations, ...builderOperations, ...jumpOperations,
	...callOperations, ...awaitOperations, ...raisingOperations, ...patternOperations, ...typeParamOperations, ...moduleOperations,
};

/** The same by the operation's number. */
export const handlerTable: readonly Handler[] = operations.map(name => handlers[name]);
