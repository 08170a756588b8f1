import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';
import type { Assent, Proposal, ProposalStatus } from './organisations.ts';

/** What is proposed to become of organisations, and which networks have agreed. */
export function proposalWrites({
  tx,
  newId,
  now,
  audit,
}: WriteContext<'organisationProposal' | 'organisationAssent'>) {
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
    async agree(assent: Assent): Promise<void> {
      await updateVersion(tx.organisationAssent, assent, { agreed: true });
      const { id, proposalId, networkId, agreed, version } = assent;
      const before = { id, proposalId, networkId, agreed, version };
      audit('organisationAssent', id, before, { ...before, agreed: true, version: version + 1 });
    },

    /** Ends it, one way or the other. */
    async end(proposal: Proposal, status: Exclude<ProposalStatus, 'open'>): Promise<void> {
      const change = { status, endedAt: now };
      await updateVersion(tx.organisationProposal, proposal, change);
      audit('organisationProposal', proposal.id, proposal, {
        ...proposal,
        ...{ ...change, version: proposal.version + 1 },
      });
    },
  };
}
