import { describeTable } from '../rows/table.ts';

export const networkTables = [
  describeTable({
    name: 'networks',
    record: 'network',
    takenBack: 'anew',
    network: 'id',
    people: {
      professional_line_id: { as: 'participant' },
      managerial_line_id: { as: 'participant' },
    },
    text: {
      name: 'names',
      area_team: 'words',
      region: 'words',
      senate: 'words',
      because: 'words',
      zone: 'ours',
    },
  }),
  describeTable({ name: 'counters', id: 'network_id', network: 'network_id', text: { kind: 'ours' } }),
  describeTable({ name: 'former_names', network: 'network_id', text: { name: 'names' } }),
  describeTable({
    name: 'invitations',
    id: 'code_hash',
    record: 'invitation',
    network: 'network_id',
    text: { code_hash: 'ours' },
  }),
  describeTable({
    name: 'conversations',
    record: 'conversation',
    network: 'network_id',
    people: { person_id: { as: 'participant' } },
    text: {
      ...{ tenant: 'platform', address: 'platform', reference: 'platform' },
      ...{ name: 'names', team_name: 'names' },
    },
    tells: { reached: ['address'] },
    erased: 'rows',
  }),
  describeTable({
    name: 'absences',
    network: { by: 'conversation_id', of: 'conversations' },
    partOf: { by: 'conversation_id', of: 'conversations' },
  }),
] as const;
