import { z } from 'zod';
import { runsIn, withAddress, writtenOut } from '../../storage/rows/kept-words.ts';
import type { FormField } from '../view.ts';

/**
 * A mark in a field's value: the field's name, how often the same words stand in the value before it, and
 * the mark itself.
 */
const Marked = z.tuple([z.string(), z.int().min(0), z.string()]);
type Marked = z.infer<typeof Marked>;

/** The argument in which a form's submit carries the marks. No field has this name. */
const MARKS = 'marks';
/**
 * The most characters that all marks of a form may take, since Slack keeps only 3000 for a form. A mark
 * that does not fit becomes plain words.
 */
const MOST_CHARACTERS = 1200;

/**
 * Finds the mentions and links in the values of these fields. Inputs show them only as words, so they would
 * be lost.
 */
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

/** Adds the form's marks to the arguments of its submit. */
export const withMarks = (args: Record<string, unknown>, marks: Marked[]): Record<string, unknown> =>
  marks.length === 0 ? args : { ...args, [MARKS]: marks };

/**
 * Puts the marks back into submitted values wherever their words still stand. Anything else in the marks'
 * place is ignored, because it comes from outside.
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

/** The positions at which these words stand in a text, in order and without overlaps. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
