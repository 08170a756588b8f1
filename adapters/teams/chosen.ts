/** Where several may be chosen, Teams takes and gives them as one text with commas between; those within a value are escaped. */
export const joinChosen = (values: string[]): string =>
  values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');

export const splitChosen = (joined: string): string[] =>
  joined
    .split(',')
    .map((value) => value.replaceAll('%2C', ',').replaceAll('%25', '%'))
    .filter((value) => value !== '');
