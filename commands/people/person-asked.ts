import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import type { Block } from '../view.ts';
import { accountName } from './link-view.ts';

/** How many people of one name are shown, and how many networks of each. */
const MOST_PEOPLE = 10;
const MOST_NETWORKS = 100;

/** A person by their id, email address or whole name. */
export const whoField = nameOrId('Who');

/** A person as shown to an operator. */
export interface PersonAsked {
  id: string;
  name: string;
  /** A line each: "Ann Ward in Slack, ann@nhs.net". */
  accounts: string[];
  /** A line each: "Leeds LPN: clinical chair". */
  networks: string[];
}

/** The people found, ten at most. Throws `UserError` if there is nobody. */
export async function peopleAsked(who: string, today: Day, store: Reads): Promise<PersonAsked[]> {
  const found = await store.people.find(who, MOST_PEOPLE);
  if (found.length === 0)
    throw new UserError(`Nobody goes by ${who}.\nGive their id, their email address or their whole name.`);
  return Promise.all(found.map((each) => asked(each, today, store)));
}

/** The only person found. Throws `UserError` if there are several or nobody. */
export async function personAsked(who: string, today: Day, store: Reads): Promise<PersonAsked> {
  const [first, ...others] = await peopleAsked(who, today, store);
  if (first && others.length === 0) return first;
  const list = [first, ...others].map((each) => each && linesOf(each).join('\n')).join('\n\n');
  throw new UserError(`More than one person goes by ${who}.\nGive the id of the one you mean:\n\n${list}`);
}

/** A person's id, accounts and networks. */
export const personBlocks = ({ id, name, accounts, networks }: PersonAsked): Block[] => [
  { type: 'heading', text: `${name} (${id})` },
  { type: 'list', items: [...accounts, ...networks].map((line) => ({ text: line })) },
];

const linesOf = ({ id, name, accounts, networks }: PersonAsked): string[] => [
  `${name} (${id})`,
  ...[...accounts, ...networks].map((line) => `  ${line}`),
];

async function asked({ id, name }: Person, today: Day, store: Reads): Promise<PersonAsked> {
  const roles = await store.people.roles(id, today);
  const accounts = await store.people.accounts(id);
  const theirs = await store.networks.ofPerson(id, today, MOST_NETWORKS);
  return {
    ...{ id, name },
    accounts: accounts.map((each) => [accountName(each), ...(each.email ? [each.email] : [])].join(', ')),
    networks: theirs.map((network) => {
      const own = roles.filter(({ networkId }) => networkId === network.id).map(({ role }) => ROLES[role]);
      return `${network.name}: ${own.join(', ') || ROLES.member}`;
    }),
  };
}
