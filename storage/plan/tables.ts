import { describeTable } from '../rows/table.ts';

export const planTables = [
  describeTable({
    name: 'plans',
    record: 'plan',
    withdrawn: { status: 'withdrawn' },
    network: 'network_id',
    people: { created_by_id: { as: 'maker' }, submitted_by_id: { as: 'doer' } },
  }),
  describeTable({
    name: 'plan_approvals',
    record: 'planApproval',
    withdrawn: { status: 'withdrawn' },
    network: { by: 'plan_id', of: 'plans' },
    people: { created_by_id: { as: 'maker' } },
    text: { who: 'words' },
    cards: { ids: ['t.plan_id'] },
  }),
  describeTable({
    name: 'priorities',
    record: 'priority',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { lead_id: { as: 'owner', onCard: true }, created_by_id: { as: 'maker' } },
    // W0 is the making of the plan itself.
    searched: {
      as: 'priority',
      words: 'ARRAY[t.title, t.indicator, t.inequality_how, t.for_patients, t.money, t.aligned_with]',
      where: `t.status = 'active' AND t.number > 0`,
    },
    text: {
      title: 'words',
      indicator: 'words',
      inequality_how: 'words',
      for_patients: 'words',
      money: 'words',
      aligned_with: 'words',
    },
    addsTo: [{ record: 'plan', id: 'plan_id', by: 'created_by_id', where: `t.status <> 'withdrawn'` }],
    cards: { ids: ['t.plan_id'] },
  }),
  describeTable({
    name: 'milestones',
    record: 'milestone',
    withdrawn: { status: 'withdrawn' },
    numbered: 'withinAnother',
    network: 'network_id',
    people: {
      owner_id: { as: 'owner', onCard: true, owes: `t.status = 'open'` },
      given_by_id: { as: 'doer' },
      done_by_id: { as: 'doer' },
      created_by_id: { as: 'maker' },
    },
    due: { job: 'late-milestone', at: 'late_at', index: 'milestones_late_at_idx', onlyInOpenNetwork: true },
    searched: { as: 'milestone', words: 'ARRAY[t.title]', where: `t.status <> 'withdrawn'` },
    text: { title: 'words', given_because: 'words', hindered_because: 'words' },
    addsTo: [
      {
        ...{ record: 'plan', id: 'plan_id', through: { by: 'priority_id', of: 'priorities' } },
        ...{ by: 'created_by_id', where: `t.status <> 'withdrawn'` },
      },
    ],
    cards: { ids: ['t.id', 'p.plan_id'], join: 'JOIN priorities AS p ON p.id = t.priority_id' },
  }),
  describeTable({
    name: 'highlights',
    record: 'highlight',
    withdrawn: { status: 'withdrawn' },
    numbered: 'withinAnother',
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
    searched: { as: 'highlight', words: 'ARRAY[t.text]', where: `t.status = 'active'` },
    text: { text: 'words' },
    addsTo: [
      {
        ...{ record: 'plan', id: 'plan_id', through: { by: 'priority_id', of: 'priorities' } },
        ...{ by: 'created_by_id', where: `t.status <> 'withdrawn'` },
      },
    ],
  }),
  describeTable({
    name: 'milestone_moves',
    network: { by: 'milestone_id', of: 'milestones' },
    people: { moved_by_id: { as: 'doer' } },
    text: { because: 'words' },
    cards: { ids: ['t.milestone_id'] },
  }),
] as const;
