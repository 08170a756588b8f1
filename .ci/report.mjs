/**
 * Reads vitest's JSON reports: `failed REPORT` prints the files in which something failed, one on a line; `summary REPORT
 * [AGAIN]` prints "123 passed, 0 failed", where AGAIN is the report of a second run of just those files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [what, ...paths] = process.argv.slice(2);
const [first, again] = paths
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => text !== '')
  .map((text) => JSON.parse(text));

if (first && what === 'failed') {
  for (const { name, status } of first.testResults)
    if (status === 'failed') process.stdout.write(`${relative(process.cwd(), name)}\n`);
}
if (first && what === 'summary') {
  const failed = (again ?? first).numFailedTests;
  const passed = first.numTotalTests - first.numPendingTests - failed;
  const skipped = first.numPendingTests > 0 ? `, ${first.numPendingTests} skipped` : '';
  process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`);
}
