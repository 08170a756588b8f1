import type { ReadContext } from '../rows/store-context.ts';
import type { Assent, Proposal } from './organisations.ts';

/** Reads proposals to change organisations, and which networks have agreed. */
export function proposalReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Proposal | null> {
      return tx.organisationProposal.findUnique({ where: { id } });
    },

    /** Open proposals of any network that concern one of these organisations. */
    async openAbout(organisationIds: string[]): Promise<Proposal[]> {
      const organisationId = { in: organisationIds };
      return tx.organisationProposal.findMany({
        where: { status: 'open', OR: [{ organisationId }, { intoId: organisationId }] },
        orderBy: { id: 'asc' },
      });
    },

    /** The last proposal of a network about an organisation that was refused after a time. */
    async refusedSince(networkId: string, organisationId: string, since: Date): Promise<Proposal | null> {
      return tx.organisationProposal.findFirst({
        where: { networkId, organisationId, status: 'refused', endedAt: { gt: since } },
        orderBy: { endedAt: 'desc' },
      });
    },

    /** A page of the open proposals that a network made or is asked about, oldest first. */
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

    /** The answers of all networks that were asked. */
    async assents(proposalId: string): Promise<Assent[]> {
      return tx.organisationAssent.findMany({ where: { proposalId }, orderBy: { id: 'asc' } });
    },

    /** The answer with this id, and the proposal that it answers. */
    async assent(id: string): Promise<(Assent & { proposal: Proposal }) | null> {
      return tx.organisationAssent.findUnique({ where: { id }, include: { proposal: true } });
    },
  };
}
