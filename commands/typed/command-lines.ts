import type { Invocation, Typed } from '../invocation.ts';
import type { Language } from './language.ts';
import { nameCommand } from './name-command.ts';
import { clean } from './normalise.ts';

/** More lines than this are a text. */
const MOST_LINES = 20;

/** The lines of what was typed, where each of them names a command: several things are asked at once. Else there are none. */
export function commandLines(asked: Invocation['asked'], language: Language): Typed[] {
  if (!('text' in asked) || !asked.text.includes('\n')) return [];
  const lines = clean(asked.text).split('\n');
  const areAll =
    lines.length <= MOST_LINES && lines.every((line) => nameCommand(line, language) !== undefined);
  return areAll ? lines.map((text) => ({ ...asked, text })) : [];
}
