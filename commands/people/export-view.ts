import type { HeldRows } from '../../storage/people/personal-data-reads.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import type { Capability } from '../capability.ts';
import { type MessageKind, messageKind, type RenderContext } from '../cards/renderer.ts';
import { dayOf } from '../dates/dates.ts';
import type { ExportedTable } from '../parts/exported-table.ts';
import type { Block, Message } from '../view.ts';
import { type ExportPiece, PERSON_EXPORT, partIn, piecesOf, tells } from './export-parts.ts';
import { everyIdOf } from './forget.ts';
import { aboutPerson } from './me-view.ts';

/** The longest excerpt of a record's words above its JSON, in characters. */
const LONGEST_LINE = 120;

/** A part of everything held on a person, in words and as JSON. The message's facts say which part. */
async function renderExport(
  { store, now, zone, personId, message }: RenderContext,
  all: readonly Capability[],
): Promise<Message | null> {
  if (personId === null || message === null) return null;
  const held = await store.personalData.held(await everyIdOf(personId, store));
  const part = partIn(message.facts);
  const pieces = piecesOf(held).filter((piece) => tells(part, piece));
  const about =
    part.number === 1 ? [...aboutYou(held), ...(await aboutPerson(personId, dayOf(now, zone), store))] : [];
  return {
    kind: 'message',
    title: `All that is held on you${part.of > 1 ? `, ${part.number} of ${part.of}` : ''}`,
    blocks: [
      ...about,
      ...all
        .flatMap(({ exported = {} }) => Object.entries(exported))
        .flatMap(([table, told]) =>
          listOf(
            told,
            pieces.filter((each) => each.table === table),
          ),
        ),
      { type: 'heading', text: 'The same as JSON, for a computer' },
      ...pieces.map(({ json }): Block => ({ type: 'text', text: json })),
      ...(part.number === part.of ? [asAFile(personId)] : []),
    ],
    buttons: [],
  };
}

/** The kind of message that sends a person what is held on them; capabilities name their kinds of record. */
export const exportMessage = (all: readonly Capability[]): MessageKind =>
  messageKind(PERSON_EXPORT, (_, context) => renderExport(context, all));

const asAFile = (personId: string): Block => ({
  type: 'note',
  text: `That is all. Your administrator can give it to you as a file, with: convenor person export ${personId}`,
});

function aboutYou({ people = [], accounts = [] }: HeldRows): Block[] {
  const words = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : 'Not known');
  const [you = {}] = people;
  const emails = accounts.flatMap(({ email }) => (email ? [String(email)] : []));
  return [
    {
      type: 'facts',
      facts: [
        { label: 'Name', value: words(you.name) },
        { label: 'Email', value: words(emails.join(', ')) },
      ],
    },
  ];
}

function listOf(told: ExportedTable, pieces: ExportPiece[]): Block[] {
  const items = pieces.flatMap(({ row }) => (row ? [{ text: lineOf(row, told) }] : []));
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: told.heading },
    { type: 'list', items },
  ];
}

/** The date, and the beginning of the most telling words; the rest is in the JSON. */
function lineOf(row: HeldRows[string][number], { when, says }: ExportedTable): string {
  const said = says.flatMap((column) => (row[column] ? [plainWords(String(row[column]))] : []));
  const what = said.join(', ').replaceAll('_', ' ');
  return `${String(row[when] ?? '').slice(0, 10)} ${what.length > LONGEST_LINE ? `${what.slice(0, LONGEST_LINE)}…` : what}`.trim();
}
