import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrationsFolder } from '../../storage/database/migrate.ts';
import { openEmbedded } from '../../storage/database/open-database.ts';

const cache = join(import.meta.dirname, '../../node_modules/.cache/convenor');

/** The path of the template of all embedded test databases, rebuilt when the migrations change. */
export async function embeddedTemplate(): Promise<string> {
  const path = join(cache, `template-${migrationsDigest()}.tar`);
  if (existsSync(path)) return path;
  const folder = mkdtempSync(join(tmpdir(), 'convenor-template-'));
  try {
    const database = await openEmbedded({ folder });
    await database.close();
    const embedded = await PGlite.create(join(folder, 'postgres'));
    const dump = await embedded.dumpDataDir('none');
    await embedded.close();
    mkdirSync(cache, { recursive: true });
    const mine = `${path}.${process.pid}`; // other processes may be building it too, so it is renamed when complete
    await writeFile(mine, Buffer.from(await dump.arrayBuffer()));
    renameSync(mine, path);
    dropOldTemplates();
    return path;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many templates are kept, so that one may go back to another branch without building its template again. */
const KEPT = 3;

function dropOldTemplates(): void {
  const madeAt = (name: string) => statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const templates = readdirSync(cache).filter((name) => /^template-\w+\.tar$/.test(name));
  const newestFirst = templates.sort((a, b) => madeAt(b) - madeAt(a));
  for (const name of newestFirst.slice(KEPT)) rmSync(join(cache, name), { force: true });
}

function migrationsDigest(): string {
  const digest = createHash('sha256');
  const names = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of names.sort((a, b) => a.name.localeCompare(b.name))) {
    digest.update(name).update(readFileSync(join(migrationsFolder, name, 'migration.sql')));
  }
  return digest.digest('hex').slice(0, 16);
}
