import { describeTable } from '../rows/table.ts';

const OUTLIVES = 'The audit tells what was, and outlives what it tells of.';

export const auditTables = [
  describeTable({
    name: 'changes',
    network: 'network_id',
    people: { person_id: { as: 'doer' }, person_then: { as: 'history' } },
    text: {
      ...{ request_id: 'platform', command: 'ours', record: 'ours', before: 'words', after: 'words' },
      ...{ commitment: 'ours', salt: 'ours' },
    },
    saltedBy: 'salt',
    withoutKey: {
      person_id: OUTLIVES,
      person_then: OUTLIVES,
      account_id: OUTLIVES,
      conversation_id: OUTLIVES,
      network_id: OUTLIVES,
      record_id: 'A record of any kind, which may be gone.',
    },
  }),
  describeTable({
    name: 'audit_logs',
    network: 'id',
    text: { frontier: 'ours' },
    due: { job: 'sign-audit', at: 'next_at', index: 'audit_logs_next_at_idx', onlyInOpenNetwork: true },
  }),
  describeTable({
    name: 'audit_heads',
    network: 'network_id',
    text: { root: 'ours', note: 'ours', public_key: 'ours' },
  }),
  describeTable({
    name: 'audit_keys',
    id: 'public_key',
    text: { public_key: 'ours', followed: 'ours', note: 'ours' },
  }),
] as const;
