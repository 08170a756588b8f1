/** The option of commands that can print JSON. */
export interface Format {
  json?: true;
}

/** Example lines for the end of a command's help. */
export function examples(...commands: string[]): string {
  return `\nFor example:\n  ${commands.join('\n  ')}`;
}

export function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
