import type { Capability } from '../capability.ts';
import { closeGroup } from './close-group.ts';
import { endDueGroup } from './end-due-group.ts';
import { establishGroup } from './establish-group.ts';
import { extendGroup } from './extend-group.ts';
import { groupReference } from './group-reference.ts';
import { groupReminders } from './group-reminder.ts';
import { groupCard } from './group-view.ts';
import { groupsFound } from './groups-found.ts';
import { groupsInDigest } from './groups-in-digest.ts';
import { joinGroup } from './join-group.ts';
import { leaveGroup } from './leave-group.ts';
import { listGroups } from './list-groups.ts';
import { proposeGroup } from './propose-group.ts';
import { reportOfGroup } from './report-of-group.ts';
import { showGroup } from './show-group.ts';
import { undoableGroup, undoableSupport } from './undoable-group.ts';

export { establishAtOnce } from './establish-at-once.ts';
export { groupReference } from './group-reference.ts';
export { groupCard } from './group-view.ts';
export { groupLines } from './list-groups.ts';

/** How many groups that look for people are shown in a channel that joins. */
const MOST_SHOWN = 10;

/** The capability of forming working groups on what members want to work on together. */
export const groups = {
  commands: [
    ...[proposeGroup, joinGroup, leaveGroup, listGroups, showGroup],
    ...[establishGroup, extendGroup, reportOfGroup, closeGroup],
  ],
  help: {
    theme: 'deciding',
    exceptions:
      'Whoever may take part may propose a working group, and whoever leads one may report on it, move its end and close it.',
    purpose: { keeps: 'working groups' },
  },
  spoken: {
    kinds: {
      group: {
        also: ['working group', 'task and finish group', 'task-and-finish group'],
        reference: groupReference,
        verbs: {
          propose: ['suggest', 'new', 'add', 'form', 'set up', 'propose a', 'propose the'],
          join: ['support', 'back', 'second', 'take part in', 'sign up for'],
          leave: [],
          extend: ['move'],
          close: ['end', 'finish'],
          report: [],
        },
      },
    },
    sayings: [
      {
        beginning:
          /^(?:start|set up|propose|form|create|let's have|we need) an? (?:new )?(?:working |task and finish |task-and-finish )?group (?:on|for|about|to look at|called)(?= )/,
        means: 'group propose',
      },
      {
        beginning:
          /^(?:(?:i(?:'d| would) like to |i want to )?join|sign me up (?:for|to)|put me (?:down for|in)) (?:the |our )?(?!g\d)(?:\S+ ){1,3}?(?:working )?group[.! ]*$/,
        means: 'group join',
      },
      {
        beginning:
          /^(?:what(?:'s|s| is)|how(?:'s|s| is)) (?:the |our )?(?!g\d)(?:\S+ ){1,3}?(?:working )?group (?:doing|up to|working on|getting on)[?.! ]*$/,
        means: 'group list',
      },
    ],
  },
  records: { workingGroup: undoableGroup, groupSupporter: undoableSupport },
  found: { workingGroup: groupsFound },
  messages: [groupCard],
  reminders: { workingGroup: groupReminders },
  digest: [groupsInDigest],
  due: { 'end-group': endDueGroup },
  exported: {
    working_groups: {
      heading: 'Working groups that you lead or proposed',
      when: 'created_at',
      says: ['title', 'because'],
    },
    group_supporters: { heading: 'Working groups that you are down for', when: 'at', says: ['group_id'] },
  },
  network: {
    async underWay(networkId, _today, store) {
      const proposed = await store.groups.proposedIn(networkId, MOST_SHOWN);
      return proposed.map(({ id }) => ({ kind: groupCard, subjectId: id }));
    },
  },
} satisfies Capability;
