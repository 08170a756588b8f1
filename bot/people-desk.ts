import { v7 as newId } from 'uuid';
import { ROLES } from '../commands/access.ts';
import { dayOf } from '../commands/dates/dates.ts';
import { accountName } from '../commands/people/link-view.ts';
import type { Author } from '../storage/changes.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createStorage, type Storage } from '../storage/store.ts';
import type { PeopleDesk, PersonShown, WithPeople } from './command-line/person.ts';

/** How many people of one name are shown, and how many networks of each. */
const MOST_PEOPLE = 10;
const MOST_NETWORKS = 100;

/** Whoever runs the command line is nobody the bot knows. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Opens the bot's own database for administrators. */
export const withPeople: WithPeople = async ({ databaseUrl, dataDir, timezone }, work) => {
  const database = await openDatabase({ url: databaseUrl, dataDir });
  try {
    return await work(peopleDesk(createStorage(database.prisma), timezone, new Date()));
  } finally {
    await database.close();
  }
};

/** What administrators may do about people, in a database that is open. */
export function peopleDesk(storage: Storage, zone: string, now: Date): PeopleDesk {
  const surroundings = { now, newId };
  const today = dayOf(now, zone);
  const { people, networks, links, personalData } = storage.reading(surroundings);
  const allIds = async (id: string) => [id, ...(await links.formerIds(id))];

  const shown = async ({ id, name }: { id: string; name: string }): Promise<PersonShown> => {
    const roles = await people.roles(id, today);
    const accounts = await people.accounts(id);
    const theirs = await networks.ofPerson(id, MOST_NETWORKS);
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
      const ids = await allIds(id);
      await storage.transaction(surroundings, authorOf('person.erase'), async (store) => {
        await store.messages.refresh(...(await store.personalData.erase(ids, today)));
      });
    },
  };
}

const authorOf = (command: string): Author => ({
  requestId: `command-line:${newId()}`,
  command,
  personId: NOBODY,
  accountId: NOBODY,
  conversationId: null,
  networkId: null,
});
