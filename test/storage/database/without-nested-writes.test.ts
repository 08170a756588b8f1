import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Graph,
  type Led,
  readGraph,
  withoutNestedWrites,
} from '../../../storage/database/without-nested-writes.mjs';

const source = readFileSync(new URL('../../../storage/generated/internal/class.ts', import.meta.url), 'utf8');

test('every argument of a query is known as before, but for what is written through another record', () => {
  const [strings, whole] = graphIn(source);
  const [sameStrings, slim] = graphIn(withoutNestedWrites(source));
  expect(sameStrings).toEqual(strings);
  const names = (edges: Edge[]) => edges.map(({ name }) => strings[name]);
  const connects = ({ child }: Edge): boolean =>
    child !== undefined && names(whole.inputs[child] ?? []).includes('connect');
  const inputs = new Map<number, number>();
  const compareInputs = (before = -1, after = -1): void => {
    if (!isNew(inputs, before, after)) return;
    const kept = (whole.inputs[before] ?? []).filter((edge) => !connects(edge));
    const found = slim.inputs[after] ?? [];
    expect(found.map(told)).toEqual(kept.map(told));
    kept.forEach(({ child }, at) => {
      compareInputs(child, found[at]?.child);
    });
  };
  const answers = new Map<number, number>();
  const compareLed = (before: Led[], after: Led[]): void => {
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    before.forEach(({ args, output = -1 }, at) => {
      const { args: argsNow, output: outputNow = -1 } = after[at] ?? {};
      compareInputs(args, argsNow);
      if (isNew(answers, output, outputNow))
        compareLed(whole.outputs[output] ?? [], slim.outputs[outputNow] ?? []);
    });
  };
  compareLed(whole.roots, slim.roots);
  expect(inputs.size).toBe(slim.inputs.length);
  expect(slim.inputs.flat().length).toBeLessThan(whole.inputs.flat().length / 3);
});

test('a client of Prisma’s that has no such graph is not made into one that lacks it', () => {
  expect(() => withoutNestedWrites('config.runtimeDataModel = {}')).toThrow('has no graph of arguments');
});

type Edge = Graph['inputs'][number][number];

/** Whether two nodes are to be compared: they are there, and were not compared before; then with the same. */
function isNew(compared: Map<number, number>, before: number, after: number): boolean {
  expect(after < 0).toBe(before < 0);
  if (before < 0) return false;
  const known = compared.get(before);
  if (known !== undefined) expect(after).toBe(known);
  compared.set(before, after);
  return known === undefined;
}

/** All of an argument but where it leads. */
const told = ({ name, scalars, enumName, flags }: Edge) => ({ name, scalars, enumName, flags });

function graphIn(source: string): [strings: string[], graph: Graph] {
  const [, json = '', graph = ''] =
    /strings: JSON\.parse\((".+")\),\n\s*graph: "([\w-]+)"/.exec(source) ?? [];
  return [JSON.parse(JSON.parse(json)), readGraph(graph)];
}
