import type { WhenDue } from '../parts/when-due.ts';
import { endProposal } from './change-organisation.ts';
import { tellOutcome } from './proposal-view.ts';

/** Ends a proposal to which not all networks have agreed in time. */
export const expireProposal: WhenDue = {
  command: 'org.proposals',
  record: 'proposal',

  async networkOf(id, now, store) {
    const proposal = await store.proposals.get(id);
    return proposal?.status === 'open' && proposal.expiresAt <= now ? proposal.networkId : undefined;
  },

  async run(id, { store, now }) {
    const asked = await store.proposals.get(id);
    if (!asked) return;
    await store.organisations.holdIds(asked.organisationId);
    const proposal = await store.proposals.get(id);
    if (proposal?.status !== 'open' || proposal.expiresAt > now) return;
    await endProposal(proposal, 'expired', store);
    await tellOutcome(proposal, { store, now });
  },
};
