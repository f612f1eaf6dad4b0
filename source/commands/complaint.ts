import type {Problem} from '../view/problem.js';
import type {Host} from './host.js';

/** The exit code of what cannot be run, and of a wrong command line. */
export const CANNOT = 2;

/** Says on stderr what is wrong with what was asked for. */
export const complain = (host: Host, message: string, hint: readonly string[] = []): number => {
	host.stderr.write(`loopscope: ${message}\n${hint.map(line => `${line}\n`).join('')}`);
	return CANNOT;
};

/** What is wrong with a program. `python`: the lines are what Python itself would say, which stands alone as there. */
export type Obstacle = Problem & {readonly python: boolean};

/** Says on stderr why a program cannot be run. */
export const complainOf = (host: Host, {title, lines, python}: Obstacle): number => {
	if (!python) {
		return complain(host, title, lines);
	}

	host.stderr.write(`${lines.join('\n')}\n`);
	return CANNOT;
};
