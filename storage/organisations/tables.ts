import { describeTable } from '../rows/table.ts';

export const organisationTables = [
  describeTable({
    name: 'organisations',
    record: 'organisation',
    withdrawn: { withdrawn: true },
    text: { name: 'names', kind: 'words' },
  }),
  describeTable({
    name: 'organisation_names',
    record: 'organisationName',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    text: { name: 'names' },
  }),
  describeTable({
    name: 'organisation_proposals',
    record: 'organisationProposal',
    withdrawn: { status: 'withdrawn' },
    network: 'network_id',
    text: { name: 'names' },
    due: {
      job: 'expire-proposal',
      at: 'expires_at',
      index: 'organisation_proposals_status_expires_at_idx',
      where: `t.status = 'open'`,
    },
  }),
  describeTable({
    name: 'organisation_assents',
    record: 'organisationAssent',
    takenBack: 'anew',
    network: 'network_id',
  }),
] as const;
