import { distance } from 'fastest-levenshtein';
import { UserError } from '../user-error.ts';

/** The words without their flags, and what each flag was given, by its name as it was asked for. */
export interface FlagsRead {
  rest: string;
  flags: Record<string, string>;
}

/** `--kind lpn`, `--kind=lpn`, `--in "Leeds Dental LPN"`. A phone makes one dash of two, and perhaps a space after it. */
const FLAG =
  /"[^"]*"|(?<=^|\s)(?<dash>--|−−|[—–]+)(?<gap> ?)(?<name>[a-z][a-z-]*)(?:[ =](?<value>"[^"]*"|(?!--)[^\s"]+))?(?=\s|$)/gi;

/** What flags there may be, and how they stand among other words. */
export interface FlagsSought {
  names: string[];
  /** The words are prose, in which a dash may stand before any word. */
  isProse?: boolean;
  /** Whether that flag takes one of a few words, and this is one: so that a space may stand after the dash. */
  isChoiceOf?(name: string, value: string): boolean;
  /** How many characters of these words are the value of that flag, where that may be more than one word. */
  fits?(name: string, words: string): number;
}

/**
 * Takes the flags out of typed words. `names` are those there may be; they are matched in any case, `areaTeam` as
 * `--area-team` too. What is in quotes holds no flag, and what a single dash begins is one only by a name there is, in prose
 * only at the end. Throws `UserError` for a name there is not, or one without a value or given twice; in prose what is not
 * even near a name is part of it.
 */
export function readFlags(
  text: string,
  { names, isProse = false, isChoiceOf, fits }: FlagsSought,
): FlagsRead {
  const flags: Record<string, string> = {};
  let rest = '';
  let from = 0;
  for (const { index, 0: found, groups: { dash, gap, name: typed, value } = {} } of text.matchAll(FLAG)) {
    if (index < from || dash === undefined || typed === undefined) continue;
    const name = names.find((each) => plain(each) === plain(typed));
    if (gap !== '' && !(name && value && isChoiceOf?.(name, value))) continue;
    if (name === undefined && (dash !== '--' || (isProse && !names.some((each) => isNear(each, typed)))))
      continue;
    if (name === undefined) throw unknownFlag(typed, names);
    let end = index + found.length;
    if (value !== undefined && !value.startsWith('"')) {
      const start = end - value.length;
      end = Math.max(end, start + (fits?.(name, text.slice(start, start + LONGEST_VALUE)) ?? 0));
    }
    if (dash !== '--' && isProse && !/^(?:--|[—–\s])*(?:$|(?<=--|[—–])\w)/.test(text.slice(end, end + 10)))
      continue;
    if (value === undefined)
      throw new UserError(`Please say what --${typed} is. Put more than one word in quotes: --${typed} "…"`);
    if (name in flags) throw new UserError(`You gave --${typed} twice. Please give it once.`);
    flags[name] = text.slice(index + found.length - value.length, end).trim();
    rest += text.slice(from, index);
    from = end;
  }
  return { rest: (rest + text.slice(from)).replaceAll(/ +/g, ' ').trim(), flags };
}

/** No value that needs no quotes is longer, in characters. */
const LONGEST_VALUE = 80;

/** A slip in every third letter is let pass. */
const isNear = (name: string, typed: string): boolean =>
  distance(plain(name), plain(typed)) <= Math.floor(typed.length / 3);

const plain = (name: string): string => name.toLowerCase().replaceAll('-', '');

const asTyped = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function unknownFlag(typed: string, names: string[]): UserError {
  const only = names.length > 0 ? `, only ${names.map(asTyped).join(', ')}` : '';
  return new UserError(
    `There is no --${typed.slice(0, 40)} here${only}. If it is part of a text, put the text in quotes.`,
  );
}
