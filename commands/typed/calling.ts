/** How people address and greet the bot before they say what they want. */
const GREETING =
  /^(?:(?:@?convenor|hi|hello|hey|hiya|dear|oops|whoops|sorry|right|great|also|good (?:morning|afternoon|evening)|morning|afternoon|ok|okay|thanks|please|pls|can (?:you|u|we|i)|could (?:you|u|we|i)|would (?:you|u)|will you|i(?:'d| would)? like (?:you )?to|i want to|let us|let'?s|thx|cheers|just)(?: (?:convenor|there|all|bot|please|kindly|everyone|team))?)(?=$|[\s,.!:;?–—-])/;

/** Punctuation that may follow a name or precede a command. Two dashes do not count, because they begin a flag. */
const PUNCTUATION = /^(?!--\w)[\s:,;.!?=>*•·–—-]+/;

const SLASH = /^\/ ?([a-z][\w-]*)(?:[\s:,]+|$)/;

/** At most this many greetings, punctuation runs and slash commands are skipped. */
const MOST_GREETINGS = 5;

/**
 * Finds where the request begins: after the bot's name, greetings, and a slash command that people type out of habit,
 * as in "/lpn action list". `isFirst` says whether a command begins with the word.
 */
export function afterCalling(flatText: string, isFirst: (word: string) => boolean): number {
  let at = 0;
  for (let greetings = 0; greetings < MOST_GREETINGS; greetings++) {
    const rest = flatText.slice(at);
    const found =
      PUNCTUATION.exec(rest)?.[0].length ??
      slash(rest, isFirst) ??
      GREETING.exec(rest.slice(0, 60))?.[0].length;
    if (!found) return at;
    at += found;
  }
  return at + (PUNCTUATION.exec(flatText.slice(at))?.[0].length ?? 0);
}

function slash(rest: string, isFirst: (word: string) => boolean): number | undefined {
  const found = SLASH.exec(rest);
  if (!found) return undefined;
  return isFirst(found[1] ?? '') ? found[0].search(/[a-z]/) : found[0].length;
}
