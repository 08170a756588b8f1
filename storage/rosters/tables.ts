import { describeTable } from '../rows/table.ts';

export const rosterTables = [
  describeTable({
    name: 'rosters',
    record: 'roster',
    network: { by: 'conversation_id', of: 'conversations' },
    text: { page: 'ours', hint: 'ours' },
    due: { job: 'read-roster', at: 'due_at', index: 'rosters_due_at_idx', onlyInOpenNetwork: true },
    partOf: { by: 'conversation_id', of: 'conversations' },
  }),
  describeTable({
    name: 'roster_people',
    network: { by: 'roster_id', of: 'rosters' },
    partOf: { by: 'account_id', of: 'accounts' },
  }),
  describeTable({
    name: 'roster_moves',
    network: { by: 'roster_id', of: 'rosters' },
    text: { user_id: 'platform' },
    tells: { reached: ['user_id'] },
    partOf: { by: 'roster_id', of: 'rosters' },
  }),
] as const;
