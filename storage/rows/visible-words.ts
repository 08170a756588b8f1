/** Nothing but what every keyboard has. */
const PLAIN = /^[ -~\n]*$/;

/** Format and direction marks, fillers and blanks, and selectors of how a character looks, but those that something before them needs. */
const UNSEEN = new RegExp(
  [
    '(?![\\u200C\\u200D\\u{E0020}-\\u{E007F}])\\p{Cf}',
    '[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0E\\u{E0100}-\\u{E01EF}]',
    // Letters that have no case, as those of Arabic and Hindi, and emoji are joined, or kept from it, by two of them.
    '(?<![\\p{Lo}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}])[\\u200C\\u200D]',
    '[\\u200C\\u200D](?=\\s|$)',
    '(?<!\\p{Emoji})\\uFE0F',
    // The flags of England, Scotland and Wales are a black flag and the letters of their names.
    '(?<!\\u{1F3F4}[\\u{E0020}-\\u{E007F}]*)[\\u{E0020}-\\u{E007F}]',
  ].join('|'),
  'gu',
);

/**
 * Text without what shows nothing: by it two words may look the same, a text empty, or what stands beside it be turned round.
 * What joins emoji, and letters of other scripts, stays.
 */
export const visibleWords = (text: string): string => (PLAIN.test(text) ? text : text.replaceAll(UNSEEN, ''));
