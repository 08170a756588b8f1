import type { Clause } from './pattern.ts';

/** A clause found in text: what stands before it, and its own words. */
interface Cut {
  clause: Clause;
  at: number;
  from: number;
}

/** The words before the first clause, and the words of each clause by its field's name. */
export interface ClausesRead {
  rest: string;
  clauses: Record<string, string>;
}

/** At most so many places where a clause may begin are weighed; the last ones, where clauses mostly stand. */
const MOST_PLACES = 6;

/**
 * Divides text among clauses: "Ring Ann by Friday" is "Ring Ann" and by: "Friday", yet "Stand by me" is all one text.
 * `reads(clause, words)` says whether the words make sense for the clause, and how sure a sign that is: a clause of any
 * words takes the longest reading, one that must be readable the shortest. Of all divisions the one with the most
 * clauses wins. What is in quotes is never divided.
 */
export function readClauses(
  text: string,
  clauses: Clause[],
  kind: (clause: Clause) => 'words' | 'readable',
  reads: (clause: Clause, words: string) => boolean,
): ClausesRead {
  const cuts = findCuts(text, clauses).slice(-MOST_PLACES);
  let best: { chosen: Cut[]; score: number } = { chosen: [], score: 0 };
  const weigh = (index: number, chosen: Cut[]): void => {
    const cut = cuts[index];
    if (!cut) {
      const score = scoreOf(text, chosen, kind, reads);
      if (score !== undefined && score > best.score) best = { chosen, score };
      return;
    }
    const free = chosen.every((other) => other.clause !== cut.clause && other.from <= cut.at);
    if (free) weigh(index + 1, [...chosen, cut]);
    weigh(index + 1, chosen);
  };
  weigh(0, []);
  return divide(text, best.chosen);
}

function findCuts(text: string, clauses: Clause[]): Cut[] {
  const quoted = [...text.matchAll(/"[^"]*"/g)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const inQuotes = (at: number) => quoted.some(([from, to]) => at >= from && at < to);
  return clauses
    .flatMap((clause) => {
      const keyword = new RegExp(`(?<=^|\\s)${clause.keyword.replaceAll(' ', '\\s+')}\\s+(?=\\S)`, 'gi');
      return [...text.matchAll(keyword)].map(({ index, 0: found }) => ({
        clause,
        at: index,
        from: index + found.length,
      }));
    })
    .filter(({ at }) => !inQuotes(at))
    .sort((a, b) => a.at - b.at);
}

/** Higher is better; undefined if a clause's words make no sense. */
function scoreOf(
  text: string,
  chosen: Cut[],
  kind: (clause: Clause) => 'words' | 'readable',
  reads: (clause: Clause, words: string) => boolean,
): number | undefined {
  let score = 0;
  const { clauses } = divide(text, chosen);
  for (const { clause, at } of chosen) {
    const words = clauses[clause.field] ?? '';
    if (words === '' || !reads(clause, words)) return undefined;
    const place = at / (text.length + 1);
    score += 10 + (kind(clause) === 'words' ? 1 - place : place);
  }
  return score;
}

function divide(text: string, chosen: Cut[]): ClausesRead {
  const ends = chosen.slice(1).map(({ at }) => at);
  const entries = chosen.map(
    ({ clause, from }, i) => [clause.field, text.slice(from, ends[i]).trim()] as const,
  );
  return { rest: text.slice(0, chosen[0]?.at).trim(), clauses: Object.fromEntries(entries) };
}
