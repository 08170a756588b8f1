/** A cut in two of what hangs together: what one side holds, and how much lies across. */
export interface LightCut {
  side: Set<number>;
  weight: number;
}

/**
 * The lightest cut of a connected graph of two vertices or more, after Stoer and Wagner (1997): `between` gives the weight of
 * the edge between two vertices, which are numbers.
 */
export function lightestCut(
  vertices: readonly number[],
  between: (a: number, b: number) => number,
): LightCut {
  let groups = vertices.map((vertex) => [vertex]);
  let lightest: LightCut = { side: new Set(), weight: Number.POSITIVE_INFINITY };
  const weigh = (some: readonly number[], others: readonly number[]): number =>
    some.reduce((sum, a) => sum + others.reduce((part, b) => part + between(a, b), 0), 0);
  while (groups.length > 1) {
    const order = byNearness(groups, weigh);
    const last = order.pop() ?? [];
    const weight = weigh(last, order.flat());
    if (weight < lightest.weight) lightest = { side: new Set(last), weight };
    const next = order.pop() ?? [];
    groups = [...order, [...next, ...last]];
  }
  return lightest;
}

/** The groups, each time the one that weighs most with those before it. */
function byNearness(
  [first = [], ...others]: number[][],
  weigh: (some: readonly number[], others: readonly number[]) => number,
): number[][] {
  const order = [first];
  const waiting = others.map((group) => ({ group, weight: weigh(group, first) }));
  while (waiting.length > 0) {
    const heaviest = waiting.reduce((most, each) => (each.weight > most.weight ? each : most));
    waiting.splice(waiting.indexOf(heaviest), 1);
    order.push(heaviest.group);
    for (const each of waiting) each.weight += weigh(each.group, heaviest.group);
  }
  return order;
}
