import { foldName } from '../fields/called.ts';
import type { PlacedLine } from './place-lines.ts';

/** One email address that lines give to people of several names, such as a practice's mailbox. */
export interface SharedAddress {
  email: string;
  /** The names, and the first line of each. */
  names: string[];
  lines: number[];
}

/** Finds the addresses that lines share. Each name with one is a person, and the address is nobody's own. */
export function sharedAddresses(lines: PlacedLine[]): SharedAddress[] {
  const byEmail = new Map<string, Map<string, PlacedLine>>();
  for (const line of lines) {
    const { email, name } = line.said;
    if (email === undefined) continue;
    const named = byEmail.get(email) ?? new Map<string, PlacedLine>();
    if (!named.has(foldName(name))) named.set(foldName(name), line);
    byEmail.set(email, named);
  }
  return [...byEmail]
    .filter(([, named]) => named.size > 1)
    .map(([email, named]) => {
      const firsts = [...named.values()];
      return {
        email,
        names: firsts.map(({ said }) => said.name),
        lines: firsts.map(({ line }) => line),
      };
    });
}
