import type { Capability } from '../capability.ts';
import { addOrganisation } from './add-organisation.ts';
import { agreeToProposal, refuseProposal, withdrawProposal } from './answer-proposal.ts';
import { callOrganisation } from './call-organisation.ts';
import { expireProposal } from './expire-proposal.ts';
import { listAllOrganisations } from './list-all-organisations.ts';
import { listOrganisations } from './list-organisations.ts';
import { listProposals } from './list-proposals.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { proposalAsked, proposalEnded } from './proposal-view.ts';
import { renameOrganisation } from './rename-organisation.ts';
import { showOrganisation } from './show-organisation.ts';
import { undoableOrganisations } from './undoable-organisations.ts';

/** The capability of keeping the directory of partner organisations. */
export const organisations = {
  commands: [
    addOrganisation,
    listOrganisations,
    showOrganisation,
    callOrganisation,
    renameOrganisation,
    mergeOrganisations,
    listProposals,
    agreeToProposal,
    refuseProposal,
    withdrawProposal,
  ],
  help: { theme: 'belonging' },
  operator: [listAllOrganisations],
  records: undoableOrganisations,
  messages: [proposalAsked, proposalEnded],
  due: { 'expire-proposal': expireProposal },
  spoken: {
    kinds: {
      org: {
        also: ['organisation', 'organization'],
        verbs: { add: ['new', 'create'], merge: [], rename: [] },
      },
    },
  },
} satisfies Capability;
