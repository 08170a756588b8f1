import type { Environment } from '../environment.ts';
import { type VariableName, variable, variableNames } from '../variables.ts';

/** A setting in force. `value` is null if it is not set, and "(hidden)" if it is a secret. */
export interface SettingRow {
  name: VariableName;
  value: string | null;
  source: 'environment' | '.env' | 'file' | 'default' | 'not set';
}

/** Every setting, in the order of the documentation. */
export function toRows({ values, fromFile, fromOwnFile }: Environment): SettingRow[] {
  return variableNames.map((name) => {
    const { default: preset, secret } = variable(name);
    const given = values[name]?.trim();
    if (given)
      return {
        name,
        value: secret ? '(hidden)' : given,
        source: fromOwnFile.has(name) ? 'file' : fromFile.has(name) ? '.env' : 'environment',
      };
    return { name, value: preset ?? null, source: preset === undefined ? 'not set' : 'default' };
  });
}

/** The settings for people: one line each, with the value last, as it may be long. */
export function toTable(rows: SettingRow[]): string {
  const width = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const names = width(rows.map(({ name }) => name));
  const sources = width(rows.map(({ source }) => source));
  const line = ({ name, value, source }: SettingRow) =>
    `${name.padEnd(names)}  ${source.padEnd(sources)}  ${value ?? ''}`;
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`;
}
