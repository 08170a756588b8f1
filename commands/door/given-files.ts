import type { Command } from '../command.ts';
import type { Invocation, Typed } from '../invocation.ts';
import type { Language } from '../typed/language.ts';
import { nameCommand } from '../typed/name-command.ts';
import { clean } from '../typed/normalise.ts';
import { UserError } from '../user-error.ts';

/** The value of a field that takes a file: its reference. */
export interface FileNamed {
  file: string;
}

/**
 * The request of somebody who sends a file: the command that takes one, with the file in it, unless the words beside it are
 * another command. Undefined if there is no file, or it is only there beside such words.
 */
export function askedWithFile(
  { text, files = [] }: Typed,
  language: Language,
): { command: string; args: Record<string, unknown> } | undefined {
  const [file, ...others] = files;
  const takes = file === undefined ? undefined : commandForFile(language.commands);
  if (!takes) return undefined;
  const named = text.trim() === '' ? undefined : nameCommand(clean(text), language)?.named;
  if (named && !named.includes(takes.command)) return undefined;
  if (others.length > 0) throw new UserError('I read one file at a time. Please send each on its own.');
  return { command: takes.command.name, args: { [takes.field]: file } };
}

function commandForFile(commands: Command[]): { command: Command; field: string } | undefined {
  for (const command of commands) {
    const [field] = Object.entries(command.fields).find(([, { isFile }]) => isFile) ?? [];
    if (field !== undefined) return { command, field };
  }
  return undefined;
}

/** Fetches the files that the arguments name. */
export async function fetchFiles(
  parsed: Record<string, unknown>,
  { fetchFile }: Invocation,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const value of Object.values(parsed))
    if (isFileNamed(value)) files.set(value.file, await fetchFile(value.file));
  return files;
}

const isFileNamed = (value: unknown): value is FileNamed =>
  typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string';
