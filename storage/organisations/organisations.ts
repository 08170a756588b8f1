export type {
  Organisation,
  OrganisationAssent as Assent,
  OrganisationName,
  OrganisationProposal as Proposal,
  OrganisationProposalStatus as ProposalStatus,
} from '../generated/client.ts';
