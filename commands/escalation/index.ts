import type { Capability } from '../capability.ts';
import { lateTaskDue } from './late-task.ts';

/** What is long overdue is told to those who manage the network, once, and to nobody else. */
export const escalation = {
  commands: [],
  help: { theme: 'belonging' },
  due: {
    'late-action': lateTaskDue('action', {
      command: 'action.show',
      read: (id, store) => store.actions.get(id),
      lookNext: (id, at, store) => store.actions.lookNext(id, at),
    }),
    'late-milestone': lateTaskDue('milestone', {
      command: 'milestone.show',
      read: async (id, store) => {
        const milestone = await store.milestones.get(id);
        return milestone?.priority.status === 'withdrawn' ? null : milestone;
      },
      lookNext: (id, at, store) => store.milestones.lookNext(id, at),
    }),
  },
} satisfies Capability;
