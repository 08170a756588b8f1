/** The schema's own rule, for columns and for the words of an enumeration: requestId is kept as request_id. */
export const toSnake = (camel: string): string =>
  camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** And back again. */
export const toCamel = (snake: string): string =>
  snake.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
