import { z } from 'zod';
import { type Typed, writeOutMentions } from './invocation.ts';
import { UserError } from './user-error.ts';

export const words = z.string().trim().min(1);
/** Characters that are not for reading, and that a database may refuse; lines and tabs are. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** The words a field was given; anything else did not come from a form or a button of ours. */
export function wordsOf(raw: unknown): string {
  const read = words.safeParse(typeof raw === 'string' ? raw.replaceAll(CONTROLS, '') : raw);
  if (!read.success) throw new UserError('This was not filled in the way we asked. Please try again.');
  return read.data;
}

export const writtenOut = (text: string, mentions: Typed['mentions']): string =>
  writeOutMentions(text, mentions);
