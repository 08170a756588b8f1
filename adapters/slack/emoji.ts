import { nameToEmoji } from 'gemoji';

const NAMED = /(?<![\p{L}\p{N}]):([a-z0-9_+-]+):(?::skin-tone-([2-6]):)?/gu;
/** Slack numbers the tones of skin from 2; Unicode's modifiers begin here. */
const FIRST_TONE = 0x1f3fb;

/** Replaces emoji names by the emoji. A workspace's custom emoji, which exist nowhere else, stay names. */
export const readEmoji = (text: string): string =>
  text.replaceAll(NAMED, (spelt: string, name: string, tone?: string) => {
    const emoji = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
    if (emoji === undefined) return spelt;
    return tone === undefined ? emoji : `${emoji}${String.fromCodePoint(FIRST_TONE + Number(tone) - 2)}`;
  });
