import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const MOST = 10;

/** Prints the test files that took longest, with imports and hooks, after a run of many files. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= MOST) return;
    const slowest = [...modules].sort((a, b) => secondsOf(b) - secondsOf(a)).slice(0, MOST);
    const lines = slowest.map((module) => `${secondsOf(module).toFixed(1).padStart(8)} s  ${nameOf(module)}`);
    process.stdout.write(`\n The slowest files:\n${lines.join('\n')}\n`);
  }
}

function secondsOf(module: TestModule): number {
  const { collectDuration, duration, setupDuration } = module.diagnostic();
  return (collectDuration + duration + setupDuration) / 1000;
}

const nameOf = ({ moduleId, project }: TestModule): string => relative(project.config.root, moduleId);
