import { z } from 'zod';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { visibleWords } from '../../storage/rows/visible-words.ts';
import { UserError } from '../user-error.ts';

export const words = z.string().trim().min(1);
/** Control characters except line breaks and tabs, and lone surrogates, which a database may refuse. */
const UNREADABLE = /[^\P{Cc}\n\t]|\p{Cs}/gu;

/** A field's words without marks. Throws if the value is no text, so not from one of our forms or buttons. */
export const wordsOf = (raw: unknown): string => writingOf(typeof raw === 'string' ? plainWords(raw) : raw);

/** A field's words, with marks for mentions and links. */
export function writingOf(raw: unknown): string {
  const read = typeof raw === 'string' ? visibleWords(raw.replaceAll(UNREADABLE, '')).trim() : '';
  if (read === '') throw new UserError('This was not filled in the way we asked. Please try again.');
  return read;
}

const id = z.uuid();

/** Whether it is an id, as in our own buttons, and so never a patient’s number. */
export const isPlainId = (entered: string): boolean => id.safeParse(entered).success;
