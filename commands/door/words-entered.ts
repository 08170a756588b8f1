import { z } from 'zod';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { UserError } from '../user-error.ts';

export const words = z.string().trim().min(1);
/** Characters that are not for reading, and that a database may refuse, such as half a surrogate pair; lines and tabs are. */
const UNREADABLE = /[^\P{Cc}\n\t]|\p{Cs}/gu;

/** The words a field was given, nothing marked in them; anything else did not come from a form or a button of ours. */
export const wordsOf = (raw: unknown): string => writingOf(typeof raw === 'string' ? plainWords(raw) : raw);

/** The same, with its mentions and links. */
export function writingOf(raw: unknown): string {
  const read = typeof raw === 'string' ? raw.replaceAll(UNREADABLE, '').trim() : '';
  if (read === '') throw new UserError('This was not filled in the way we asked. Please try again.');
  return read;
}

const id = z.uuid();

/** Whether it is an id and nothing else, as our own buttons have them: none of these is ever a patient’s number. */
export const isPlainId = (entered: string): boolean => id.safeParse(entered).success;
