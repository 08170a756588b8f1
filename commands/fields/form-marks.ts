import { z } from 'zod';
import { runsIn, withAddress, writtenOut } from '../../storage/rows/kept-words.ts';
import type { FormField } from '../view.ts';

/** Of a mark that stands in a field: what it reads as, which of the places with those words it has, and what it is. */
const Marked = z.tuple([z.string(), z.int().min(0), z.string()]);
type Marked = z.infer<typeof Marked>;

/** Under which a form’s submit carries them. No field is called so. */
const MARKS = 'marks';
/** Slack keeps no more than 3000 characters of a form; so long may these be in all. A mark that is left out becomes words. */
const MOST_CHARACTERS = 1200;

/** What is marked in the values of these fields, which their inputs show as words. */
export function marksIn(fields: FormField[]): Marked[] {
  const all = fields.flatMap(({ name, value }) => (typeof value === 'string' ? marksOf(name, value) : []));
  let left = MOST_CHARACTERS;
  return all.filter((each) => {
    left -= JSON.stringify(each).length;
    return left >= 0;
  });
}

function marksOf(field: string, value: string): Marked[] {
  const marks: Marked[] = [];
  let before = '';
  for (const run of runsIn(value)) {
    const words = 'href' in run ? withAddress(run.words, run.href) : run.words;
    if ('mark' in run) marks.push([field, placesOf(words, before).length, run.mark]);
    before += words;
  }
  return marks;
}

/** A submit’s arguments with what is marked in its form. */
export const withMarks = (args: Record<string, unknown>, marks: Marked[]): Record<string, unknown> =>
  marks.length === 0 ? args : { ...args, [MARKS]: marks };

/**
 * What came back of a form, with the marks put back at the words that stood for them, where these still stand. Whatever else
 * came in the marks’ place is let be: it comes from outside.
 */
export function marksPutBack({ [MARKS]: raw, ...args }: Record<string, unknown>): Record<string, unknown> {
  const marks = z.array(Marked).max(100).safeParse(raw).data ?? [];
  const entries = Object.entries(args).map(([name, value]) => {
    const own = marks.filter(([field]) => field === name);
    return [name, typeof value === 'string' ? putBack(value, own) : value] as const;
  });
  return Object.fromEntries(entries);
}

function putBack(text: string, marks: Marked[]): string {
  const found = marks
    .flatMap(([, nth, mark]) => {
      const words = writtenOut(mark);
      const at = placesOf(words, text)[nth];
      return at === undefined ? [] : [{ at, end: at + words.length, mark }];
    })
    .sort((a, b) => a.at - b.at);
  let put = '';
  let from = 0;
  for (const { at, end, mark } of found) {
    if (at < from) continue;
    put += text.slice(from, at) + mark;
    from = end;
  }
  return put + text.slice(from);
}

/** Where words stand in a text, one place after another. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
