import type { Reporter, TestModule } from 'vitest/node';

/** Prints the one line that CI reads: how many tests passed and failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tally = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) tally[test.result().state]++;
      // A file that could not even be loaded has no tests to fail.
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0)
        tally.failed++;
    }
    const skipped = tally.skipped + tally.pending;
    process.stdout.write(
      `\n${tally.passed} passed, ${tally.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    );
  }
}
