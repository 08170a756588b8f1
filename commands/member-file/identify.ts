import type { Known, KnownPerson } from '../../storage/members/bulk-members.ts';
import { NEVER } from '../../storage/people/people.ts';
import { foldName } from '../fields/called.ts';
import type { CellsSaid } from './columns.ts';
import type { LineFault } from './fault.ts';
import type { AccountMeant, PlacedLine } from './place-lines.ts';

type KnownAccount = KnownPerson['accounts'][number];
/** What a line says of a person wherever they are. */
type Personal = 'email' | 'name';

/** Someone whom lines speak of: as they were, if they were known, and as they are to be. */
export interface Someone {
  before: KnownPerson | null;
  after: KnownPerson;
  /** Which line said what first. */
  said: Map<Personal, { value: CellsSaid[Personal]; line: number }>;
}

/** A line, and of whom it speaks. */
export interface Identified {
  line: PlacedLine;
  someone: Someone;
}

/** What new records are made of. */
export interface PeopleMaking {
  newId(): string;
  now: Date;
}

/**
 * Finds out of whom each line speaks: the person of its accounts or its email address; else the one of exactly that name
 * in the network, of whom nothing known says otherwise; else someone new.
 */
export function identify(
  lines: PlacedLine[],
  known: Known,
  making: PeopleMaking,
): { identified: Identified[]; faults: LineFault[] } {
  const directory = createDirectory(known);
  const who = new Map<PlacedLine, Someone>();
  const faults: LineFault[] = [];
  const isKeyed = ({ said, accounts }: PlacedLine) => said.email !== undefined || accounts.length > 0;
  // Those known for certain come first, so that a line with a name only finds them wherever it stands.
  for (const line of [...lines.filter(isKeyed), ...lines.filter((line) => !isKeyed(line))]) {
    const found = directory.find(line);
    if (found.length > 1) {
      faults.push(ambiguous(line, isKeyed(line)));
      continue;
    }
    const someone = found[0] ?? { before: null, after: newPerson(line, making), said: new Map() };
    faults.push(...learn(someone, line, making));
    directory.add(someone, line);
    who.set(line, someone);
  }
  const identified = lines.flatMap((line): Identified[] => {
    const someone = who.get(line);
    return someone ? [{ line, someone }] : [];
  });
  return { identified, faults };
}

/** People by what they are known by, kept up as lines tell more. */
function createDirectory({ people, members }: Known) {
  const byKey = new Map<string, Set<Someone>>();
  const file = (key: string, someone: Someone) => {
    byKey.set(key, (byKey.get(key) ?? new Set()).add(someone));
  };
  const all = new Map<string, Someone>();
  for (const before of people) {
    const someone: Someone = { before, after: before, said: new Map() };
    all.set(before.id, someone);
    for (const key of keysOf(before)) file(key, someone);
  }
  for (const { personId, networkId } of members) {
    const someone = all.get(personId);
    if (someone) file(nameKey(networkId, someone.after.name), someone);
  }
  const at = (key: string) => [...(byKey.get(key) ?? [])];
  return {
    /** Of whom the line may speak: nobody, one, or several. */
    find({ said, network, accounts }: PlacedLine): Someone[] {
      const byAccount = [...new Set(accounts.map(accountKey).flatMap(at))];
      const byEmail = said.email === undefined ? [] : at(said.email);
      // Two people may share an address, so an account says more.
      if (byEmail.length === 0 || byAccount.some((each) => byEmail.includes(each))) {
        if (byAccount.length > 0) return byAccount;
      } else return [...new Set([...byAccount, ...byEmail])];
      return at(nameKey(network.id, said.name)).filter(({ after }) => mayBe(after, said.email, accounts));
    },

    add(someone: Someone, { network, said }: PlacedLine): void {
      for (const key of keysOf(someone.after)) file(key, someone);
      for (const name of [said.name, someone.after.name]) file(nameKey(network.id, name), someone);
    },
  };
}

const accountKey = ({ platform, tenant, userId }: AccountMeant): string => `${platform} ${tenant} ${userId}`;
/** Apostrophes, dashes and accents are written in more ways than one, by one and the same person. */
const nameKey = (networkId: string, name: string): string => `${networkId} ${foldName(name)}`;

function keysOf({ email, accounts }: KnownPerson): string[] {
  const emails = [email, ...accounts.map((account) => account.email)].filter((each) => each !== null);
  const aliases = accounts.flatMap((each) => (each.alias ? [{ ...each, userId: each.alias }] : []));
  return [...emails, ...[...accounts, ...aliases].map(accountKey)];
}

/** Whether someone of the right name may be meant: not if they have another address, or other accounts. */
function mayBe({ email, accounts }: KnownPerson, said: string | undefined, meant: AccountMeant[]): boolean {
  if (said !== undefined && [email, ...accounts.map((each) => each.email)].some(Boolean)) return false;
  return meant.length === 0 || accounts.length === 0;
}

function ambiguous({ said, fault }: PlacedLine, isKeyed: boolean): LineFault {
  if (!isKeyed)
    return fault(
      'name',
      `More than one member of this network is called ${said.name}. Give an email address.`,
    );
  const key = said.email !== undefined ? 'email' : said.slack ? 'slack' : 'teams';
  return fault(key, 'The accounts and the email address on this line are not one person’s.');
}

function newPerson({ said }: PlacedLine, { newId, now }: PeopleMaking): KnownPerson {
  return {
    ...{ id: newId(), name: said.name, email: null, createdAt: now, version: 0, accounts: [] },
    erasedAt: null,
  };
}

const otherwise = (line: number): string => `Line ${line} says something else of the same person.`;

/** Two people who share a mailbox are not to become one. */
const twoNames = (line: number): string =>
  `Line ${line} says something else of the same person. If they are two people who share an address, leave it out of both lines, or give each an account.`;

/** Takes on what the line says of the person; faults where another line said something else. */
function learn(someone: Someone, line: PlacedLine, { newId }: PeopleMaking): LineFault[] {
  const { said, fault, accounts } = line;
  const faults: LineFault[] = [];
  for (const key of ['email', 'name'] as const) {
    const value = said[key];
    const isKnown = someone.before !== null && key === 'name' && value === someone.after.name;
    if (value === undefined || isKnown) continue;
    const earlier = someone.said.get(key);
    if (!earlier) someone.said.set(key, { value, line: line.line });
    else if (key === 'name' ? foldName(String(earlier.value)) !== foldName(value) : earlier.value !== value)
      faults.push(fault(key, key === 'name' ? twoNames(earlier.line) : otherwise(earlier.line)));
  }
  const { after } = someone;
  const missing = accounts.filter((meant) => !keysOf(after).includes(accountKey(meant)));
  const added = missing.map(
    (meant): KnownAccount => ({
      ...{ ...meant, id: newId(), personId: after.id, name: after.name, alias: null, email: null },
      ...{ formerNames: [], isClosed: false, seenAt: NEVER },
    }),
  );
  someone.after = {
    ...after,
    ...(said.email !== undefined && !keysOf(after).includes(said.email) && { email: said.email }),
    accounts: [...after.accounts, ...added],
  };
  return faults;
}
