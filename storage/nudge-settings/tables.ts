import { describeTable } from '../rows/table.ts';

export const nudgeSettingsTables = [
  describeTable({
    name: 'nudge_settings',
    record: 'nudgeSettings',
    takenBack: 'anew',
    people: { person_id: { as: 'recipient' } },
    once: { what: 'choice of reminders', clash: () => 'true', order: (row) => `${row}.id` },
    text: { stopped_kinds: 'ours' },
    withoutKey: { stopped_records: 'Records of any kind.' },
    erased: 'rows',
  }),
] as const;
