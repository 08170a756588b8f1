import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { listed } from '../cards/listed.ts';
import { readTasks } from '../cards/task-lines.ts';
import type { Day } from '../dates/dates.ts';
import { ROLES } from '../roles/roles.ts';
import type { Block, Item } from '../view.ts';
import { accountName } from './link-view.ts';

/** How many networks, and how many waiting records of each kind, are shown; few people have more. */
const MOST_NETWORKS = 20;
const MOST_WAITING = 10;

/** A person's networks, the roles they have there, and their accounts. */
export async function aboutPerson(
  personId: string,
  today: Day,
  all: readonly Capability[],
  store: Reads,
): Promise<Block[]> {
  const networks = await store.networks.ofPerson(personId, today, MOST_NETWORKS);
  const roles = await store.people.roles(personId, today);
  const accounts = await store.people.accounts(personId);
  const about = (
    await Promise.all(all.map(({ home }) => home?.about?.(personId, today, store) ?? []))
  ).flat();
  const items = networks.map(({ id, name }): Item => {
    const own = roles.filter(({ networkId }) => networkId === id).map(({ role }) => ROLES[role]);
    return { text: [{ strong: name }, `: ${own.join(', ') || ROLES.member}`] };
  });
  return [
    { type: 'heading', text: 'Your networks' },
    items.length > 0
      ? { type: 'list', items }
      : { type: 'text', text: 'You do not belong to a network yet.' },
    ...(about.length > 0
      ? [
          { type: 'heading', text: 'While somebody is away' } as const,
          { type: 'list', items: about.map((text) => ({ text })) } as const,
        ]
      : []),
    { type: 'heading', text: 'Your accounts' },
    { type: 'list', items: accounts.map((account) => ({ text: accountName(account) })) },
  ];
}

/** What waits for a person in all networks, with buttons to do it. */
export async function waitingFor(
  personId: string,
  today: Day,
  all: readonly Capability[],
  store: Reads,
): Promise<Block[]> {
  const take = MOST_WAITING + 1;
  const kinds = await Promise.all([
    readTasks(personId, { today }, take, all, store),
    ...all.flatMap(({ waits }) => (waits ? [waits.list(personId, today, take, store)] : [])),
  ]);
  const items = kinds.flatMap((each) => each.slice(0, MOST_WAITING).map(({ item }) => item));
  return [
    { type: 'heading', text: 'What waits for you' },
    items.length > 0 ? { type: 'list', items } : { type: 'text', text: 'Nothing.' },
    ...(kinds.some(({ length }) => length > MOST_WAITING)
      ? [{ type: 'note', text: seeItAll(all) } as const]
      : []),
  ];
}

/** The note how to see everything, if not all is shown. */
function seeItAll(all: readonly Capability[]): string {
  const inEach = listed(all.flatMap(({ tasks }) => tasks?.listedBy ?? []));
  const inAll = listed(all.flatMap(({ waits }) => waits?.listedBy ?? []));
  return `There is more. See it all with ${inEach} in each network, ${inAll}.`;
}
