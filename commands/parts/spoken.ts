import type { ReferenceShape } from '../fields/reference.ts';

/** How people speak of what a capability does, besides in the words of its commands. */
export interface Spoken {
  /** Its kinds of record, each by the word that begins its commands: "action". */
  kinds?: Record<string, SpokenKind>;
  /** What else they say as a whole. */
  sayings?: Saying[];
}

/** How people speak of a kind of record, in small letters. */
export interface SpokenKind {
  /** What one is called besides; its plural is understood. */
  also?: string[];
  /** The letter of its references, by which alone it may be named: "A1 done". */
  reference?: ReferenceShape;
  /**
   * What is done to it, by its command's own word, and what else people say for that. Where there are commands to list and to
   * show it, what is usually said for these is understood and need not be named.
   */
  verbs: Record<string, string[]>;
  /** What follows its reference without a verb, and the command that it is meant for: "A1 → @cat", "A1 by Friday". */
  after?: {
    /** "action give". */
    person?: string;
    /** "action move". */
    day?: string;
    /** Any words: "P1 Leeds". */
    words?: string;
  };
}

/** A whole beginning, in small letters, which means the beginning of a command; `$1` in that is what its first group found, as typed. */
export interface Saying {
  beginning: RegExp;
  means: string;
}

/** Somebody else, mentioned, as the source of a pattern. */
export const OTHERS = String.raw`\uE000\d+\uE001|@[\p{L}\p{N}._'-]+`;
/** The same, or whoever speaks. */
export const SOMEBODY = `${OTHERS}|me|myself`;
/** The same, or a name, where the words around it say that it is one. */
export const BY_NAME = String.raw`${SOMEBODY}|\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*){0,3}?`;

/** What is said from the front on. */
export const said = (source: string): RegExp => new RegExp(`^${source}`, 'u');

/** What may be said of something that is so: "done", "is done", "mark now done". */
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

/** What is said for moving, and for giving away, a task of one person's with a due date. */
export const datedTaskVerbs = {
  move: [
    'postpone',
    'reschedule',
    'defer',
    'delay',
    'put back',
    'extend',
    ...saidToBe('moved', 'postponed', 'extended', 'due'),
  ],
  return: ['hand back', 'give back', 'decline', 'turn down'],
  give: ['assign', 'reassign', 'transfer', 'hand', 'hand over', ...saidToBe('given', 'assigned', 'passed')],
};
