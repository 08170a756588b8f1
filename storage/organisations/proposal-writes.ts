import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { Assent, Proposal, ProposalStatus } from './organisations.ts';

/** What is proposed to become of organisations, and which networks have agreed. */
export function proposalWrites(context: WriteContext<'organisationProposal' | 'organisationAssent'>) {
  const { tx, newId, now, audit } = context;
  const ending = versionedWrites(context, 'organisationProposal', tx.organisationProposal, {
    toRow: (row: Proposal) => row,
  });
  const agreeing = versionedWrites(context, 'organisationAssent', tx.organisationAssent, {
    toRow: (row: Assent) => row,
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

    /** Notes that a network agrees. */
    agree: (assent: Assent): Promise<Assent> => agreeing.update(assent, { agreed: true }),

    /** Ends it, one way or the other. */
    end: (proposal: Proposal, status: Exclude<ProposalStatus, 'open'>): Promise<Proposal> =>
      ending.update(proposal, { status, endedAt: now }),
  };
}
