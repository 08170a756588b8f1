import type { Invocation, Typed } from '../invocation.ts';
import type { Language } from './language.ts';
import { nameCommand } from './name-command.ts';
import { clean } from './normalise.ts';

/** A message with more lines than this is not read as a list of commands. */
const MOST_LINES = 20;

/**
 * Splits a message of several lines into those lines if each of them names a command, or if they are a list of who is to
 * do what, as minutes have it; otherwise returns none.
 */
export function commandLines(asked: Invocation['asked'], language: Language): Typed[] {
  if (!('text' in asked) || !asked.text.includes('\n')) return [];
  const lines = clean(asked.text).split('\n');
  if (lines.length > MOST_LINES) return [];
  const areAll = lines.every((line) => nameCommand(line, language) !== undefined);
  return (areAll ? lines : tasksIn(lines)).map((text) => ({ ...asked, text }));
}

const HEADING =
  /^(?:(?:the|our|new|agreed) )?(?:actions?|to-?dos?|tasks|next steps|who does what)(?: (?:points?|items?|list|agreed|arising|for .{1,40}|from .{1,40}))?[:.]?$/i;
const BULLET = /^(?:[-–—*•◦▪·]|\(?\d{1,2}[.)]|\[ ?\]|☐)\s+/;
/** Somebody, and what they are to do: "@bob to ring the surgery", "Bob Hill – ring the surgery", "Cat: book the room". */
const TASK =
  /^(?:\uE000\d+\uE001|@[\p{L}\p{N}._'-]+|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?:\s*[:–—]|\s+-|,)?\s+(?:(?:to|will|can|should|must|shall)\s+)?\p{L}/u;
const NAMED = /^(?:\uE000|@)|^\S+(?: \p{Lu}\S+)?(?:\s*[:–—]|\s+-|\s+(?:to|will|can|should|must|shall)\s)/u;

/** The lines of such a list, each as the command that records it; none if it is no list of tasks. */
function tasksIn(lines: string[]): string[] {
  const [first = ''] = lines;
  const hasHeading = HEADING.test(first.replace(/^[*_]+|[*_]+$/g, ''));
  const listed = hasHeading ? lines.slice(1) : lines;
  const tasks = listed.map((line) => line.replace(BULLET, ''));
  const isList = listed.length > 1 && (hasHeading || listed.every((line) => BULLET.test(line)));
  const areTasks = tasks.filter((task) => TASK.test(task) && NAMED.test(task)).length * 2 > tasks.length;
  return isList && areTasks ? tasks.map((task) => `action add ${task}`) : [];
}
