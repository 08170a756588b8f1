import { z } from 'zod';

const change = z.object({
  number: z.number(),
  id: z.string(),
  at: z.iso.datetime(),
  command: z.string(),
  person: z.string().nullable(),
  record: z.string(),
  recordId: z.string(),
  notAPatients: z.boolean(),
  commitment: z.string(),
  /** Null where words were taken out. */
  salt: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});

const shape = z.object({
  is: z.literal('convenor audit 1'),
  network: z.object({ id: z.string(), name: z.string() }),
  exportedAt: z.iso.datetime(),
  /** The heads that were signed, as signed notes, each with the public key that checks it. */
  heads: z.array(z.object({ at: z.iso.datetime(), note: z.string(), key: z.string() })),
  /** The keys that have taken the place of others, each with a note that the one before signed. */
  keys: z.array(z.object({ key: z.string(), follows: z.string(), note: z.string() })),
  /** The people who made the changes, as they are called now. The log does not cover this. */
  people: z.record(z.string(), z.string()),
  changes: z.array(change),
});

/** The audit of a network as a file: all of its log, and the heads that were signed. */
export type AuditFile = z.infer<typeof shape>;
export type FiledChange = z.infer<typeof change>;

/** Reads such a file; undefined if it is none. */
export function readAuditFile(text: string): AuditFile | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
