const LISTS = {
  and: new Intl.ListFormat('en-GB'),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** Joins words: "York, Hull and Leeds", or "York, Hull or Leeds". */
export const listed = (words: string[], word: keyof typeof LISTS = 'and'): string =>
  LISTS[word].format(words);
