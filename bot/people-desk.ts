import { v7 as newId } from 'uuid';
import { dayOf } from '../commands/dates/dates.ts';
import { ROLES } from '../commands/door/access.ts';
import { accountName } from '../commands/people/link-view.ts';
import type { Storage, Store } from '../storage/store.ts';
import type { PeopleDesk, PersonShown, WithPeople } from './command-line/person.ts';
import { authorOf, withStorage } from './open-desk.ts';

/** How many people of one name are shown, and how many networks of each. */
const MOST_PEOPLE = 10;
const MOST_NETWORKS = 100;

/** Opens the bot's own database for administrators. */
export const withPeople: WithPeople = (settings, work) =>
  withStorage(settings, (storage) => work(peopleDesk(storage, settings.timezone, new Date())));

/** What administrators may do about people, in a database that is open. */
export function peopleDesk(storage: Storage, zone: string, now: Date): PeopleDesk {
  const surroundings = { now, newId };
  const today = dayOf(now, zone);
  const { people, networks, links, personalData } = storage.reading(surroundings);
  const allIds = async (id: string) => [id, ...(await links.formerIds(id))];

  const shown = async ({ id, name }: { id: string; name: string }): Promise<PersonShown> => {
    const roles = await people.roles(id, today);
    const accounts = await people.accounts(id);
    const theirs = await networks.ofPerson(id, today, MOST_NETWORKS);
    return {
      id,
      name,
      accounts: accounts.map((each) => [accountName(each), ...(each.email ? [each.email] : [])].join(', ')),
      networks: theirs.map((network) => {
        const own = roles.filter(({ networkId }) => networkId === network.id).map(({ role }) => ROLES[role]);
        return `${network.name}: ${own.join(', ') || ROLES.member}`;
      }),
    };
  };

  return {
    find: async (who) => Promise.all((await people.find(who, MOST_PEOPLE)).map(shown)),
    held: async (id) => personalData.held(await allIds(id)),
    async erase(id) {
      const erase = async (store: Store) => {
        const ids = [id, ...(await store.links.formerIds(id))];
        await store.messages.refresh(...(await store.personalData.erase(ids, today)));
      };
      await storage.transaction(surroundings, authorOf('person.erase'), erase, { alone: true });
    },
  };
}
