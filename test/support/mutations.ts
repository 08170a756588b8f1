import type { Json } from '../../commands/invocation.ts';

/** A source of random numbers from 0 to below 1. */
export type Random = () => number;

/** A random generator that repeats with the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, all: readonly T[]): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new RangeError('there is nothing to pick from');
  return found;
};

/**
 * Changes one thing in the payload into something that no platform sends. It may be at any depth, and also
 * in JSON inside a text.
 */
export function mutated(whole: Json, random: Random): Json {
  const places = placesIn(whole);
  return changedAt(whole, pick(random, places), (old) => otherThan(old, whole, random), random);
}

type Path = (string | number)[];

function placesIn(value: Json | undefined, path: Path = []): Path[] {
  const inner = open(value);
  if (typeof inner !== 'object' || inner === null) return [path];
  return [path, ...Object.entries(inner).flatMap(([key, each]) => placesIn(each, [...path, key]))];
}

/** Parses a text that is JSON itself, as are a button's value and a modal's notes. */
function open(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

function changedAt(value: Json, path: Path, change: (old: Json) => Json | undefined, random: Random): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(value) ?? null;
  const inner = open(value) as Record<string, Json>;
  const old = inner[key] ?? null;
  const next = rest.length === 0 ? change(old) : changedAt(old, rest, change, random);
  const copy: Json = Array.isArray(inner) ? [...inner] : { ...inner };
  if (next === undefined) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, next);
  return typeof value === 'string' ? JSON.stringify(copy) : copy;
}

const NUL = String.fromCharCode(0);
/** NUL, a lone surrogate, our marks for mentions, and characters that change the direction of text. */
const STRANGE = [NUL, '\uD800', '\uDC00', '\uE000' + '0\uE001', '\uE002', '\u202E', '\uFEFF', '\u2028'];

const ODD: Json[] = [
  ...[null, true, false, 0, -1, 0.5, 1e308, 4_294_967_296, '', ' ', 'x', [], {}, [null], [[]], { id: null }],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '../../etc/passwd',
    '%00',
    "' or 1=1",
  ],
  ...['<!channel>', '<@U07BOB00000>', '<@>', '<|>', '<at></at>', '2027-02-31', '99:99', 'help', 'undo', 'me'],
  ...['00000000-0000-0000-0000-000000000000', '0197b0c4-6f1e-7c3a-9d2e-1f2a3b4c5d6e', 'x'.repeat(5_000)],
  ...STRANGE,
];

function otherThan(old: Json, whole: Json, random: Random): Json | undefined {
  const way = random();
  if (way < 0.15) return undefined;
  if (way < 0.25) return [old];
  if (way < 0.3) return { value: old };
  if (way < 0.35) return nested(old, 200);
  if (way < 0.45) return valueAt(whole, pick(random, placesIn(whole)));
  if (way < 0.7 && typeof old === 'string') return otherText(old, random);
  return pick(random, ODD);
}

const nested = (inner: Json, depth: number): Json =>
  Array.from({ length: depth }).reduce<Json>((each) => [each], inner);

function valueAt(whole: Json, path: Path): Json {
  const found = path.reduce<unknown>((each, key) => Reflect.get(Object(open(each as Json)), key), whole);
  return structuredClone(found ?? null) as Json;
}

function otherText(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const way = random();
  if (way < 0.2) return text.slice(0, at);
  if (way < 0.3) return text + text;
  return text.slice(0, at) + pick(random, [...STRANGE, 'Z', '0', '"', '<', ';', '\n', '🙂']) + text.slice(at);
}
