/** Makes the documents in docs/samples: the confirmed minutes of a made-up meeting. Run it with `npm run samples`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../storage/database/open-database.ts';
import { sampleDocuments } from './sample-documents.ts';
import { testBot } from './test-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'convenor-samples-'));
const database = await openEmbedded({ folder });
try {
  const documents = await sampleDocuments(await testBot({ database }));
  mkdirSync('docs/samples', { recursive: true });
  for (const [name, bytes] of documents) writeFileSync(join('docs/samples', name), bytes);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
