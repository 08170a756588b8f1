/** Text for a comparison in any case, with nothing in it that would stand for other text. */
export const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
