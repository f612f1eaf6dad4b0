#!/usr/bin/env node
import meow from 'meow';

const cli = meow(`
	Usage
	  $ loopscope [FILE | SCENARIO | TRACE]
`, {importMeta: import.meta});

cli.showHelp(0);
