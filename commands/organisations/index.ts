import type { Capability } from '../capability.ts';
import { addOrganisation } from './add-organisation.ts';
import { listAllOrganisations } from './list-all-organisations.ts';
import { listOrganisations } from './list-organisations.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { renameOrganisation } from './rename-organisation.ts';
import { showOrganisation } from './show-organisation.ts';

/** The directory of partner bodies. */
export const organisations = {
  commands: [addOrganisation, listOrganisations, showOrganisation, renameOrganisation, mergeOrganisations],
  operator: [listAllOrganisations],
  spoken: {
    kinds: {
      org: {
        also: ['organisation', 'organization'],
        verbs: { add: ['new', 'create'], merge: [], rename: [] },
      },
    },
  },
} satisfies Capability;
