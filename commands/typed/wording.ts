import type { Command } from '../command.ts';
import { plural, referenceSource } from '../fields/reference.ts';
import { LINK_TO, type Saying, type Spoken, type SpokenKind } from '../parts/spoken.ts';

/** What people say, as patterns. They are built once for all capabilities. */
export interface Wording {
  sayings: SayingsTogether[];
  /** Those that are tried before the words of commands. */
  firstSayings: SayingsTogether[];
  kinds: KindSpoken[];
  /** What people ask to be done to a record, with the verb at the front. */
  verbs: Verb[];
  references: References;
}

/** Sayings that are tried together, in this order. */
export interface SayingsTogether {
  /** One of these words is in every text that they begin. */
  has?: string[];
  /** Matches every text that one of them begins. It is one pattern, so it is tried first. */
  any: RegExp;
  each: Saying[];
}

/** Patterns for requests that name a kind of record. */
interface KindSpoken {
  /** Matches every text that the other patterns could match. It is cheap, so it is tried first. */
  nouns: RegExp;
  /** "add an action", "tasks list", "new poll": verb and noun in either order. */
  readings: SpokenPhrase[];
  /** "all actions", "show me my polls", "which actions are overdue?". */
  plurals: SpokenPhrase[];
}

/** What people say, and the beginning of the command that it means. */
export interface SpokenPhrase {
  pattern: RegExp;
  command: string;
}

export interface Verb extends SpokenPhrase {
  kind: KindReferred;
}

/** A kind of record, and the commands for words that follow a reference to one. */
export interface KindReferred {
  /** "action". */
  noun: string;
  after: NonNullable<SpokenKind['after']>;
}

/** Patterns for the references of all kinds. */
interface References {
  /** A reference at the front. Its groups correspond to `kinds`, in the same order. */
  one: RegExp;
  kinds: KindReferred[];
  /** All references that stand together at the front. */
  many: RegExp;
  /** The word for a kind before a reference: "action A1". */
  noun: RegExp;
  /** A reference anywhere. */
  anywhere: RegExp;
}

const allOf = (verb: string): string[] => [`${verb} all`, `${verb} me all`, `${verb} us all`];

/** What people usually say for the verbs "list" and "show". */
const USUAL: Record<string, string[]> = {
  list: ['all', ...['list', 'show', 'see', 'view'].flatMap(allOf)],
  show: ['view', 'see', 'display', 'show me', 'let me see', 'what is', "what's", 'look at'],
};

const BETWEEN = `(?: (?:a|an|the|new|all|our|my|another|following))*`;
const AFTER = String.raw`(?: (?:for|to)(?= [@\uE000]))?(?=$|[\s:,–—-])\s*[:,]?`;

/**
 * Builds the patterns for what people say. `commands` must be all commands, because some sayings depend on
 * which there are.
 */
export function wordingOf(spoken: Spoken[], commands: Command[]): Wording {
  const sayings = spoken.flatMap((each) => each.sayings ?? []);
  const own = new Set(commands.map(({ pattern }) => pattern.words.join(' ')));
  const kinds = spoken
    .flatMap((each) => Object.entries(each.kinds ?? {}))
    .map(([noun, said]) => readied(noun, said, own));
  return {
    sayings: sayingsTogether(sayings.filter(({ goesFirst }) => !goesFirst)),
    firstSayings: sayingsTogether(sayings.filter(({ goesFirst }) => goesFirst)),
    kinds: kinds.map(({ kind, nouns, plurals, verbs }) => ({
      nouns: new RegExp(`(?:${nouns}|${plurals})`),
      readings: verbs.flatMap(({ verb, words }) =>
        [`^(?:${words})${BETWEEN} (?:${nouns})${AFTER}`, `^(?:${nouns}) (?:${words})${AFTER}`].map(
          (source) => ({ pattern: new RegExp(source), command: `${kind.noun} ${verb}` }),
        ),
      ),
      plurals: listedAs(`${kind.noun} list`, plurals, commands),
    })),
    verbs: kinds.flatMap(({ kind, verbs }) =>
      verbs.map(({ verb, words }) => ({
        ...{ kind, command: `${kind.noun} ${verb}` },
        pattern: new RegExp(`^(?:${words})(?=$|[\\s.!,:])`),
      })),
    ),
    references: referencesOf(kinds),
  };
}

/** A pattern with a longer source is only interpreted by the engine, which takes many times as long. */
const LONGEST_SOURCE = 8_000;

/** Puts sayings into groups that stand in their order, each with one pattern for all of it. */
function sayingsTogether(sayings: Saying[]): SayingsTogether[] {
  const groups: { has?: string[]; each: Saying[] }[] = [];
  for (const { beginning, ...saying } of sayings) {
    const one = {
      ...saying,
      beginning: saying.means.includes('$') ? new RegExp(beginning, `${beginning.flags}d`) : beginning,
    };
    const last = groups.at(-1);
    const isShort = last && sourceOf([...last.each, one]).length <= LONGEST_SOURCE;
    if (saying.has) groups.push({ has: saying.has, each: [one] });
    else if (last && !last.has && isShort) last.each.push(one);
    else groups.push({ each: [one] });
  }
  return groups.map((group) => ({ ...group, any: new RegExp(sourceOf(group.each), 'u') }));
}

const sourceOf = (sayings: Saying[]): string => sayings.map(({ beginning }) => beginning.source).join('|');

/** A kind of record and all its words, as sources of patterns. */
interface Readied {
  kind: KindReferred;
  nouns: string;
  plurals: string;
  verbs: { verb: string; words: string }[];
  reference: string | undefined;
}

function readied(noun: string, said: SpokenKind, own: Set<string>): Readied {
  const { also = [], verbs, reference, after = {} } = said;
  const usual = Object.keys(USUAL).filter((verb) => own.has(`${noun} ${verb}`));
  const all = [...new Set([...Object.keys(verbs).filter((verb) => !usual.includes(verb)), ...usual])];
  return {
    kind: { noun, after },
    nouns: anyOf([noun, ...also].flatMap((each) => [each, plural(each)])),
    plurals: anyOf(
      [noun, ...also].flatMap((each) => [plural(each), `${each} list`, `list of ${plural(each)}`]),
    ),
    verbs: all.map((verb) => ({
      verb,
      words: anyOf([verb, ...(verbs[verb] ?? []), ...(usual.includes(verb) ? (USUAL[verb] ?? []) : [])]),
    })),
    reference: reference && referenceSource(reference).toLowerCase(),
  };
}

const LEAD =
  '(?:(?:list|show|see|view|get|give|send|share|display|what|which|where|whats|what is|what are|which are|tell|have you got|are there|who are|who is|who.s)(?: me| us)?(?: the| all| of| any)* )?';
const TAIL =
  '(?: (?:are|is)(?: there| still| now| currently)?| do (?:i|we) have| have (?:i|we)(?: got)?| there are| please| list)*';

/** Where a request for a list ends, or goes on with the form in which it is wanted. */
const END = '[.?!\\s]*$';
const AS = `(?:${END}|(?= as ))`;

const MINE = 'mine|my|my own|assigned to me|for me';

/** What people say for a choice of a list instead of its own word. */
const ALSO: Record<string, string> = {
  mine: MINE,
  done: 'done|completed|complete|finished|closed',
  overdue: 'overdue|late|past due',
  closed: 'closed|finished|ended|past',
};

/** Requests for a list of records, or for some of them if the command has a word to choose those. */
function listedAs(list: string, nouns: string, commands: Command[]): SpokenPhrase[] {
  const command = commands.find(({ pattern }) => pattern.words.join(' ') === list);
  if (!command) return [];
  const choices = (command.fields.which?.choices ?? []).map(({ value }) => value);
  const source = (which: string) => [
    `(?:the |all |our |any )*(?:${which})(?: of (?:the|our))? ?(?:${nouns})${TAIL}`,
    ...(which === '' ? [] : [`(?:the |all |our |any )*(?:${nouns})${TAIL} (?:${which})(?: please)?`]),
  ];
  const isHadAs = command.fields.as !== undefined;
  const ofMine = commands
    .map(({ pattern }) => pattern.words.join(' '))
    .find((words) => words === list.replace(/list$/, 'mine'));
  const asked = choices
    .filter((value) => value !== 'open')
    .map((value) => [ALSO[value] ?? value, `${list} ${value}`] as const);
  const all = [
    ['(?:open|outstanding|unfinished|left(?: to do)?|still to do)?', list] as const,
    ...asked,
    ...(ofMine ? [[MINE, ofMine] as const] : []),
  ];
  const listed = all.flatMap(([which, words]) =>
    source(which).flatMap((each) => [
      { pattern: new RegExp(`^${LEAD}${each}${isHadAs ? AS : END}`), command: words },
      ...(isHadAs ? [{ pattern: new RegExp(`^${LINK_TO}${each}${END}`), command: `${words} as page` }] : []),
    ]),
  );
  const mine = ofMine ?? (choices.includes('mine') ? `${list} mine` : undefined);
  if (mine === undefined) return listed;
  const have = `^(?:which|what) (?:${nouns}) (?:do i have|have i(?: got)?|am i (?:on|in))(?: to do)?${END}`;
  return [{ pattern: new RegExp(have), command: mine }, ...listed];
}

/**
 * A source that matches any of these phrases, the longest that is there. Phrases with the same first word share it, as
 * some kinds are spoken of in hundreds of ways.
 */
function anyOf(phrases: string[]): string {
  const byFirst = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const [first = '', ...others] = phrase.split(' ');
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(others.join(' ')));
  }
  return [...byFirst]
    .sort(([a], [b]) => b.length - a.length)
    .map(([first, rest]) => {
      const isWhole = rest.delete('');
      return rest.size === 0 ? first : `${first}(?: (?:${anyOf([...rest])}))${isWhole ? '?' : ''}`;
    })
    .join('|');
}

function referencesOf(kinds: Readied[]): References {
  const named = kinds.filter(({ reference }) => reference !== undefined);
  const sources = named.map(({ reference }) => reference);
  const any = sources.join('|') || '(?!)';
  return {
    one: new RegExp(
      `^#?(?:${sources.map((source) => `(${source})`).join('|') || '(?!)'})(?=$|[\\s,.;:!?>'–—-]|→)`,
    ),
    kinds: named.map(({ kind }) => kind),
    many: new RegExp(`^#?(?:${any})(?:(?:\\s*[,;&/+]\\s*(?:and )?|\\s+and\\s+|\\s+)#?(?:${any}))*`),
    anywhere: new RegExp(any),
    noun: new RegExp(
      `^(?:(?:mark|set|get|change|update)(?: the)? (?=(?:[a-z -]* )?#?(?:${any})\\b.*[^\\s.?!]))?(?:(?:the )?(?:${kinds.map(({ nouns }) => nouns).join('|') || '(?!)'}) )?(?=#?(?:${any})(?![a-z\\d]))`,
    ),
  };
}
