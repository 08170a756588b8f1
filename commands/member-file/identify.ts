import type { Known, KnownPerson } from '../../storage/members/bulk-members.ts';
import { NEVER } from '../../storage/people/people.ts';
import { foldName } from '../fields/called.ts';
import type { LineFault } from '../files/fault.ts';
import type { CellsSaid } from './columns.ts';
import type { AccountMeant, PlacedLine } from './place-lines.ts';
import { sharedAddresses } from './shared-addresses.ts';

type KnownAccount = KnownPerson['accounts'][number];
/** The fields that belong to the person in whichever network they are. */
type Personal = 'email' | 'name';

/** A person whom lines speak of, as they were if they are known, and as they will be. */
export interface Someone {
  before: KnownPerson | null;
  after: KnownPerson;
  /** The value of each field and the line that said it first. */
  said: Map<Personal, { value: CellsSaid[Personal]; line: number }>;
}

/** A line, and the person it speaks of. */
export interface Identified {
  line: PlacedLine;
  someone: Someone;
}

/** What new records are made with. */
export interface PeopleMaking {
  newId(): string;
  now: Date;
  /** Somebody known gets no other address, as it may let another account act as them. */
  keepsAddresses?: boolean;
}

/**
 * Finds the person whom each line speaks of: the one with its accounts or its email address; or else the
 * one with exactly that name in the network, unless what is known rules them out; or else somebody new. An
 * address that the lines share finds only those of its people who have the line's name.
 */
export function identify(
  lines: PlacedLine[],
  known: Known,
  making: PeopleMaking,
): { identified: Identified[]; faults: LineFault[] } {
  const shared = new Set(sharedAddresses(lines).map(({ email }) => email));
  const directory = createDirectory(known, shared);
  const who = new Map<PlacedLine, Someone>();
  const faults: LineFault[] = [];
  const isKeyed = ({ said, accounts }: PlacedLine) => said.email !== undefined || accounts.length > 0;
  // Lines with an account or address go first, so that a line with only a name finds their people wherever
  // it stands.
  for (const line of [...lines.filter(isKeyed), ...lines.filter((line) => !isKeyed(line))]) {
    const found = directory.find(line);
    if (found.length > 1) {
      faults.push(ambiguous(line, isKeyed(line)));
      continue;
    }
    const someone = found[0] ?? { before: null, after: newPerson(line, making), said: new Map() };
    const isOwn = !shared.has(line.said.email ?? '') && !(making.keepsAddresses && someone.before);
    faults.push(...learn(someone, isOwn ? line : withoutEmail(line), making));
    directory.add(someone, line);
    who.set(line, someone);
  }
  const identified = lines.flatMap((line): Identified[] => {
    const someone = who.get(line);
    return someone ? [{ line, someone }] : [];
  });
  return { identified, faults };
}

const withoutEmail = ({ said: { email: _, ...said }, ...line }: PlacedLine): PlacedLine => ({
  ...line,
  said,
});

/** An index of people by account, address and name. It grows as lines tell more. */
function createDirectory({ people, members }: Known, shared: ReadonlySet<string>) {
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
  const atAddress = (email: string, name: string) =>
    shared.has(email)
      ? [...new Set([...at(email).filter(isCalled(name)), ...at(sharedKey(email, name))])]
      : at(email);
  return {
    /** The people whom the line may speak of: none, one, or several. */
    find({ said, network, accounts }: PlacedLine): Someone[] {
      const byAccount = [...new Set(accounts.map(accountKey).flatMap(at))];
      const byEmail = said.email === undefined ? [] : atAddress(said.email, said.name);
      // Two people may share an email address, so an account counts for more.
      if (byEmail.length === 0 || byAccount.some((each) => byEmail.includes(each))) {
        if (byAccount.length > 0) return byAccount;
      } else return [...new Set([...byAccount, ...byEmail])];
      const own = shared.has(said.email ?? '') ? undefined : said.email;
      return at(nameKey(network.id, said.name)).filter(({ after }) => mayBe(after, own, accounts));
    },

    add(someone: Someone, { network, said }: PlacedLine): void {
      for (const key of keysOf(someone.after)) file(key, someone);
      if (said.email !== undefined) file(sharedKey(said.email, said.name), someone);
      for (const name of [said.name, someone.after.name]) file(nameKey(network.id, name), someone);
    },
  };
}

const accountKey = ({ platform, tenant, userId }: AccountMeant): string => `${platform} ${tenant} ${userId}`;
/** Folds the name, because the same person's apostrophes, dashes and accents are written in several ways. */
const nameKey = (networkId: string, name: string): string => `${networkId} ${foldName(name)}`;
const sharedKey = (email: string, name: string): string => `${email} ${foldName(name)}`;

const isCalled =
  (name: string) =>
  ({ after }: Someone): boolean =>
    foldName(after.name) === foldName(name);

function keysOf({ email, accounts }: KnownPerson): string[] {
  const emails = [email, ...accounts.map((account) => account.email)].filter((each) => each !== null);
  const aliases = accounts.flatMap((each) => (each.alias ? [{ ...each, userId: each.alias }] : []));
  return [...emails, ...[...accounts, ...aliases].map(accountKey)];
}

/**
 * Whether somebody with the right name may be meant. Those with another address or other accounts may not.
 */
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

/** Adds what the line says to the person. It returns faults where another line said something else. */
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
      faults.push(fault(key, otherwise(earlier.line)));
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
