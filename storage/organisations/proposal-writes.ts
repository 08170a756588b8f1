import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { Assent, Proposal, ProposalStatus } from './organisations.ts';

/** Writes proposals to change organisations, and the answers of networks. */
export function proposalWrites(context: WriteContext<'organisationProposal' | 'organisationAssent'>) {
  const { tx, newId, now, audit } = context;
  const proposals = versionedWrites(context, 'organisationProposal', tx.organisationProposal, {
    toRow: (row: Proposal) => row,
  });
  const assents = versionedWrites(context, 'organisationAssent', tx.organisationAssent, {
    toRow: ({ id, proposalId, networkId, agreed, version }: Assent) => ({
      ...{ id, proposalId, networkId, agreed, version },
    }),
  });

  return {
    async open(
      proposed: Pick<Proposal, 'networkId' | 'organisationId' | 'name' | 'intoId' | 'expiresAt'>,
    ): Promise<Proposal> {
      const proposal = await tx.organisationProposal.create({
        data: { ...proposed, id: newId(), createdAt: now },
      });
      audit('organisationProposal', proposal.id, null, proposal);
      return proposal;
    },

    /** Asks these networks too. */
    async ask({ id: proposalId }: Proposal, networkIds: string[]): Promise<Assent[]> {
      const asked: Assent[] = [];
      for (const networkId of networkIds)
        asked.push(await tx.organisationAssent.create({ data: { id: newId(), proposalId, networkId } }));
      return asked;
    },

    /** Records that a network agrees. */
    async agree(assent: Assent): Promise<void> {
      await assents.update(assent, { agreed: true });
    },

    /** Ends the proposal with this outcome. */
    async end(proposal: Proposal, status: Exclude<ProposalStatus, 'open'>): Promise<void> {
      await proposals.update(proposal, { status, endedAt: now });
    },
  };
}
