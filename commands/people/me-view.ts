import type { Action } from '../../storage/actions.ts';
import type { Store } from '../../storage/store.ts';
import { ROLES } from '../access.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { referenceTo } from '../reference.ts';
import type { Block, Item } from '../view.ts';
import { accountName } from './link-view.ts';

/** How many networks, and how many actions, are shown; few people have more. */
const MOST_NETWORKS = 20;
const MOST_WAITING = 10;

/** A person's networks, the roles they have there, and their accounts. */
export async function aboutPerson(personId: string, today: Day, store: Store): Promise<Block[]> {
  const networks = await store.networks.ofPerson(personId, today, MOST_NETWORKS);
  const roles = await store.people.roles(personId, today);
  const accounts = await store.people.accounts(personId);
  const items = networks.map(({ id, name }): Item => {
    const own = roles.filter(({ networkId }) => networkId === id).map(({ role }) => ROLES[role]);
    return { text: [{ strong: name }, `: ${own.join(', ') || ROLES.member}`] };
  });
  return [
    { type: 'heading', text: 'Your networks' },
    items.length > 0
      ? { type: 'list', items }
      : { type: 'text', text: 'You do not belong to a network yet.' },
    { type: 'heading', text: 'Your accounts' },
    { type: 'list', items: accounts.map((account) => ({ text: accountName(account) })) },
  ];
}

/** The open actions of a person in all networks, which can be finished on the spot. */
export async function waitingFor(personId: string, today: Day, store: Store): Promise<Block[]> {
  const actions = await store.actions.waitingFor(personId, MOST_WAITING + 1);
  const networks = await store.networks.shown(actions.map(({ networkId }) => networkId));
  const items = actions.slice(0, MOST_WAITING).map((action): Item => {
    const button = {
      command: 'action.done',
      args: { action: referenceTo('action', action), network: action.networkId },
    };
    return {
      text: lineOf(action, networks.get(action.networkId)?.name ?? '', today),
      action: { label: 'Done', ...button },
    };
  });
  return [
    { type: 'heading', text: 'What waits for you' },
    items.length > 0 ? { type: 'list', items } : { type: 'text', text: 'Nothing.' },
    ...(actions.length > MOST_WAITING
      ? [{ type: 'note', text: 'There is more. See it all with action list mine in each network.' } as const]
      : []),
  ];
}

const lineOf = (action: Action, network: string, today: Day): Item['text'] => [
  { strong: referenceTo('action', action) },
  ` ${action.text} (${network}, ${action.due ? `due ${formatDay(action.due)}` : 'no date'})`,
  ...(action.due !== null && action.due < today ? [{ strong: ' Overdue' }] : []),
];
