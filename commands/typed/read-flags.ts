import { distance } from 'fastest-levenshtein';
import { UserError } from '../user-error.ts';

/** The words without their flags, and the value of each flag by its name as `names` spells it. */
export interface FlagsRead {
  rest: string;
  flags: Record<string, string>;
}

/**
 * Matches `--kind lpn`, `--kind=lpn` and `--in "Leeds Dental LPN"`. Phones turn two dashes into one long
 * dash, sometimes with a space after it.
 */
const FLAG =
  /"[^"]*"|(?<=^|\s)(?<dash>--|−−|[—–]+)(?<gap> ?)(?<name>[a-z][a-z-]*)(?:[ =](?<value>"[^"]*"|(?!--)[^\s"]+))?(?=\s|$)/gi;

/** The flags to look for, and how to tell them from other words. */
export interface FlagsSought {
  names: string[];
  /** Whether the words are prose, in which a dash may precede any word. */
  isProse?: boolean;
  /** Whether the value is one of the choices of that flag. If so, a space may follow the dash. */
  isChoiceOf?(name: string, value: string): boolean;
  /**
   * Counts the characters, from the first, that are the value of that flag, if its values may have several
   * words.
   */
  fits?(name: string, words: string): number;
}

/**
 * Takes the flags out of typed words. Names match in any case and with dashes: `--area-team` is `areaTeam`.
 * Words in quotes are never flags. A long dash begins a flag only with a known name, and in prose only at the
 * end or before another flag.
 * Throws `UserError` for an unknown name, a missing value or a flag given twice. In prose, an unknown name is
 * an error only if it is similar to a known one; otherwise it is part of the prose.
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

/** A value without quotes has at most this many characters. */
const LONGEST_VALUE = 80;

/** Whether the name was typed with at most one mistake in three letters. */
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
