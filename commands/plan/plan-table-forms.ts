import { plainWords } from '../../storage/rows/kept-words.ts';
import type { NetworkContext } from '../context.ts';
import { writeCsvFile } from '../documents/csv.ts';
import {
  CALLED_DOCUMENT,
  type DocumentForm,
  documentFile,
  documentForms,
} from '../documents/document-file.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE, CALLED_TABLE } from '../fields/forms-called.ts';
import type { CountedFor } from '../parts/counted-for.ts';
import type { Press } from '../press.ts';
import { type Button, type Message, message, type TableBlock } from '../view.ts';
import { asPage, pageKind } from '../web/as-page.ts';
import { SAID_AS, type WorkStream } from './plan-table.ts';
import { priorityReference } from './priority-reference.ts';

const forms = { ...documentForms, csv: 'Table (CSV)', ...pageKind };
export type TableForm = DocumentForm | 'csv' | 'page';

/** What a table of a plan is had as, besides in the chat. */
export const tableFormField = optional(
  choice<TableForm>('As', forms, { also: { ...CALLED_DOCUMENT, csv: CALLED_TABLE, page: CALLED_PAGE } }),
);

/** In a chat a cell has at most this many lines; elsewhere all of them. */
const MOST_IN_CHAT = 3;

/** A table of a plan, before it is known where it is read. */
export interface PlanTable {
  title: string;
  /** The file's name, without an ending. */
  name: string;
  /** Writes it with at most so many lines in a cell. */
  table(most: number): TableBlock;
  /** The rows for a spreadsheet, one for each record. */
  rows: [WorkStream, CountedFor][];
  /** What to type to get it. */
  typed: string;
  /** Asks for it in a form; undefined for here. */
  ask(as: TableForm | undefined): Press;
}

/** Shows a table in the chat, as a page or as a file. */
export function showTable(
  { title, name, table, rows, typed, ask }: PlanTable,
  as: TableForm | undefined,
  context: NetworkContext,
): Promise<Message> | Message {
  const whole = () => message(title, [table(Number.POSITIVE_INFINITY)]);
  const button = (form: TableForm): Button => ({ label: forms[form], ...ask(form) });
  if (as === undefined)
    return message(
      title,
      [table(MOST_IN_CHAT)],
      [
        ...(context.publicUrl === null ? [] : [{ ...button('page'), opens: 'answer' } as const]),
        button('docx'),
        button('csv'),
      ],
    );
  if (as === 'page') return asPage(ask(as), title, context, whole);
  const asked = { ask: button(as), typed: `${typed} as ${as}` };
  const file =
    as === 'csv'
      ? {
          ...{ name: `${name}.csv`, mediaType: 'text/csv', about: 'The table of the plan, for spreadsheets' },
          ...{ ...asked, bytes: async () => writeCsvFile(toRows(rows)) },
        }
      : documentFile(as, whole, { name, about: 'The table of the plan', ...asked });
  return message(title, [{ type: 'file', file }]);
}

const toRows = (rows: PlanTable['rows']): string[][] => [
  ['Work stream', 'Title', 'Column', 'Date', 'Source', 'Text'],
  ...rows.map(([{ priority }, { as, on, reference, text }]) => [
    ...[priorityReference(priority), plainWords(priority.title), SAID_AS[as]],
    ...[on ?? '', reference, plainWords(text)],
  ]),
];
