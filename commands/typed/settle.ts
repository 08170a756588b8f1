import { readTime } from '../dates/read-date.ts';
import { anotherIn } from './another-task.ts';
import { withoutCourtesy, withoutThanks } from './courtesy.ts';
import { dayApart } from './day-at-end.ts';
import type { FieldReader } from './field-reader.ts';
import { afterName, isText, withoutLead } from './heads.ts';
import { bareKeyword, type Doubtful, doubtfulIn } from './left-over.ts';
import { dateIn, isNearDate } from './looks-like.ts';
import { introducesMissing, withoutPhrase } from './missing-phrase.ts';
import { isNotSo } from './no-clause.ts';
import { leadingUpTo, unquoted } from './normalise.ts';
import { leaderNamed, placeAlone, type SaidApart, withoutLeader, withoutOthers } from './others-named.ts';
import type { Clause } from './pattern.ts';
import {
  LEADS,
  putIn,
  type ReadSoFar,
  takeBare,
  takeLength,
  takePeople,
  takePlace,
  takeReason,
} from './take-left-over.ts';

/** Arguments as a form would hold them, and the words whose place is not certain. */
export interface ArgumentsRead {
  args: Record<string, unknown>;
  /** By field: words that may be meant for it, but that it cannot read or that may be part of a text. */
  doubts: Record<string, string>;
  /** Words that are neither an argument nor part of a text. People are told of them. */
  unsure?: string;
  /** Set if a field that takes one value was given several: the argument for each of them. */
  several?: { field: string; each: unknown[] };
}

/**
 * Finds a place for the leftover words: as a value without a keyword, as part of a text, or as a doubt. Words
 * that look like part of a command are never put into a text without telling the person.
 */
export function settle(work: ReadSoFar): ArgumentsRead {
  const { args, read, divided, pattern, reader } = work;
  const doubts: Record<string, string> = Object.fromEntries(read.guessed.map((name) => [name, '']));
  const left = [...(divided.left ?? []), read.rest].filter(Boolean).map(withoutCourtesy);
  const texts = { ...read.texts };
  let unplaced = left.filter(
    (piece) =>
      piece !== '' &&
      !takePeople(piece, doubts, work) &&
      !takeBare(piece, work) &&
      !takeDoubt(piece, doubts, work) &&
      !takeReason(piece, work) &&
      !takePlace(piece, work) &&
      !introducesMissing(piece, work),
  );
  const unfilled = pattern.heads.find(({ field }) => isText(reader.fieldOf(field)) && !(field in texts));
  if (unfilled && unplaced.length > 0 && !unplaced.some((piece) => GOES_ON.test(piece) || isTime(piece))) {
    texts[unfilled.field] = withoutLead(afterName(unplaced.join(' ')));
    unplaced = [];
  }
  const main = pattern.heads.findLast(({ field }) => reader.fieldOf(field).typed === 'words')?.field;
  for (const name of Object.keys(texts))
    texts[name] = withoutThanks(doubtText(name, texts[name] ?? '', doubts, work));
  for (const [name, words] of Object.entries(texts))
    if (reader.fieldOf(name).typed === 'list') texts[name] = apart(withoutLeader(words), unplaced);
  for (const [name, words] of Object.entries(divided.clauses).filter(([name]) =>
    isText(reader.fieldOf(name)),
  ))
    args[name] = reader.raw(
      name,
      withoutThanks(doubtClause(name, ofName(name, words, unplaced, work), doubts, work)),
    );

  const unsure: string[] = [];
  for (const piece of unplaced) {
    if (
      main === undefined ||
      !GOES_ON.test(piece) ||
      isTime(piece) ||
      ALSO.test(piece) ||
      isOtherDay(piece, work)
    )
      unsure.push(piece);
    if (main !== undefined && (reader.fieldOf(main).input === 'long-text' || !unsure.includes(piece)))
      texts[main] = [unquoted(texts[main] ?? ''), piece].filter(Boolean).join(' ');
  }
  const open = pattern.clauses.filter(({ field }) => !(field in args || field in doubts));
  for (const [name, words] of Object.entries(texts)) {
    const own = name === main ? withoutPhrase(words, open, reader) : words;
    if (own !== '') args[name] = reader.raw(name, own);
    texts[name] = own;
  }
  const other = main === undefined ? undefined : anotherIn(texts[main] ?? '', main, work);
  if (other !== undefined) unsure.unshift(other);
  const bare = main === undefined ? undefined : bareKeyword(texts[main] ?? '', open, reader);
  if (bare !== undefined) unsure.push(bare);
  return { args, doubts, ...(unsure.length > 0 && { unsure: unsure.join(' ') }), ...severalOf(work) };
}

const severalOf = ({ read: { several }, reader }: ReadSoFar): Pick<ArgumentsRead, 'several'> =>
  several
    ? { several: { field: several.field, each: several.typed.map((one) => reader.raw(several.field, one)) } }
    : {};

/** Records a doubt if words after a clause begin like another clause but cannot be read as one. */
function takeDoubt(piece: string, doubts: Record<string, string>, work: ReadSoFar): boolean {
  const [first] = openIn(piece, doubts, work).filter(
    ({ at, isBare }) => !isBare && /^[\s(,;:[–—-]*$/.test(piece.slice(0, at)),
  );
  if (first) doubts[first.clause.field] = first.words;
  return first !== undefined;
}

function openIn(words: string, doubts: Record<string, string>, work: ReadSoFar): Doubtful[] {
  const open = work.unread.filter(({ field }) => !(field in work.args || field in doubts));
  return doubtfulIn(words, open, work.reader, work.reading);
}

/**
 * The text of a head, without words that surely belong to a clause. For words that may belong to one, it
 * records a doubt.
 */
function doubtText(name: string, words: string, doubts: Record<string, string>, work: ReadSoFar): string {
  const { reader, args } = work;
  let text = words;
  for (const { clause, words: said, at, isBare } of openIn(words, doubts, work)) {
    if (isBare && reader.fieldOf(name).typed === 'list' && listsDays(words, clause, reader)) continue;
    const before = leadingUpTo(words.slice(0, at).replace(/[\s,;:(–—-]+$/, ''));
    if (isBare && clause.required && !isNotSo(words.slice(0, at))) {
      const whole = words.slice(at);
      const length = reader.fits(clause.field, whole);
      if (length > 0 && takeListed(clause.field, whole, length, work)) {
        text = before;
        continue;
      }
    }
    if (takeLength({ clause, words: said, at, isBare }, words, work)) {
      text = withoutUnclosed(before, work);
      continue;
    }
    const apart =
      isBare && isDayOfDoing(clause, reader) && reader.reads(clause.field, said)
        ? dayApart(words, at, said)
        : undefined;
    if (apart) {
      putIn(args, clause.field, apart.day, reader);
      text = apart.text;
      continue;
    }
    doubts[clause.field] = said;
    const { typed, required } = reader.fieldOf(name);
    // Alone, "due whenever" is no new text: "action edit A1 due whenever".
    const isNoText = before === '' && !required;
    const isCut = clause.required || typed !== 'words' || /^"[^"]*"$/.test(before) || isNoText;
    if (!isBare && isCut) text = before;
  }
  return text;
}

/** Whether several of what is listed are days, so that none of them says when: "Monday, Tuesday or Wednesday". */
const listsDays = (list: string, { field }: Clause, reader: FieldReader): boolean =>
  list
    .split(/\s*(?:[|/,;\n]|\bor\b|\band\b)\s*/i)
    .filter((each) => each !== '' && reader.fits(field, each) === each.length).length > 1;

/** Takes what stands in a bracket whose end another field took: "@cat" in "Flu (@cat, 10 mins)". */
function withoutUnclosed(words: string, work: ReadSoFar): string {
  const [, outside = '', inside] = UNCLOSED.exec(words) ?? [];
  return inside !== undefined && takeBare(inside, work) ? outside : words;
}

const UNCLOSED = /^(.*\S)\s*\(([^()]*)$/s;

/** Whether the clause says by when something is to be done, and may be left out. */
const isDayOfDoing = ({ keyword, field, required }: Clause, reader: FieldReader): boolean =>
  !required && keyword === 'by' && reader.fieldOf(field).input === 'date';

/**
 * Takes a value without a keyword, and others that follow it after commas: "11 June 9am, half an hour". Takes
 * none of them unless all can be read.
 */
function takeListed(field: string, words: string, length: number, work: ReadSoFar): boolean {
  const { args, reader } = work;
  const before = { ...args };
  putIn(args, field, words.slice(0, length), reader);
  const others = words.slice(length).replace(/^[\s.,)]+/, '');
  if (others === '' || takeBare(others, work) || takePlace(others, work)) return true;
  for (const name of Object.keys(args)) if (!(name in before)) delete args[name];
  return false;
}

/**
 * The words of a clause that takes any words. If a clause that cannot be read follows in them, it records a
 * doubt.
 */
function doubtClause(name: string, words: string, doubts: Record<string, string>, work: ReadSoFar): string {
  const isShort = work.reader.fieldOf(name).input === 'text';
  const found = openIn(words, doubts, work).find(({ isBare, clause, words: said }) =>
    isBare ? isShort : clause.required || isNearDate(said),
  );
  if (!found) return words;
  if (takeLength(found, words, work))
    return withoutUnclosed(words.slice(0, found.at).replace(/[\s,;:(–—-]+$/, ''), work);
  doubts[found.clause.field] = found.words;
  return found.isBare ? words : words.slice(0, found.at).trim();
}

/** Whether the words are a time of day, such as "at 5pm" after a date that takes no time, or "or 3pm" after one that has its own. */
const isTime = (piece: string): boolean =>
  readTime(piece.replace(/^(?:at|by|before|or|and|to)\s+/i, '')) !== undefined;

/** The name of a place or an organisation alone: what is said of people after it is another argument, or unplaced. */
function ofName(name: string, words: string, unplaced: string[], work: ReadSoFar): string {
  if (work.reader.fieldOf(name).input !== 'text') return words;
  const isPlace = work.pattern.clauses.some(({ field, keyword }) => field === name && keyword === 'in');
  const { own, others } = isPlace ? placeAlone(words) : withoutOthers(words);
  return others !== undefined && takeBare(leaderNamed(others.replace(LEADS, '$1')), work)
    ? own
    : apart({ own, others }, unplaced);
}

function apart({ own, others }: SaidApart, unplaced: string[]): string {
  if (others !== undefined) unplaced.push(others);
  return own;
}

/** How words begin that continue the text before a clause: "Ring Ann by Friday about the rota". */
const GOES_ON = /^(?:about|regarding|re|to|with|from|so|and|for|at|in|on|as|who|which|that|if|but|or)\s/i;

/** Whether another day is named as well: "or Tuesday 8th" after "by Monday 7th". */
const isOtherDay = (piece: string, { reading }: ReadSoFar): boolean =>
  OTHERWISE.test(piece) && dateIn(piece.replace(OTHERWISE, ''), reading)?.at === 0;

const OTHERWISE = /^(?:or|and|to)\s+/i;

/** A further person, or what one is to be, whom the command has no field for. */
const ALSO = /^(?:with|and|cc)\s+(?:\uE000|@)|\b(?:in the|to|as) chair$/i;
