import { foldName } from '../fields/called.ts';
import type { Identified } from './identify.ts';

/** Two lines of one network that may speak of one person, whose name they write in two ways. */
export interface WrittenAlike {
  lines: [number, number];
  names: [string, string];
  network: string;
}

/**
 * Finds people who may be one, as their names differ in a middle name, a first name cut short or one letter. Those whom an
 * earlier file made two are not asked about again.
 */
export function writtenAlike(identified: Identified[]): WrittenAlike[] {
  const bySurname = new Map<string, Identified[]>();
  const found: WrittenAlike[] = [];
  const asked = new Set<Identified['someone']>();
  for (const each of identified) {
    const { someone, line } = each;
    if (asked.has(someone)) continue;
    asked.add(someone);
    const key = `${line.network.id} ${wordsOf(line.said.name).at(-1)}`;
    const others = bySurname.get(key) ?? [];
    const other = others.find(
      (one) =>
        (one.someone.before === null || someone.before === null) &&
        !haveOneAddress(one, each) &&
        isAlike(one.line.said.name, line.said.name),
    );
    if (other)
      found.push({
        lines: [other.line.line, line.line],
        names: [other.line.said.name, line.said.name],
        network: line.network.name,
      });
    bySurname.set(key, [...others.slice(-MOST_COMPARED), each]);
  }
  return found;
}

/** With how many earlier people of a surname each is compared. */
const MOST_COMPARED = 50;

const wordsOf = (name: string): string[] => foldName(name).split(' ');

/** Then they are told of as two who share it. */
const haveOneAddress = (one: Identified, other: Identified): boolean =>
  one.line.said.email !== undefined && one.line.said.email === other.line.said.email;

/** Whether two names with one surname may be one person's. */
function isAlike(one: string, other: string): boolean {
  const [[first = ''], [second = '']] = [wordsOf(one), wordsOf(other)];
  if (foldName(one) === foldName(other)) return false;
  if (first === second) return true;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return long.startsWith(short) || isOneLetterApart(short, long);
}

function isOneLetterApart(short: string, long: string): boolean {
  if (long.length - short.length > 1 || short.length < LEAST_LETTERS) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

/** In shorter names one letter makes another name: "Jan" and "Jon". */
const LEAST_LETTERS = 4;
