const THANKS =
  '(?:please|pls|thanks|thank you|thx|ta|cheers|many thanks|kind regards|regards|if possible)(?: very much| all| so much| in advance)?';
const END = String.raw`[\s.!:)\p{Extended_Pictographic}\uFE0F]*$`;

const COURTESY = new RegExp(String.raw`(?:^|[\s,.;:!–—-]+)${THANKS}${END}`, 'iu');
const SET_OFF = new RegExp(String.raw`(?:\s*[,;:–—-]|(?<=[.!?]))\s+${THANKS}${END}`, 'iu');

/** No thank-you is longer, in characters. */
const LONGEST = 40;

/** A thank-you at the end asks for nothing. */
export const withoutCourtesy = (words: string): string => without(COURTESY, words).trim();

/** The same of a text, of which only what is set off from it is none of it: “We meet monthly. Thanks!” */
export const withoutThanks = (words: string): string => without(SET_OFF, words);

function without(courtesy: RegExp, words: string): string {
  const from = Math.max(0, words.length - LONGEST);
  return `${words.slice(0, from)}${words.slice(from).replace(courtesy, '')}`;
}
