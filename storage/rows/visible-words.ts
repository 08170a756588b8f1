/** Matches text with only characters that every keyboard has. */
const PLAIN = /^[ -~\n]*$/;

/**
 * Invisible characters: format and direction marks, fillers, blanks and variation selectors. Those that
 * belong to an emoji or a letter before them are not matched.
 */
const UNSEEN = new RegExp(
  [
    '(?![\\u200C\\u200D\\u{E0020}-\\u{E007F}])\\p{Cf}',
    '[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0E\\u{E0100}-\\u{E01EF}]',
    // In scripts without upper and lower case, such as Arabic and Hindi, and in emoji, these two characters
    // join or separate letters, so they are kept there.
    '(?<![\\p{Lo}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}])[\\u200C\\u200D]',
    '[\\u200C\\u200D](?=\\s|$)',
    '(?<!\\p{Emoji})\\uFE0F',
    // The flags of England, Scotland and Wales are a black flag and the letters of their names.
    '(?<!\\u{1F3F4}[\\u{E0020}-\\u{E007F}]*)[\\u{E0020}-\\u{E007F}]',
  ].join('|'),
  'gu',
);

/**
 * Removes invisible characters from a text. With them, different words could look the same, a text could look
 * empty, or the text beside it could run backwards. Those that join emoji, or letters of some scripts, stay.
 */
export const visibleWords = (text: string): string => (PLAIN.test(text) ? text : text.replaceAll(UNSEEN, ''));
