import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { readTable } from '../files/read-table.ts';
import { fileTooLarge, LARGEST_FILE } from '../given-file.ts';
import { UserError } from '../user-error.ts';
import { type Compared, compare } from './compare.ts';
import { type Imported, imported } from './imported.ts';
import { spokenOf } from './place-lines.ts';
import { readLines } from './read-lines.ts';

/** How many lines an import from a chat may have. */
const MOST_LINES = 500;

/** What the lines of a file are compared with. */
interface ImportedHere {
  network: Network;
  store: Reads;
  today: string;
  now: Date;
  newId(): string;
}

/** Reads a file that a manager has sent for one network, and compares it with what is known. */
export async function readHere(
  bytes: Uint8Array,
  { network, store, ...making }: ImportedHere,
): Promise<{ found: Imported; compared: Compared }> {
  if (bytes.length > LARGEST_FILE) throw fileTooLarge();
  const read = readLines(await readTable(bytes), { within: network.name });
  if (read.lines.length > MOST_LINES) throw tooManyLines(read.lines.length);
  const known = await store.bulk.known(spokenOf(read.lines));
  const compared = compare(read.lines, known, { ...making, within: network, keepsAddresses: true });
  return { found: imported(read, compared), compared };
}

const tooManyLines = (count: number): UserError =>
  new UserError(
    `That file has ${count.toLocaleString('en-GB')} lines, and I take in ${MOST_LINES} at a time. Send it in parts, or ask whoever runs Convenor to import it.`,
  );
