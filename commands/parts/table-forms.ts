import type { NetworkContext } from '../context.ts';
import { writeCsvFile } from '../documents/csv.ts';
import {
  CALLED_DOCUMENT,
  type DocumentForm,
  documentFile,
  documentForms,
} from '../documents/document-file.ts';
import { lookOf } from '../documents/word-look.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE, CALLED_TABLE } from '../fields/forms-called.ts';
import type { Press } from '../press.ts';
import { type Block, type Button, type Message, message } from '../view.ts';
import { asPage, pageKind } from '../web/as-page.ts';

const forms = { ...documentForms, csv: 'Table (CSV)', ...pageKind };
export type TableForm = DocumentForm | 'csv' | 'page';

/** What a table is had as, besides in the chat. */
export const tableFormField = optional(
  choice<TableForm>('As', forms, { also: { ...CALLED_DOCUMENT, csv: CALLED_TABLE, page: CALLED_PAGE } }),
);

/** A table, before it is known where it is read. */
export interface TableGiven {
  title: string;
  /** The file's name, without an ending. */
  name: string;
  /** What it tells, in a few words: "The table of the plan". */
  about: string;
  /** What is shown in the chat, and all of it, for elsewhere. */
  inChat: Block[];
  whole: Block[];
  /** The rows for a spreadsheet, with the columns’ labels first. */
  rows: string[][];
  /** What to type to get it. */
  typed: string;
  /** Asks for it in a form; undefined for here. */
  ask(as: TableForm | undefined): Press;
}

/** Shows a table in the chat, as a page or as a file. */
export async function showTable(
  { title, name, about, inChat, whole, rows, typed, ask }: TableGiven,
  as: TableForm | undefined,
  context: NetworkContext,
): Promise<Message> {
  const all = () => message(title, whole);
  const button = (form: TableForm): Button => ({ label: forms[form], ...ask(form) });
  if (as === undefined)
    return message(title, inChat, [
      ...(context.publicUrl === null ? [] : [{ ...button('page'), opens: 'answer' } as const]),
      button('docx'),
      button('csv'),
    ]);
  if (as === 'page') return asPage(ask(as), title, context, all);
  const asked = { ask: button(as), typed: `${typed} as ${as}` };
  const file =
    as === 'csv'
      ? {
          ...{ name: `${name}.csv`, mediaType: 'text/csv', about: `${about}, for spreadsheets` },
          ...{ ...asked, bytes: async () => writeCsvFile(rows) },
        }
      : documentFile(as, all, { name, about, ...asked, look: await lookOf(as, context) });
  return message(title, [{ type: 'file', file }]);
}
