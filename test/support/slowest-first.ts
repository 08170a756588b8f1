import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that count as slow on a machine that has not run them yet. */
const SLOW = /^test\/(end-to-end|story)\//;

/** Runs the files that took longest last time first, so that no slow file is left alone at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { cache, config } = this.ctx;
    const expected = ({ project, moduleId }: TestSpecification): number => {
      const path = relative(config.root, moduleId);
      const last = cache.getFileTestResults(`${project.name}:${path}`);
      return last?.duration ?? (SLOW.test(path) ? Number.MAX_SAFE_INTEGER : 0);
    };
    const order = new Map(files.map((file) => [file, expected(file)]));
    return [...files].sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0));
  }
}
