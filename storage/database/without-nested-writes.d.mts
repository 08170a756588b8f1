/** What a query may have: nodes of arguments and of what is asked for, by number; names are numbers of strings. */
export interface Graph {
  inputs: { name: number; scalars: number; child?: number; enumName?: number; flags: number }[][];
  outputs: Led[][];
  roots: Led[];
}

/** What has arguments and is answered. */
export interface Led {
  name: number;
  args?: number;
  output?: number;
}

export function withoutNestedWrites(source: string): string;
export function readGraph(encoded: string): Graph;
