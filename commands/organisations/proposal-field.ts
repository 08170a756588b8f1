import type { Proposal } from '../../storage/organisations/organisations.ts';
import type { NetworkContext } from '../context.ts';
import { isPlainId } from '../door/words-entered.ts';
import type { Field } from '../field.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';

/** A proposal, by its organisation's name or by its id, from our own buttons. Finds only those that concern the network. */
export function proposalField(): Field<Proposal, string, 'text'> {
  return {
    ...nameOrId('Organisation'),
    async resolve(named, { store, network }: NetworkContext) {
      const found = isPlainId(named)
        ? await store.proposals.get(named)
        : await openFor(named, { store, network });
      const isTheirs =
        found?.networkId === network.id ||
        (found &&
          (await store.proposals.assents(found.id)).some(({ networkId }) => networkId === network.id));
      if (found && isTheirs) return found;
      throw new UserError(
        `Nothing is proposed in ${network.name} for an organisation called so. See what is, with org proposals.`,
      );
    },
  };
}

async function openFor(
  name: string,
  { store, network }: Pick<NetworkContext, 'store' | 'network'>,
): Promise<Proposal | null> {
  const organisation = await store.organisations.byName(name, network.id);
  const [open] = organisation ? await store.proposals.openAbout([organisation.id]) : [];
  return open ?? null;
}
