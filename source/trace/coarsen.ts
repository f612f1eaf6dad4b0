import type {Fact, LineFact} from '../loop/facts.js';

/**
The facts without the detail of lines: those that follow each other with nothing between are gathered into one, which
counts them all and describes the last. All other facts stay as they are, and reducing gives the same states
wherever both have a fact.

@yields the facts that are left
*/
export function * coarsen(facts: Iterable<Fact>): Generator<Fact, void> {
	let gathered: LineFact | null = null;
	for (const fact of facts) {
		if (fact.type === 'line-reached') {
			gathered = gathered === null ? fact : {...fact, count: gathered.count + fact.count};
			continue;
		}

		if (gathered !== null) {
			yield gathered;
			gathered = null;
		}

		yield fact;
	}

	if (gathered !== null) {
		yield gathered;
	}
}
