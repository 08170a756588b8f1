/** The schema's own rule, for columns and for the words of an enumeration: requestId is kept as request_id. */
export const toSnake = (camel: string): string =>
  spelt(camel, snakes, () => camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** And back again. */
export const toCamel = (snake: string): string =>
  spelt(snake, camels, () => snake.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));

/** There are no more words than the schema has, and each is spelt over and over. */
function spelt(word: string, known: Map<string, string>, spell: () => string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const other = spell();
  known.set(word, other);
  return other;
}

const snakes = new Map<string, string>();
const camels = new Map<string, string>();
