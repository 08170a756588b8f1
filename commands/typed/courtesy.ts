const THANKS =
  '(?:please|pls|thanks|thank you|thx|ta|cheers|many thanks|kind regards|regards|sorry|if possible)(?: very much| all| so much| in advance)?';
const END = String.raw`[\s.!:)\p{Extended_Pictographic}\uFE0F]*$`;

const ONLY_THANKS = new RegExp(
  String.raw`^(?:(?:great|ok|okay|perfect|lovely|brilliant|that's great|done)[\s.,!]+)?(?:many thanks|thanks|thank you|thankyou|thx|ta|cheers|much appreciated)(?: (?:very|so) much| a lot| a million| again| all| everyone| both| for (?:that|this|the help|your help|all that|letting (?:me|us) know|doing that))*${END}`,
  'iu',
);

/** Whether nothing is said but a thank-you. */
export const isOnlyThanks = (words: string): boolean =>
  words.length <= LONGEST * 2 && ONLY_THANKS.test(words.trim());

const COURTESY = new RegExp(String.raw`(?:^|[\s,.;:!–—-]+)${THANKS}${END}`, 'iu');
const SET_OFF = new RegExp(String.raw`(?:\s*[,;:–—-]|(?<=[.!?]))\s+${THANKS}${END}`, 'iu');

/** Every thank-you contains one of these. Most messages contain none, so this check saves a slower search. */
const MAY_BE = /ple|pls|than|thx|ta|che|reg|sor|pos/i;

/** A thank-you is looked for only in this many characters at the end. */
const LONGEST = 40;

/** Drops a thank-you at the end, and everything if only punctuation or filler such as “now” or “instead” is left. */
export function withoutCourtesy(words: string): string {
  const bare = without(COURTESY, words).trim();
  return SAYS_NOTHING.test(bare) ? '' : bare;
}

const SAYS_NOTHING =
  /^[^\p{L}\p{N}\uE000-\uE004]*(?:(?:right )?(?:now|instead(?: of (?:me|him|her|them|us))?|then|too|already|that|this|it|(?:the |my )?last(?: one| thing| change)?)[\s.!]*)?$/iu;

/** Drops a thank-you at the end only if punctuation separates it from the text: “We meet monthly. Thanks!” */
export const withoutThanks = (words: string): string => without(SET_OFF, words);

function without(courtesy: RegExp, words: string): string {
  const from = Math.max(0, words.length - LONGEST);
  if (!MAY_BE.test(words)) return words;
  return `${words.slice(0, from)}${words.slice(from).replace(courtesy, '')}`;
}
