/** The database's spelling of a column or of a value of an enumeration: request_id for requestId. */
export const toSnake = (camel: string): string =>
  spelt(camel, snakes, () => camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** The schema's spelling: requestId for request_id. */
export const toCamel = (snake: string): string =>
  spelt(snake, camels, () => snake.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));

/** Caches spellings: there are only as many words as the schema has, each converted often. */
function spelt(word: string, known: Map<string, string>, spell: () => string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const other = spell();
  known.set(word, other);
  return other;
}

const snakes = new Map<string, string>();
const camels = new Map<string, string>();
