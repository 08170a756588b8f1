import type { ReadContext } from '../rows/store-context.ts';
import type { Assent, Proposal } from './organisations.ts';

/** What is proposed to become of organisations, and which networks have agreed. */
export function proposalReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Proposal | null> {
      return tx.organisationProposal.findUnique({ where: { id } });
    },

    /** Those that are open and concern one of these organisations, whichever network proposed them. */
    async openAbout(organisationIds: string[]): Promise<Proposal[]> {
      const organisationId = { in: organisationIds };
      return tx.organisationProposal.findMany({
        where: { status: 'open', OR: [{ organisationId }, { intoId: organisationId }] },
        orderBy: { id: 'asc' },
      });
    },

    /** The last of a network about an organisation that was refused since. */
    async refusedSince(networkId: string, organisationId: string, since: Date): Promise<Proposal | null> {
      return tx.organisationProposal.findFirst({
        where: { networkId, organisationId, status: 'refused', endedAt: { gt: since } },
        orderBy: { endedAt: 'desc' },
      });
    },

    /** One page of those that are open and that a network proposed or is asked about, oldest first. */
    async ofNetwork(
      networkId: string,
      { skip, take }: { skip: number; take: number },
    ): Promise<(Proposal & { assents: Assent[] })[]> {
      return tx.organisationProposal.findMany({
        where: { status: 'open', OR: [{ networkId }, { assents: { some: { networkId } } }] },
        include: { assents: { where: { networkId } } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        skip,
        take,
      });
    },

    /** What each network that was asked has answered. */
    async assents(proposalId: string): Promise<Assent[]> {
      return tx.organisationAssent.findMany({ where: { proposalId }, orderBy: { id: 'asc' } });
    },

    /** What one network has answered, and to what; null where it was not asked. */
    async assent(id: string): Promise<(Assent & { proposal: Proposal }) | null> {
      return tx.organisationAssent.findUnique({ where: { id }, include: { proposal: true } });
    },
  };
}
