/** Escapes %, _ and \ in a text that LIKE is to find as it is. */
export const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
