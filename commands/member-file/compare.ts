import type { Bulk, Changed, Known, KnownPerson, PersonRow } from '../../storage/members/bulk-members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Organisation } from '../../storage/organisations/organisations.ts';
import type { Day } from '../dates/dates.ts';
import type { LineFault } from '../files/fault.ts';
import { type Identified, identify, type PeopleMaking, type Someone } from './identify.ts';
import { membersOfLines } from './members-of-lines.ts';
import { nobodyLeft } from './nobody-left.ts';
import { type PlacedLine, placeLines } from './place-lines.ts';
import type { MemberLine } from './read-lines.ts';
import { sayMember, sayPerson, saySeatChange } from './say-changes.ts';
import { type Giving, seatsOfLines } from './seats-of-lines.ts';
import { type SharedAddress, sharedAddresses } from './shared-addresses.ts';
import { type WrittenAlike, writtenAlike } from './written-alike.ts';

/** What a line changes, in words. `changes` is empty if everything is so already. */
export interface LineChanges {
  line: number;
  name: string;
  network: string;
  changes: string[];
}

/** All that lines would change, and what is wrong with them. */
export interface Compared {
  bulk: Bulk;
  told: LineChanges[];
  alike: WrittenAlike[];
  shared: SharedAddress[];
  faults: LineFault[];
}

/** What lines are compared with: the day, and the only network they may be about, if it is one. */
type Comparing = PeopleMaking & { today: Day; within?: Network };

/** Compares lines with what is known. If there are faults, `bulk` must not be written. */
export function compare(lines: MemberLine[], known: Known, making: Comparing): Compared {
  const { placed, faults: misplaced } = placeLines(lines, known, making.within);
  const { identified, faults: doubts } = identify(placed, known, making);
  const organisations = organisationsOf(identified, known, making);
  const givings = new Map(identified.map((each) => [each.line, givingOf(each, organisations, known)]));
  const seats = seatsOfLines(
    [...givings.values()].filter((giving) => giving !== undefined),
    known,
    making,
  );
  const members = membersOfLines(identified, known, making);
  const people = [...new Set(identified.map(({ someone }) => someone))];
  const bodies = new Map([...organisations.values(), ...known.networks].map((body) => [body.id, body]));
  const spokenOf = new Set<Someone>();
  const told = identified.map(({ line, someone }): LineChanges => {
    const giving = givings.get(line);
    const changes = [
      ...(spokenOf.has(someone) ? [] : sayPerson(someone)),
      ...sayMember(members.changed.get(line)),
      ...saySeatChange(giving && seats.changed.get(giving), bodies),
    ];
    spokenOf.add(someone);
    return { line: line.line, name: nameOf(someone, line), network: line.network.name, changes };
  });
  return {
    bulk: {
      people: people.flatMap(changedPerson),
      accounts: people.flatMap(({ before, after }) => after.accounts.slice(before?.accounts.length ?? 0)),
      organisations: [...organisations.values()].filter((each) => !known.organisations.includes(each)),
      members: [...members.changed.values()],
      seats: [...seats.changed.values()],
    },
    told,
    alike: writtenAlike(identified),
    shared: sharedAddresses(placed),
    faults: [
      ...[...misplaced, ...doubts, ...members.faults, ...seats.faults],
      ...nobodyLeft(placed, known, { members: members.changed, seats: seats.changed }, making.today),
    ],
  };
}

/** A known person's name does not change. If the line has another name, both are shown. */
const nameOf = ({ after }: Someone, { said }: PlacedLine): string =>
  after.name === said.name ? said.name : `${said.name} (known as ${after.name})`;

function givingOf(
  { line, someone }: Identified,
  organisations: Map<string, Organisation>,
  known: Known,
): Giving | undefined {
  const { role, organisation } = line.said;
  if (role === undefined) return undefined;
  const organisationId =
    ownNamed(line, known)?.id ?? organisations.get(organisation?.toLowerCase() ?? '')?.id ?? null;
  return { line, role, personId: someone.after.id, organisationId };
}

/** The organisation that has this as its own name in the line's network. */
function ownNamed(
  { network, said }: PlacedLine,
  { organisations, ownNames }: Known,
): Organisation | undefined {
  const name = said.organisation?.toLowerCase();
  const own = ownNames.find((each) => each.networkId === network.id && each.name.toLowerCase() === name);
  const named = organisations.find(({ id }) => id === own?.organisationId);
  return organisations.find(({ id }) => id === named?.mergedIntoId) ?? named;
}

/** The organisations that the lines name, by name in lower case. Those that do not exist yet are made. */
function organisationsOf(
  identified: Identified[],
  known: Known,
  { newId, now }: PeopleMaking,
): Map<string, Organisation> {
  const byId = new Map(known.organisations.map((organisation) => [organisation.id, organisation]));
  const byName = new Map<string, Organisation>();
  // Of two organisations with one name, the one that is not merged is entered last, so that it counts.
  for (const each of known.organisations.toSorted(
    (a, b) => Number(!a.mergedIntoId) - Number(!b.mergedIntoId),
  ))
    byName.set(each.name.toLowerCase(), byId.get(each.mergedIntoId ?? '') ?? each);
  const named = new Map<string, Organisation>();
  for (const { line } of identified) {
    const name = line.said.organisation;
    if (name === undefined || named.has(name.toLowerCase()) || ownNamed(line, known)) continue;
    const fresh = { addedInId: line.network.id, withdrawn: false, createdAt: now, version: 1 };
    const made = { id: newId(), name, kind: null, mergedIntoId: null, ...fresh };
    named.set(name.toLowerCase(), byName.get(name.toLowerCase()) ?? made);
  }
  return named;
}

const rowOf = ({ accounts: _, ...row }: KnownPerson): PersonRow => row;

function changedPerson({ before, after }: Someone): Changed<PersonRow>[] {
  const row = rowOf(after);
  const isSame =
    before !== null && (Object.keys(row) as (keyof PersonRow)[]).every((key) => before[key] === row[key]);
  return isSame ? [] : [{ before: before && rowOf(before), after: { ...row, version: row.version + 1 } }];
}
