import { describeTable } from '../rows/table.ts';

const OUTLIVES = 'The audit tells what was, and outlives what it tells of.';

export const auditTables = [
  describeTable({
    name: 'changes',
    network: 'network_id',
    people: { person_id: { as: 'doer' } },
    text: { request_id: 'platform', command: 'ours', record: 'ours', before: 'words', after: 'words' },
    withoutKey: {
      person_id: OUTLIVES,
      account_id: OUTLIVES,
      conversation_id: OUTLIVES,
      network_id: OUTLIVES,
      record_id: 'A record of any kind, which may be gone.',
    },
  }),
] as const;
