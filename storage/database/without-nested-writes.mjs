/**
 * Prisma's client holds a graph of every argument that a query may have, to find the values in it. Four fifths of it tell of
 * records that are written through another record, as in `person.create({ data: { accounts: { create: … } } })`. No store writes
 * so, and in memory they take about 40 MB; so the bundle does without.
 */

const GRAPH =
  /(config\.parameterizationSchema = \{\n\s*strings: JSON\.parse\((".*")\),\n\s*graph: ")([\w-]+)"/;

/** The source of Prisma's client without nested writes in its graph. Throws if it has no such graph. */
export function withoutNestedWrites(source) {
  const [, before, json, encoded] = GRAPH.exec(source) ?? [];
  if (!encoded)
    throw new Error(
      'Prisma’s client has no graph of arguments, or another: see what it has, and whether it is large.',
    );
  const graph = readGraph(encoded);
  const strings = JSON.parse(JSON.parse(json));
  const isConnecting = ({ name }) => strings[name] === 'connect';
  const writesAnother = ({ child }) => child !== undefined && graph.inputs[child].some(isConnecting);
  const inputs = graph.inputs.map((edges) => edges.filter((edge) => !writesAnother(edge)));
  return source.replace(GRAPH, () => `${before}${writeGraph(reachable({ ...graph, inputs }))}"`);
}

/** The nodes that something leads to, numbered anew. */
function reachable({ inputs, outputs, roots }) {
  const found = { inputs: new Map(), outputs: new Map() };
  const waiting = [];
  const lookAt = (kind, node) => {
    if (node === undefined || found[kind].has(node)) return;
    found[kind].set(node, found[kind].size);
    waiting.push({ kind, node });
  };
  const follow = ({ args, output }) => {
    lookAt('inputs', args);
    lookAt('outputs', output);
  };
  roots.forEach(follow);
  for (const { kind, node } of waiting)
    if (kind === 'inputs') for (const { child } of inputs[node]) lookAt('inputs', child);
    else outputs[node].forEach(follow);
  const led = ({ name, args, output }) => ({
    ...{ name, args: found.inputs.get(args), output: found.outputs.get(output) },
  });
  return {
    inputs: [...found.inputs.keys()].map((node) =>
      inputs[node].map((edge) => ({ ...edge, child: found.inputs.get(edge.child) })),
    ),
    outputs: [...found.outputs.keys()].map((node) => outputs[node].map(led)),
    roots: roots.map(led),
  };
}

/** As Prisma's `ParamGraph` is written: numbers of seven bits a byte, the lowest first; where there may be none, one more. */
export function readGraph(encoded) {
  const bytes = Buffer.from(encoded, 'base64url');
  let at = 0;
  const byte = () => bytes[at++];
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value |= (next & 127) << shift;
      if (next < 128) return value;
    }
  };
  const maybe = () => {
    const next = number();
    return next === 0 ? undefined : next - 1;
  };
  const several = (count, read) => Array.from({ length: count }, read);
  const led = () => ({ name: number(), args: maybe(), output: maybe() });
  const edge = () => ({
    ...{ name: number(), scalars: byte() | (byte() << 8), child: maybe(), enumName: maybe(), flags: byte() },
  });
  const [inputCount, outputCount, rootCount] = [number(), number(), number()];
  return {
    inputs: several(inputCount, () => several(number(), edge)),
    outputs: several(outputCount, () => several(number(), led)),
    roots: several(rootCount, led),
  };
}

function writeGraph({ inputs, outputs, roots }) {
  const bytes = [];
  const number = (value) => {
    for (let left = value; ; left >>>= 7) {
      bytes.push(left < 128 ? left : (left & 127) | 128);
      if (left < 128) return;
    }
  };
  const maybe = (value) => number(value === undefined ? 0 : value + 1);
  const led = ({ name, args, output }) => {
    number(name);
    maybe(args);
    maybe(output);
  };
  const edge = ({ name, scalars, child, enumName, flags }) => {
    number(name);
    bytes.push(scalars & 255, scalars >> 8);
    maybe(child);
    maybe(enumName);
    bytes.push(flags);
  };
  const nodes = (all, write) => {
    for (const edges of all) {
      number(edges.length);
      edges.forEach(write);
    }
  };
  for (const { length } of [inputs, outputs, roots]) number(length);
  nodes(inputs, edge);
  nodes(outputs, led);
  roots.forEach(led);
  return Buffer.from(bytes).toString('base64url');
}
