import { createHash, randomBytes } from 'node:crypto';

/** What the words of a change are: the record before and after. */
export interface ChangedWords {
  before: unknown;
  after: unknown;
}

/** What the log holds of a change for good: who changed which record by which command, and what its words hash to. */
export interface LoggedChange {
  id: string;
  at: Date;
  command: string;
  /** Who made it, as they were then; null for the bot itself. */
  personThen: string | null;
  networkId: string;
  record: string;
  recordId: string;
  notAPatients: boolean;
  commitment: string;
}

const SALT_BYTES = 16;

/** A salt that nobody can guess, without which a commitment tells nothing of the words. */
export const newSalt = (): string => randomBytes(SALT_BYTES).toString('base64url');

/**
 * The commitment to the words of a change. It can be checked as long as there are the salt and the words, and tells nothing
 * of them once the salt is gone.
 */
export const commitTo = (salt: string, { before, after }: ChangedWords): string =>
  createHash('sha256')
    .update(Buffer.from(salt, 'base64url'))
    .update(canonical({ before, after }))
    .digest('base64url');

/** The bytes of a change's leaf. */
export const leafOf = (change: LoggedChange): Buffer => {
  const { id, at, command, personThen, networkId, record, recordId, notAPatients, commitment } = change;
  const said = [id, at.toISOString(), command, personThen, networkId, record, recordId, notAPatients];
  return Buffer.from(JSON.stringify(['convenor change 1', ...said, commitment]));
};

/** The value as JSON in one way only, whatever the order of keys, which the database does not keep. */
const canonical = (value: unknown): string => JSON.stringify(sorted(JSON.parse(JSON.stringify(value))));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  // Entries rather than an object, so that keys which look like numbers cannot change places.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { object: entries.map(([key, of]) => [key, sorted(of)]) };
}
