import type { Invocation, Typed } from '../invocation.ts';
import type { Language } from './language.ts';
import { nameCommand } from './name-command.ts';
import { clean } from './normalise.ts';

/** A message with more lines than this is not read as a list of commands. */
const MOST_LINES = 20;

/** Splits a message of several lines into those lines if each of them names a command; otherwise returns none. */
export function commandLines(asked: Invocation['asked'], language: Language): Typed[] {
  if (!('text' in asked) || !asked.text.includes('\n')) return [];
  const lines = clean(asked.text).split('\n');
  const areAll =
    lines.length <= MOST_LINES && lines.every((line) => nameCommand(line, language) !== undefined);
  return areAll ? lines.map((text) => ({ ...asked, text })) : [];
}
