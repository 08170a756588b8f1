/** Encodes a multiple choice as Teams does: one text, separated by commas. Commas within a value are escaped. */
export const joinChosen = (values: string[]): string =>
  values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');

/** Decodes what `joinChosen` encoded. */
export const splitChosen = (joined: string): string[] =>
  joined
    .split(',')
    .map((value) => value.replaceAll('%2C', ',').replaceAll('%25', '%'))
    .filter((value) => value !== '');
