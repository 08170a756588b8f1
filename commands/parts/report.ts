import { inSight } from '../cards/in-sight.ts';
import { IN_SIGHT } from '../cards/record-card.ts';
import type { NetworkContext } from '../context.ts';
import { type Chart, drawChart, sayChart } from '../documents/chart.ts';
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
import { type Block, type Button, type ImageShown, type Message, message } from '../view.ts';
import { asPage, pageKind } from '../web/as-page.ts';

const forms = { chart: 'Chart', ...documentForms, csv: 'Table (CSV)', ...pageKind };
export type ReportForm = DocumentForm | 'chart' | 'csv' | 'page';

/** What a report is had as, besides in the chat. */
export const reportFormField = optional(
  choice<ReportForm>('As', forms, {
    also: { ...CALLED_DOCUMENT, chart: ['graph', 'picture'], csv: CALLED_TABLE, page: CALLED_PAGE },
  }),
);

/** What a year came to, before it is known where it is read. */
export interface YearReport {
  title: string;
  /** What it says in a sentence or two, which is all of it for those who do not read on. */
  says: string;
  chart: Chart;
  /** What follows in the chat. */
  short: Block[];
  /** What follows elsewhere, if that is more. */
  whole?: Block[];
  /** The rows for a spreadsheet, with the columns’ labels first. */
  rows: string[][];
  /** The names of its files, without an ending: "decisions-2027-28". */
  name: string;
  /** What it tells, for the names of its files: "How decisions were made in 2027/28". */
  about: string;
  /** What to type to get it. */
  typed: string;
  /** Asks for it in a form. */
  ask(as: ReportForm): Press;
}

/** Shows a report in the chat, as its chart, as a page or as a file. */
export async function showReport(
  report: YearReport,
  as: ReportForm | undefined,
  context: NetworkContext,
): Promise<Message> {
  const { title, says, short, whole = short, rows, name, about, typed, ask } = report;
  if (as === undefined) return message(title, [says, ...short], waysToHave(report, context));
  const asked = { ask: { label: forms[as], ...ask(as) }, typed: `${typed} as ${as}` };
  const picture: Block = { type: 'image', image: chartImage(report) };
  const all = () => message(title, [says, picture, ...whole]);
  switch (as) {
    case 'chart':
      return message(title, [says, picture]);
    case 'page':
      return asPage(ask(as), title, context, all);
    case 'csv': {
      const table = { name: `${name}.csv`, mediaType: 'text/csv', about: `${about}, as a table` };
      return message(title, [
        { type: 'file', file: { ...table, ...asked, bytes: async () => writeCsvFile(rows) } },
      ]);
    }
    default:
      return message(title, [
        {
          type: 'file',
          file: documentFile(as, all, { name, about, ...asked, look: await lookOf(as, context) }),
        },
      ]);
  }
}

function waysToHave({ ask }: YearReport, { publicUrl }: NetworkContext): Button[] {
  const way = (as: ReportForm, label: string): Button => ({ label, ...ask(as), opens: 'answer' });
  const ways = [
    way('chart', 'As a chart'),
    ...(publicUrl === null ? [] : [way('page', 'As a page')]),
    way('docx', 'As a Word document'),
    way('pdf', 'As a PDF'),
    way('csv', 'As a table (CSV)'),
  ];
  return inSight(ways, IN_SIGHT);
}

const chartImage = ({ chart, name, about, typed, ask }: YearReport): ImageShown => ({
  ...{ name: `${name}.png`, mediaType: 'image/png', about, alt: sayChart(chart) },
  bytes: () => drawChart(chart),
  ask: { label: 'As a chart', ...ask('chart') },
  typed: `${typed} as chart`,
});
