import type { Person } from '../../storage/people/people.ts';
import type { Priority } from '../../storage/plan/priorities.ts';
import type { Capability } from '../capability.ts';
import { nameOf } from '../cards/shown.ts';
import type { NetworkContext } from '../context.ts';
import type { Day } from '../dates/dates.ts';
import type { CountedAs, CountedFor } from '../parts/counted-for.ts';
import type { Column, TableBlock } from '../view.ts';
import { priorityReference } from './priority-reference.ts';

/** At most this many records of a kind are compiled. */
const MOST_COUNTED = 1000;

/** A row of the table: a priority, and what counts to it. */
export interface WorkStream {
  priority: Priority;
  counted: CountedFor[];
}

/** What every capability has that counts to these priorities: what was achieved latest first, all else by its date. */
export async function workStreams(
  priorities: Priority[],
  all: readonly Capability[],
  { store, today, zone }: NetworkContext,
): Promise<WorkStream[]> {
  const ids = priorities.map(({ id }) => id);
  const lists = all.map(
    ({ countedFor }) => countedFor?.(ids, { today, zone, take: MOST_COUNTED }, store) ?? [],
  );
  const counted = (await Promise.all(lists)).flat().toSorted(inOrder);
  return priorities.map((priority) => ({
    priority,
    counted: counted.filter(({ priorityId }) => priorityId === priority.id),
  }));
}

/** A date far ahead, for what has none. */
const NEVER = '9999-12-31';

function inOrder(a: CountedFor, b: CountedFor): number {
  const [one, other] = [a.on ?? NEVER, b.on ?? NEVER];
  return a.as === 'achieved' ? other.localeCompare(one) : one.localeCompare(other);
}

/** The columns of the table besides its work streams, with their headings. */
export const SAID_AS: Record<CountedAs, string> = {
  achieved: 'Achieved to date',
  next: 'Current priorities',
  risk: 'Current risks and issues',
};
const COLUMNS: CountedAs[] = ['achieved', 'next', 'risk'];

/** How a table is written: how many lines a cell has at most, and who leads what. */
interface CellsWritten {
  most: number;
  people: Map<string, Person>;
}

/** The table of the work streams: what each is about, what was achieved, what is next, and what is at risk. */
export const planTable = (streams: WorkStream[], written: CellsWritten): TableBlock => ({
  type: 'table',
  columns: [{ label: 'Work stream' }, ...COLUMNS.map((as): Column => ({ label: SAID_AS[as] }))],
  rows: streams.map((stream) => [
    describe(stream.priority, written.people),
    ...COLUMNS.map((as) => cell(ofKind(stream, as), written.most)),
  ]),
});

/** The table of what was achieved from one day to another. */
export const achievedTable = (
  streams: WorkStream[],
  span: { from: Day; to: Day },
  written: CellsWritten,
): TableBlock => ({
  type: 'table',
  columns: [{ label: 'Work stream' }, { label: 'Achieved' }],
  rows: streams.map((stream) => {
    const achieved = stream.counted.filter((each) => achievedIn(each, span));
    return [describe(stream.priority, written.people), cell(achieved, written.most)];
  }),
});

/** Whether a line tells of what was achieved from one day to another. */
export const achievedIn = ({ as, on }: CountedFor, { from, to }: { from: Day; to: Day }): boolean =>
  as === 'achieved' && on !== null && from <= on && on <= to;

/** Every line of every work stream, column by column. */
export const everyLine = (streams: WorkStream[]): [WorkStream, CountedFor][] =>
  streams.flatMap((stream) =>
    COLUMNS.flatMap((as) => ofKind(stream, as).map((line): [WorkStream, CountedFor] => [stream, line])),
  );

const ofKind = ({ counted }: WorkStream, kind: CountedAs): CountedFor[] =>
  counted.filter(({ as }) => as === kind);

/** "W1 Minor ailments in every locality, led by Ann Ward", and below it what it means for patients and what money it has. */
function describe(priority: Priority, people: Map<string, Person>): string {
  const { title, leadId, forPatients, money } = priority;
  const lead = leadId === null ? '' : `, led by ${nameOf(people.get(leadId))}`;
  return [
    `${priorityReference(priority)} ${title}${lead}`,
    ...(forPatients === null ? [] : [forPatients]),
    ...(money === null ? [] : [`Money: ${money}`]),
  ].join('\n');
}

/** A line for each record, with its source. */
function cell(counted: CountedFor[], most: number): string {
  const lines = counted.slice(0, most).map(({ reference, text }) => `${reference}: ${text}`);
  const more = counted.length - lines.length;
  return [...lines, ...(more > 0 ? [`And ${more} more`] : [])].join('\n') || 'Nothing yet';
}
