/** Removes characters that neither XML nor paper has room for, which some people's texts contain. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r(?=\n)|\p{Surrogate}/gu, '');
