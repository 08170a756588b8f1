import type { Command } from '../command.ts';
import type { FieldReading } from '../field.ts';
import { asWritten, type Typed, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import type { ArgumentsRead } from './read-arguments.ts';
import { OF_DAYS, respelt } from './spelling.ts';

/** At most this many choices are buttons. */
const MOST_CHOICES = 4;

/** The arguments for a button, and whether the button runs the command at once, because nothing is left to ask. */
export interface Offered {
  args: Record<string, unknown>;
  isWhole: boolean;
}

/** What a button may send of a command as read. Private values are never put into a button. */
export function offeredWith(command: Command, read: ArgumentsRead, reading: FieldReading): Offered {
  const fields = Object.entries(command.fields);
  if (fields.some(([, { isDiscreet }]) => isDiscreet)) return { args: {}, isWhole: false };
  const args = Object.fromEntries(
    Object.entries(read.args).filter(([name, raw]) => parses(command, name, raw, reading)),
  );
  const isSure = Object.keys(read.doubts).length === 0 && read.unsure === undefined && !read.several;
  const isWhole =
    Object.keys(read.args).length === Object.keys(args).length &&
    fields.every(([name, { required }]) => name in args || !required);
  return { args, isWhole: isSure && isWhole };
}

function parses({ fields }: Command, name: string, raw: unknown, reading: FieldReading): boolean {
  try {
    fields[name]?.parse(raw, reading);
    return true;
  } catch {
    return false;
  }
}

/** What is needed to put a command right of which some words were not understood. */
interface Corrections {
  /** The text after the command's words. */
  typed: string;
  /** Whether it is about a network named with a flag, which a button would lose. */
  isElsewhere: boolean;
  mentions: Typed['mentions'];
  reading: FieldReading;
  /** Reads the text with other words in it. */
  again(text: string): ArgumentsRead;
}

/** Whether the rest means the same without the words: not if they tell of another record, or what becomes of one of several. */
const mayBeLeftOut = (words: string, { several }: ArgumentsRead): boolean =>
  !/(?:^|\s)[a-z]\d/i.test(words) && !(several && /^(?:to|by|for|until|with) /i.test(words));

/**
 * The error for words that are no argument of a command that takes no text. It shows what would have been right: the words
 * with a slip in a day put right, or left out, or each choice that could stand in their place. Buttons send these.
 */
export function notUnderstood(
  words: string,
  read: ArgumentsRead,
  command: Command,
  { typed, isElsewhere, mentions, reading, again }: Corrections,
): UserError {
  const { pattern, fields, usage } = command;
  const { args, isWhole } = offeredWith(command, { args: read.args, doubts: {} }, reading);
  const lineOf = (text: string) => asWritten(`${pattern.words.join(' ')} ${text}`, mentions);
  const line = lineOf(typed.replace(words, ''));
  const mended = respelt(words, OF_DAYS).flatMap((meant): Button[] => {
    const text = typed.replace(words, () => meant);
    const whole = offeredWith(command, again(text), reading);
    return whole.isWhole ? [{ label: lineOf(text), ...command.press(whole.args) }] : [];
  });
  const open = pattern.heads.flatMap(({ field }) => {
    const choices = field in read.args ? undefined : fields[field]?.choices;
    return choices ? [{ field, choices }] : [];
  });
  const where = open.map(
    ({ field, choices }) => `, where <${field}> is ${choices.map(({ value }) => value).join(' or ')}`,
  );
  const without: Button[] =
    isWhole && mayBeLeftOut(words, read) ? [{ label: line, ...command.press(args) }] : [];
  const instead = open.flatMap(({ field, choices }) =>
    choices
      .slice(0, isWhole ? MOST_CHOICES : 0)
      .map(
        ({ value }): Button => ({ label: `${line} ${value}`, ...command.press({ ...args, [field]: value }) }),
      ),
  );
  const buttons = mended.length > 0 ? mended : [...without, ...instead];
  const example = open.length === 0 ? buttons[0]?.label : undefined;
  return new UserError(
    `I did not understand “${writeOutMentions(words, mentions)}”. Write it like this: ${example ?? `${usage}${where.join('')}`}`,
    { buttons: isElsewhere ? [] : buttons },
  );
}
