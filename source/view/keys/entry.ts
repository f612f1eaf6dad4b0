import type {Command} from '../commands/command.js';
import type {PaneId} from '../layout.js';

/** A key as it is pressed: a printable character as itself, others by name. `ctrl-c` is the stage's business and never gets here. */
export type KeyName = string;

/**
Where a key means something: in the walk itself, in any pane that has been gone to, in one of them, or in what lies
over the walk. A key may mean something else in each.
*/
export type Context = 'walk' | 'help' | 'prompt' | 'list' | 'comparison' | 'pane' | PaneId;

export type KeyGroup = 'Steps' | 'Places' | 'What if' | 'Play' | 'Panes' | 'Show' | 'Leave';

export type KeyEntry = {
	readonly id: string;
	readonly context: Context;
	readonly group: KeyGroup;
	readonly keys: readonly KeyName[];
	/** How the keys are written for people. */
	readonly label: string;
	/** What it does, in a few words that follow the label. Null: what is on the screen says it, so help and README need not. */
	readonly help: string | null;
	/** Entries of the same pair share a line of the help. */
	readonly pair: string | null;
	/** For the footer: the key and one word; entries with lower rank are shown first. Null: not there. */
	readonly footer: {readonly key: string; readonly word: string; readonly rank: number} | null;
	readonly command: Command | ((key: KeyName) => Command);
};
