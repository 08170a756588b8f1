/** A person who can be found by name. */
export interface Named {
  id: string;
  name: string;
}

/** The people that some words may name. `surely` is false when the words only begin a part of their names. */
export interface CalledFound<P extends Named> {
  people: P[];
  surely: boolean;
}

const TITLE = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|cllr|councillor|rev)\.? +/;

/**
 * Puts a name into the form in which names are compared: without accents, apostrophes, hyphens, full stops,
 * titles and capitals.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}'’‘`´.]/gu, '')
    .replaceAll(/ø/gi, 'o')
    .replaceAll(/ł/gi, 'l')
    .replaceAll(/ß/g, 'ss')
    .replaceAll(/[\s\p{Pd}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(TITLE, '');
}

/** Matches initials such as "SB" and "S.B.", but not "sb" or a single letter. */
const INITIALS = /^(?:\p{Lu}[.\s]?){2,4}$/u;

/** Matches an initial and a last name: "D Barraclough" is Denise Barraclough if nobody else fits. */
const INITIAL_AND_NAME = /^(\p{L}) (\S.*)$/u;

const byInitial = (typed: string): ((name: string) => boolean)[] => {
  const [, initial, last] = INITIAL_AND_NAME.exec(typed) ?? [];
  return initial === undefined ? [] : [(name) => name.startsWith(initial) && name.endsWith(` ${last}`)];
};

/** Turns "jones, cat" into "cat jones". */
const reversed = (typed: string): string => typed.replace(/^([^,]+), *(.+)$/, '$2 $1');

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** Finds the people whom some words may name. */
export type Called<P extends Named = Named> = (words: string) => CalledFound<P>;

/**
 * Makes a search among these people. It tries the whole name first, then whole words of it that stand
 * together, then initials, and last how a word of it begins, which is not sure. Names are prepared once,
 * because one line may be searched for many words.
 */
export function calledAmong<P extends Named>(people: P[]): Called<P> {
  const folded = people.map((person) => ({ person, name: foldName(person.name) }));
  const those = (way: (name: string) => boolean): P[] =>
    folded.filter(({ name }) => way(name)).map(({ person }) => person);
  return (words) => {
    const typed = foldName(words.slice(0, 200));
    if (typed === '') return { people: [], surely: false };
    for (const way of waysOf(typed, words)) {
      const found = those(way);
      if (found.length > 0) return { people: found, surely: true };
    }
    return { people: those((name) => ` ${name}`.includes(` ${typed}`)), surely: false };
  };
}

/** The ways in which words surely mean a name, the surest first. */
const waysOf = (typed: string, words: string): ((name: string) => boolean)[] => [
  (name) => name === typed,
  (name) => ` ${name} `.includes(` ${typed} `) || reversed(typed) === name,
  ...byInitial(typed),
  ...(INITIALS.test(words.trim()) ? [(name: string) => initialsOf(name) === typed.replaceAll(' ', '')] : []),
];
