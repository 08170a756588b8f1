/** Someone to be found by what they are called. */
export interface Named {
  id: string;
  name: string;
}

/** Those who go by some words, and whether the words say so, or are only how their name begins. */
export interface CalledFound<P extends Named> {
  people: P[];
  surely: boolean;
}

const TITLE = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|cllr|councillor|rev)\.? +/;

/** A name as it is compared: without accents, apostrophes, hyphens, full stops, titles and capitals. */
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

/** "SB" and "S.B." are initials; "sb" is not, nor is a letter alone. */
const INITIALS = /^(?:\p{Lu}[.\s]?){2,4}$/u;

/** "D Barraclough" is Denise Barraclough, where nobody else of that name begins so. */
const INITIAL_AND_NAME = /^(\p{L}) (\S.*)$/u;

const byInitial = (typed: string): ((name: string) => boolean)[] => {
  const [, initial, last] = INITIAL_AND_NAME.exec(typed) ?? [];
  return initial === undefined ? [] : [(name) => name.startsWith(initial) && name.endsWith(` ${last}`)];
};

/** "jones, cat" is Cat Jones. */
const reversed = (typed: string): string => typed.replace(/^([^,]+), *(.+)$/, '$2 $1');

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** Finds those who go by some words. */
export type Called<P extends Named = Named> = (words: string) => CalledFound<P>;

/**
 * Finds them among these people, by what they are called: by the whole name; else by whole words of it that stand together;
 * else by its initials; else by how a word of it begins, which is no sure sign. One line is looked through by many words.
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

/** The sure ways in which a name may be meant, the surest first. */
const waysOf = (typed: string, words: string): ((name: string) => boolean)[] => [
  (name) => name === typed,
  (name) => ` ${name} `.includes(` ${typed} `) || reversed(typed) === name,
  ...byInitial(typed),
  ...(INITIALS.test(words.trim()) ? [(name: string) => initialsOf(name) === typed.replaceAll(' ', '')] : []),
];
