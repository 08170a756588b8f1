import { plainWords } from '../../storage/rows/kept-words.ts';
import type { NetworkContext } from '../context.ts';
import type { CountedFor } from '../parts/counted-for.ts';
import { showTable, type TableForm, type TableGiven } from '../parts/table-forms.ts';
import type { Message, TableBlock } from '../view.ts';
import { SAID_AS, type WorkStream } from './plan-table.ts';
import { priorityReference } from './priority-reference.ts';

/** In a chat a cell has at most this many lines; elsewhere all of them. */
const MOST_IN_CHAT = 3;

/** A table of a plan, before it is known where it is read. */
export interface PlanTable extends Pick<TableGiven, 'title' | 'name' | 'typed' | 'ask'> {
  /** Writes it with at most so many lines in a cell. */
  table(most: number): TableBlock;
  /** The rows for a spreadsheet, one for each record. */
  rows: [WorkStream, CountedFor][];
}

/** Shows a table of a plan in the chat, as a page or as a file. */
export const showPlanTable = (
  { table, rows, ...shown }: PlanTable,
  as: TableForm | undefined,
  context: NetworkContext,
): Promise<Message> =>
  showTable(
    {
      ...{ ...shown, about: 'The table of the plan', rows: toRows(rows) },
      ...{ inChat: [table(MOST_IN_CHAT)], whole: [table(Number.POSITIVE_INFINITY)] },
    },
    as,
    context,
  );

const toRows = (rows: PlanTable['rows']): string[][] => [
  ['Work stream', 'Title', 'Column', 'Date', 'Source', 'Text'],
  ...rows.map(([{ priority }, { as, on, reference, text }]) => [
    ...[priorityReference(priority), plainWords(priority.title), SAID_AS[as]],
    ...[on ?? '', reference, plainWords(text)],
  ]),
];
