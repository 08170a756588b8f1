/** What each command of work plans takes. */
export const PLAN_TAKES = {
  read: [
    ...['plan.show', 'plan.table', 'plan.table.achieved', 'plan.timeline', 'plan.amendments', 'plan.year'],
    ...['plan.section.show', 'plan.section.list', 'plan.review', 'plan.priority.show'],
    ...['milestone.list', 'milestone.show'],
  ],
  'take part': [
    ...['plan.highlight', 'plan.highlight.edit', 'plan.highlight.remove', 'plan.review.answer'],
    ...['milestone.done', 'milestone.reopen', 'milestone.return'],
  ],
  convene: [
    ...['plan.create', 'plan.priority.add', 'plan.priority.edit', 'plan.priority.remove', 'plan.submit'],
    ...['plan.section', 'plan.review.ask', 'plan.carry', 'plan.milestone.add', 'milestone.move'],
    ...['milestone.give', 'milestone.edit', 'milestone.remove', 'milestone.risk', 'milestone.block'],
    ...['milestone.unblock', 'milestone.put', 'milestone.shift', 'milestone.carry'],
  ],
  manage: ['plan.approve'],
};
