import { v7 as newId } from 'uuid';
import { kindField, nameField } from '../commands/organisations/organisation-fields.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import type { Organisation } from '../storage/organisations/organisations.ts';
import type { Reads, Storage, Store } from '../storage/store.ts';
import type { OrganisationsDesk, WithOrganisations } from './command-line/org.ts';
import { authorOf, withStorage } from './open-desk.ts';
import { readField } from './read-field.ts';

/** How many organisations are read at once. */
const AT_ONCE = 1_000;

/** Opens the bot's own database for administrators. */
export const withOrganisations: WithOrganisations = (settings, work) =>
  withStorage(settings, (storage) => work(organisationsDesk(storage, new Date())));

/** What administrators may do about partner bodies, in a database that is open. */
export function organisationsDesk(storage: Storage, now: Date): OrganisationsDesk {
  const surroundings = { now, newId };
  const change = async <T>(command: string, work: (store: Store) => Promise<T>): Promise<T> =>
    (await storage.transaction(surroundings, authorOf(command), work)).result;

  return {
    async list(starting) {
      const { organisations } = storage.reading(surroundings);
      const all: Organisation[] = [];
      for (;;) {
        const some = await organisations.list(starting, { skip: all.length, take: AT_ONCE });
        all.push(...some);
        if (some.length < AT_ONCE) return all.map(({ id, name, kind }) => ({ id, name, kind }));
      }
    },
    add: (name, kind) =>
      change('org.add', async ({ organisations }) => {
        const added = await organisations.add(
          readField(nameField, name),
          kind === null ? null : readField(kindField, kind),
        );
        if (!added) throw new SetupError(`${name} is in the directory already.`, 'See: convenor org list');
      }),
    rename: (name, next) =>
      change('org.rename', async (store) => {
        const organisation = await theOrganisationCalled(name, store);
        if (await store.organisations.update(organisation, { name: readField(nameField, next) })) return;
        throw new SetupError(
          `There is another organisation called ${next}.`,
          'If they are the same, make them one: convenor org merge',
        );
      }),
    merge: (from, into) =>
      change('org.merge', async (store) => {
        const [one, other] = [
          await theOrganisationCalled(from, store),
          await theOrganisationCalled(into, store),
        ];
        if (one.id === other.id)
          throw new SetupError(`Those are one organisation already, ${one.name}.`, 'Name two that differ.');
        return store.organisations.merge(one, other);
      }),
  };
}

async function theOrganisationCalled(name: string, { organisations }: Reads): Promise<Organisation> {
  const found = await organisations.byName(name);
  if (found) return found;
  throw new SetupError(`There is no organisation called ${name}.`, 'See: convenor org list');
}
