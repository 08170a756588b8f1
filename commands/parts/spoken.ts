import type { ReferenceShape } from '../fields/reference.ts';

/** The everyday words for what a capability does, in addition to the words of its commands. */
export interface Spoken {
  /** The kinds of record, each by the word that begins its commands: "action". */
  kinds?: Record<string, SpokenKind>;
  /** Other whole phrases that people use. */
  sayings?: Saying[];
}

/** The everyday words for a kind of record, in lower case. */
export interface SpokenKind {
  /** Other names for such a record. Their plurals are understood too. */
  also?: string[];
  /** The shape of its references; a reference alone is enough to name a record: "A1 done". */
  reference?: ReferenceShape;
  /**
   * The verbs for the record: each command's own word, with its synonyms. The usual synonyms for the commands that list
   * and show it are understood and need not be given.
   */
  verbs: Record<string, string[]>;
  /** The command that is meant if a reference is followed by no verb: "A1 → @cat", "A1 by Friday". */
  after?: {
    /** "action give". */
    person?: string;
    /** "action move". */
    day?: string;
    /** Any words: "P1 Leeds". */
    words?: string;
  };
}

/**
 * A phrase at the start of a message, in lower case, that stands for the start of a command. In `means`, `$1` is the
 * text of the first group, as typed.
 */
export interface Saying {
  beginning: RegExp;
  means: string;
  /**
   * Words of which every such phrase contains one. Without them the pattern, which may start with any name, is not tried.
   */
  has?: string[];
  /** Set if its first word is a command of its own, so that it is tried before that: “find a date for” is no search. */
  goesFirst?: true;
}

/** The source of a pattern for a mention of another person. */
export const OTHERS = String.raw`\uE000\d+\uE001|@[\p{L}\p{N}._'-]+`;
/** The same, without an “’s” after it. */
export const ONE = String.raw`\uE000\d+\uE001|@[\p{L}\p{N}._-]+`;
/** The source of a pattern for a mention of another person or of the speaker. */
export const SOMEBODY = `${OTHERS}|me|myself`;
/** A word of a name: no article, and none that only joins others. */
const NAME = String.raw`(?!(?:a|the|to|of|for|our|my|your|this)\b)\p{L}[\p{L}.'-]*`;
/**
 * The source of a pattern for a mention, the speaker or a name, for places where the words around it show that it is a
 * name.
 */
export const BY_NAME = `${SOMEBODY}|${NAME}(?: ${NAME}){0,3}?`;

/** The source of a pattern for what asks for something as a page: "give me a link to", "a page of". */
export const LINK_TO =
  '(?:(?:get|give|send|share|show|see|have)(?: me| us)? )?(?:a |the )?(?:web ?)?(?:link|page) (?:to|of|for|with) ';

/** A pattern that matches at the start of the text. */
export const said = (source: string): RegExp => new RegExp(`^${source}`, 'u');

/** The ways to say that something is in a state: "done", "is done", "mark now done". */
export const saidToBe = (...words: string[]): string[] =>
  [
    '',
    'is ',
    'are ',
    'was ',
    'mark ',
    'as ',
    'to ',
    'has been ',
    'have been ',
    'has ',
    'been ',
    'be ',
    'can be ',
  ].flatMap((is) =>
    ['', 'now ', 'all ', 'both '].flatMap((now) => words.map((word) => `${is}${now}${word}`)),
  );

/** The synonyms for moving, handing back and giving a task that has one owner and a due date. */
export const datedTaskVerbs = {
  move: [
    'postpone',
    'reschedule',
    'defer',
    'delay',
    'put back',
    'push',
    'push back',
    'extend',
    'bring',
    'slipped',
    'slips',
    ...["won't be done", "won't be ready", "won't be finished", 'will not be done'].flatMap((not) => [
      `${not} until`,
      `${not} before`,
    ]),
    ...saidToBe('moved', 'postponed', 'extended', 'due'),
  ],
  return: ['hand back', 'give back', 'decline', 'turn down'],
  give: ['assign', 'reassign', 'transfer', 'hand', 'hand over', ...saidToBe('given', 'assigned', 'passed')],
};

/** How people say what a record is to say instead: "A1 should read: …", "change A1 to “…”", "reword A1 to …". */
export const rewordings = (kind: string, letter: string): Saying[] => {
  const one = `(?:${kind} )?#?(${letter}\\d{1,9})`;
  const means = `${kind} edit $1 --text "$2"`;
  const change = 'change|reword|re-word|rewrite|amend';
  return [
    `${one} (?:should (?:say|read)|now (?:says|reads))(?::| -)? "?([^"]{2,100}?)"?[.]?$`,
    `(?:(?:${change}) (?:the (?:text|words|wording) of )?)?${one} (?:to|as|so that)(?: it)?(?: says?| reads?)?(?::| -)? "([^"]{2,100}?)"[.]?$`,
    `(?:reword|re-word|rewrite|change the (?:text|words|wording) of) ${one} (?:to|as)(?: say| read)?(?::| -)? ([^"]{2,100}?)[.]?$`,
  ].map((sentence) => ({ beginning: said(sentence), means }));
};
