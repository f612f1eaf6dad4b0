import {commandHelp, generalHelp} from '../source/commands/help.js';
import {commands} from '../source/commands/main.js';
import {findScenarios} from '../source/commands/scenarios.js';
import {keysAsMarkdown} from '../source/view/keys/table.js';

/* The parts of the README that say again what the program's own tables say. */

const fenced = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;

const scenarioTable = (): string => [
	'| name | what it shows |',
	'|---|---|',
	...findScenarios().map(({id, title, about}) => `| \`${id}\` | **${title}.** ${about} |`),
].join('\n');

/** By the name that stands in the markers: `<!-- keys -->` … `<!-- /keys -->`. */
const sections: Readonly<Record<string, () => string>> = {
	keys: keysAsMarkdown,
	scenarios: scenarioTable,
	help: () => fenced(generalHelp(commands)),
	trace: () => fenced(commandHelp(commands.find(({name}) => name === 'trace')!)),
};

/** The README with these parts as they are now. Throws where a marker is missing. */
export const withSections = (readme: string): string => {
	let result = readme;
	for (const [name, make] of Object.entries(sections)) {
		const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
		const from = result.indexOf(start);
		const to = result.indexOf(end);
		if (from === -1 || to < from) {
			throw new Error(`The README has no part between ${start} and ${end}.`);
		}

		result = `${result.slice(0, from + start.length)}\n${make()}\n${result.slice(to)}`;
	}

	return result;
};
