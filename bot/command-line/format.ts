/** The option of the commands that can print for a computer. */
export interface Format {
  json?: true;
}

/** Lines to copy, at the end of a command's help. */
export function examples(...commands: string[]): string {
  return `\nFor example:\n  ${commands.join('\n  ')}`;
}

export function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
