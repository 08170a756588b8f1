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
 * The request of somebody who sends a file: the command that takes one and needs no more, with the file in it, unless the
 * words beside it are another command. Undefined if there is no file, or such words are beside it.
 */
export function askedWithFile(
  { text, files = [] }: Typed,
  language: Language,
): { command: string; args: Record<string, unknown> } | undefined {
  const [file] = files;
  const takes = file === undefined ? undefined : commandForFile(language.commands);
  if (!takes) return undefined;
  const named = text.trim() === '' ? undefined : nameCommand(clean(text), language)?.named;
  if (named && !named.includes(takes)) return undefined;
  return { command: takes.name, args: fileFor(takes, files) };
}

const commandForFile = (commands: Command[]): Command | undefined =>
  commands.find((command) => fileFieldOf(command) !== undefined && !command.opensForm);

const fileFieldOf = ({ fields }: Command): string | undefined =>
  Object.entries(fields).find(([, { isFile }]) => isFile)?.[0];

/** The file that was sent beside the words of a command, as its argument; nothing if it takes none. */
export function fileFor(command: Command, [file, ...others]: string[] = []): Record<string, unknown> {
  const field = file === undefined ? undefined : fileFieldOf(command);
  if (field === undefined || file === undefined) return {};
  if (others.length > 0) throw new UserError('I read one file at a time. Please send each on its own.');
  return { [field]: file };
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
