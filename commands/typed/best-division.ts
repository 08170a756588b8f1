import type { Clause } from './pattern.ts';

/** A place where a clause may begin. The text before it ends at `at`; its words begin at `from`, after its keyword. */
export interface CutFound {
  clause: Clause;
  keyword: string;
  at: number;
  from: number;
  atEnd: boolean;
  /** Of such clauses of one field the first is preferred, and not the last. */
  isEarly: boolean;
  /** The closing bracket, if the clause stands in brackets. */
  closing?: string;
}

/** The same, if its words make sense. */
export interface Cut extends CutFound {
  /** What its place adds to the score of a division, so that the likelier of two places of a field is preferred. */
  place: number;
  /** For a clause that must be readable: how many characters make sense if nothing ends it earlier. */
  longest?: number;
}

/** A clause with its words, and the words after them that do not belong to it. */
export interface ClausePart {
  cut: Cut;
  words: string;
  left: string;
}

/** A part, and what it adds to the score of a division. */
export interface RatedPart {
  part: ClausePart;
  score: number;
}

/** What a clause adds to the score of a division: the more, the surer it is. */
export const sureness = ({ atEnd }: Cut): number => (atEnd ? 7 : 10);

/** Some of the cuts, and the parts they make, but for that of the last: it ends where the next is chosen. */
interface Division {
  chosen: Cut[];
  parts: ClausePart[];
  score: number;
}

/** Weighs the part of a cut that ends at `end`, or with the text; undefined if its words make no sense. */
type Weigh = (cut: Cut, end: number | undefined) => RatedPart | undefined;

/** Scores that differ by less are the same. */
const TIE = 1e-9;

/**
 * The division with the highest score, one clause for each field. Divisions that cannot beat the best so far are not looked
 * at, which leaves few of the thousands that there are of a line with a dozen clauses.
 */
export function bestDivision(cuts: Cut[], weigh: Weigh): Pick<Division, 'parts' | 'score'> {
  const mostFrom = cuts.map((_, index) => mostOf(cuts.slice(index)));
  let best: Pick<Division, 'parts' | 'score'> = { parts: [], score: 0 };
  const look = (index: number, so: Division): void => {
    const last = so.chosen.at(-1);
    if (so.score + (last ? most(last) : 0) + (mostFrom[index] ?? 0) < best.score + TIE) return;
    const cut = cuts[index];
    const ended = last ? endedAt(cut?.at, last, so, weigh) : so;
    if (!cut) {
      if (ended && ended.score > best.score) best = ended;
      return;
    }
    const isFree = so.chosen.every(
      (other) => other.clause.field !== cut.clause.field && other.from <= cut.at,
    );
    if (isFree && ended) look(index + 1, { ...ended, chosen: [...ended.chosen, cut] });
    look(index + 1, so);
  };
  look(0, { chosen: [], parts: [], score: 0 });
  return best;
}

/** The division with the part of its last cut as well. */
function endedAt(end: number | undefined, last: Cut, so: Division, weigh: Weigh): Division | undefined {
  const weighed = weigh(last, end);
  return weighed && { ...so, parts: [...so.parts, weighed.part], score: so.score + weighed.score };
}

/** The most that a cut can add to a score. */
const most = (cut: Cut): number => sureness(cut) + cut.place;

/** The most that these cuts can add: the highest of each field. */
function mostOf(cuts: Cut[]): number {
  const highest = new Map<string, number>();
  for (const cut of cuts) {
    const { field } = cut.clause;
    highest.set(field, Math.max(most(cut), highest.get(field) ?? 0));
  }
  return [...highest.values()].reduce((sum, each) => sum + each, 0);
}
