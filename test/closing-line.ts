import process from 'node:process';
import type {Reporter, SerializedError, TestModule} from 'vitest/node';

/** Ends every run with one plain line, "N passed, N failed", for people and programs that read logs. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
		let passed = 0;
		let failed = unhandled.length;
		for (const module of modules) {
			failed += module.errors().length;
			for (const test of module.children.allTests()) {
				const {state} = test.result();
				passed += state === 'passed' ? 1 : 0;
				failed += state === 'failed' ? 1 : 0;
			}
		}

		// After the default reporter's own summary, which is printed in the same event.
		process.once('exit', () => {
			process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
		});
	}
}
