import type { Reporter, TestModule } from 'vitest/node';

/** Names the tests that passed only when tried again, so that a second try hides nothing. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const again = modules.flatMap((module) =>
      [...module.children.allTests('passed')].filter((test) => test.diagnostic()?.flaky),
    );
    console.log(`\nPassed at a second try: ${again.length === 0 ? 'none' : again.length}.`);
    for (const test of again) console.log(`  ${test.module.relativeModuleId}: ${test.fullName}`);
  }
}
