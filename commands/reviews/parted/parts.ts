import type { Answers, ReportPart } from '../../../storage/reviews/reviews.ts';
import { groupBy } from '../../files/group-by.ts';
import { toldTogether } from '../../statistics/told-together.ts';
import { type Hiding, isHidden } from '../measures/hiding.ts';
import { answersOffered, type Question } from '../question.ts';
import { spreadOf, tellsOfNobody } from '../report.ts';
import { type LightCut, lightestCut } from './lightest-cut.ts';

/** The two ways in which those who were asked are parted. */
export type Parting = ReportPart['by'];
const WAYS: [Parting, Parting] = ['locality', 'role'];

/** Somebody who was asked: where they belong, and what they answered; null for nothing. */
export interface Placed extends Record<Parting, string> {
  answers: Answers | null;
}

/** Some of them who are told of together, and what these groups are called. */
interface Part {
  names: string[];
  people: Placed[];
}

/** Nothing is told of fewer than five. */
const UNDER_FIVE: Hiding = { hiddenFor: 'respondents', hiddenUpTo: 4 };

/** How many parts there are at most in each way. */
const MOST_PARTS = 60;

/**
 * The parts that a report tells of, in both ways. Each has five or more who answered, and not all alike; what would be
 * smaller is put together with others. The two ways together tell no more than that either: whatever is added up
 * and taken away, the answers of fewer than five never stand alone
 * (docs/adr/0040-small-groups-are-put-together.md). A way that would leave one part alone has none.
 */
export function partsOf(people: Placed[], questions: readonly Question[]): ReportPart[] {
  const [rows, columns] = WAYS.map((way) => grown(partedBy(people, way), questions)) as [Part[], Part[]];
  let parts: [Part[], Part[]] = [rows, columns];
  for (let cut = smallCut(parts); cut; cut = smallCut(parts)) parts = joinedAcross(parts, cut);
  return WAYS.flatMap((by, at) => toReport(parts[at] ?? [], by, questions));
}

const partedBy = (people: Placed[], way: Parting): Part[] =>
  [...groupBy(people, (each) => each[way])].map(([name, theirs]) => ({ names: [name], people: theirs }));

const givenBy = ({ people }: Part): Answers[] =>
  people.flatMap(({ answers }) => (answers === null ? [] : [answers]));

const together = (parts: Part[]): Part => ({
  names: parts.flatMap(({ names }) => names),
  people: parts.flatMap(({ people }) => people),
});

const isFew = (answered: number): boolean =>
  isHidden({ count: answered, of: null, expected: null }, UNDER_FIVE);

const offered = (questions: readonly Question[]): Question[] =>
  questions.filter((question) => answersOffered(question) > 0);

/** Whether a part may be told of: so many answered, and not all alike, that nobody’s answer is told by it. */
function isTold(part: Part, questions: readonly Question[]): boolean {
  const given = givenBy(part);
  if (isFew(given.length)) return false;
  const inputs = given.map((answers) => ({ answers, personId: null }));
  return offered(questions).every((question) =>
    tellsOfNobody(spreadOf(question, inputs), { openerGave: false }),
  );
}

/** Puts together what may not be told of, and what would be too many. */
const grown = (parts: Part[], questions: readonly Question[]): Part[] =>
  toldTogether(parts, {
    ...{ together, most: MOST_PARTS },
    sizeOf: (part) => givenBy(part).length,
    isTold: (part) => isTold(part, questions),
  });

/**
 * Where the answers of fewer than five lie between the one side and the other; undefined if they do nowhere. Each side of such a
 * cut has parts of both ways, since each part alone has five or more.
 */
function smallCut([rows, columns]: [Part[], Part[]]): LightCut | undefined {
  if (rows.length < 2 || columns.length < 2) return undefined;
  const cells = cellsOf([rows, columns]);
  const between = (a: number, b: number) => cells.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? undefined;
  const all = [...rows, ...columns].map((_, at) => at);
  return hangingTogether(all, (a, b) => between(a, b) !== undefined)
    .filter((each) => each.length > 1)
    .map((each) => lightestCut(each, (a, b) => between(a, b) ?? 0))
    .find(({ weight }) => isFew(weight));
}

/** How many answered of those in a row and a column both, by the numbers of the two; columns are counted on from the rows. */
function cellsOf([rows, columns]: [Part[], Part[]]): Map<string, number> {
  const columnOf = new Map(
    columns.flatMap(({ people }, at) => people.map((each) => [each, rows.length + at] as const)),
  );
  const cells = new Map<string, number>();
  for (const [row, { people }] of rows.entries())
    for (const each of people) {
      const cell = `${row} ${columnOf.get(each)}`;
      cells.set(cell, (cells.get(cell) ?? 0) + (each.answers === null ? 0 : 1));
    }
  return cells;
}

/** The vertices in heaps, of which each hangs together. */
function hangingTogether(all: number[], isEdge: (a: number, b: number) => boolean): number[][] {
  const left = new Set(all);
  return all.flatMap((first) => {
    if (!left.delete(first)) return [];
    const heap = [first];
    for (const each of heap)
      for (const other of left)
        if (isEdge(each, other)) {
          left.delete(other);
          heap.push(other);
        }
    return [heap];
  });
}

/** Puts together the smallest of one side of a cut with the smallest of the other, in the way in which that takes fewer people. */
function joinedAcross([rows, columns]: [Part[], Part[]], { side }: LightCut): [Part[], Part[]] {
  const pairs = [rows, columns].map((parts, way) => {
    const isIn = (at: number) => side.has(way === 0 ? at : rows.length + at);
    const pair = [true, false].map((on) => smallest(parts.filter((_, at) => isIn(at) === on)));
    return pair.flatMap((part) => part ?? []);
  });
  const [inRows = [], inColumns = []] = pairs;
  const joined = (parts: Part[], pair: Part[]) => [
    ...parts.filter((part) => !pair.includes(part)),
    together(pair),
  ];
  const takesRows = inRows.length === 2 && (inColumns.length < 2 || sizeOf(inRows) <= sizeOf(inColumns));
  return takesRows ? [joined(rows, inRows), columns] : [rows, joined(columns, inColumns)];
}

const smallest = (parts: Part[]): Part | undefined =>
  parts.toSorted((a, b) => a.people.length - b.people.length)[0];

const sizeOf = (pair: Part[]): number => pair.reduce((sum, { people }) => sum + people.length, 0);

/** The parts as they are kept, by the first of their names; none if there is no other beside one. */
function toReport(parts: Part[], by: Parting, questions: readonly Question[]): ReportPart[] {
  if (parts.length < 2) return [];
  return parts
    .map((part) => ({ ...part, names: part.names.toSorted() }))
    .sort((a, b) => a.names.length - b.names.length || ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1))
    .map((part, at) => {
      const inputs = givenBy(part).map((answers) => ({ answers, personId: null }));
      const counts = offered(questions).map((question): [string, number[]] => [
        question.name,
        spreadOf(question, inputs).map(({ count }) => count),
      ]);
      return {
        ...{ by, place: at + 1, names: part.names, asked: part.people.length, given: inputs.length },
        counts: Object.fromEntries(counts),
      };
    });
}
