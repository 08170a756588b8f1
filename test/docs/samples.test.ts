import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ical from 'node-ical';
import { expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { readWord } from '../support/read-word.ts';
import { sampleDocuments } from '../support/sample-documents.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
});

const FOLDER = join(import.meta.dirname, '../../docs/samples');
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What a reader is told of it, but for what is never twice the same: ids, fingerprints of what has ids, when it was written. */
const read = async (name: string, bytes: Uint8Array): Promise<unknown> =>
  JSON.parse(JSON.stringify(await readAll(name, bytes)).replaceAll(/[\da-f]{64}/g, 'a fingerprint'));

async function readAll(name: string, bytes: Uint8Array): Promise<unknown> {
  if (name.endsWith('.docx')) return readWord(bytes);
  if (name.endsWith('.pdf')) {
    const { lines, pages, title, language, bookmarks } = await readPdf(bytes);
    return { lines, pages, title, language, bookmarks };
  }
  if (!name.endsWith('.ics')) return textOf(bytes);
  const events = Object.values(ical.sync.parseICS(textOf(bytes)));
  return events.flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    const { summary, start, end, location, status, description } = event;
    return [{ summary, start, end, location, status, description }];
  });
}

// So many days pass in it that it takes a while on a busy machine.
test('the samples in docs are what npm run samples makes today', async () => {
  const documents = await sampleDocuments(bot);
  expect(readdirSync(FOLDER).sort()).toEqual([...documents.keys()].sort());
  for (const [name, bytes] of documents) {
    const kept = new Uint8Array(readFileSync(join(FOLDER, name)));
    expect(await read(name, kept), `${name}: run npm run samples`).toEqual(await read(name, bytes));
  }
}, 180_000);

test('they say the same: each has the decision, the actions and who confirmed it', async () => {
  const kept = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
  const word = readWord(kept('M1-minutes.docx')).join('\n');
  const pdf = (await readPdf(kept('M1-minutes.pdf'))).lines.join('\n');
  const markdown = textOf(kept('M1-minutes.md'));
  for (const document of [word, pdf, markdown]) {
    expect(document).toContain('We will pilot the minor ailments scheme');
    expect(document).toContain('Confirmed as a true and accurate record by Ann Ward');
  }
  expect(textOf(kept('M1-actions.csv'))).toContain('A2,"Ask the area team for £12,000",Ann Ward,,Open');
});
