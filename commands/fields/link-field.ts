import { runsIn } from '../../storage/rows/kept-words.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { UserError } from '../user-error.ts';

/** An address in the web, without a name or a password in it. */
const ADDRESS = /^https:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S*)?$/;
const LONGEST = 500;

/** A link to somewhere in the web. `what` names it in what people are told of one that cannot be taken: "the paper’s link". */
export const webLink = (label: string, what: string, example: string): PlainField<string, 'text'> => ({
  label,
  input: 'text',
  required: true,
  hint: `For example: ${example}`,
  typed: 'word',
  looksLike: /^(?:[a-z]+:\/\/|www\.|[a-z0-9.-]+\.[a-z]{2,}\/)/i,
  canonical: addressIn,
  canRead: (words) => /^https?:\/\/\S+$/i.test(words),
  parse(raw) {
    const words = addressIn(wordsOf(raw));
    if (ADDRESS.test(words) && words.length <= LONGEST) return words;
    throw new UserError(whyNot(words, what));
  },
  resolve: (read) => read,
});

/** The address of a text that is a link and nothing more; any other text as it is. */
export function addressIn(text: string): string {
  const [only, ...others] = runsIn(text.trim());
  const words = only && others.length === 0 && 'href' in only ? only.href : text.trim();
  return words.replace(/^<(.*)>$/, '$1').replace(/[.,;:!)]+$/, '');
}

function whyNot(words: string, what: string): string {
  if (/^http:\/\//i.test(words))
    return `Please give ${what} that begins with https://. This one begins with http://, so others could read on the way what is sent there.`;
  if (/^https:\/\/[^/?#]*@/i.test(words))
    return `Please give ${what} that begins with https:// and the name of a site. In this one, a name or a password stands before the site.`;
  if (ADDRESS.test(words))
    return `Please give a shorter link. This one has ${words.length} characters, and ${LONGEST} is the most.`;
  return `Please give ${what}, which begins with https://`;
}

/** The host of an address, as people are shown where a link leads. */
export const hostOf = (address: string): string => new URL(address).host;
