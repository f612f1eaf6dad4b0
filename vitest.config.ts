import {defineConfig} from 'vitest/config';
import {embed} from './scripts/embed.mjs';

// Here, so that a plain `npx vitest run` also sees the Python files as they are now.
await embed();

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		reporters: ['default', './test/closing-line.ts'],
		testTimeout: 30_000,
		// All of the machine: the default leaves one of its processors idle, which is half of a machine with two.
		maxWorkers: '100%',
	},
});
