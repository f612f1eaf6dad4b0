import type {Fact} from '../loop/facts.js';
import type {TraceHeader} from './header.js';

const withTypeFirst = <T extends {readonly type: string}>(value: T): T => {
	if (Object.keys(value)[0] === 'type') {
		return value;
	}

	const {type, ...rest} = value;
	// The same fields in another order.
	return {type, ...rest} as unknown as T;
};

const line = (value: {readonly type: string}): string => `${JSON.stringify(withTypeFirst(value))}\n`;

/** The header as the first line of a trace, its line end included. */
export const writeHeader = (header: TraceHeader): string => line(header);

/** A fact as a line of a trace, `type` first, its line end included. */
export const writeFact = (fact: Fact): string => line(fact);

/** A whole trace. For long ones, write the pieces. */
export const writeTrace = (header: TraceHeader, facts: Iterable<Fact>): string => {
	let text = writeHeader(header);
	for (const fact of facts) {
		text += writeFact(fact);
	}

	return text;
};
