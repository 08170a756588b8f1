import type { Capability } from '../capability.ts';
import { erasePerson } from './erase-person.ts';
import { exportInParts, exportMeOf } from './export-me.ts';
import { exportPerson } from './export-person.ts';
import { forgetMe } from './forget-me.ts';
import { likenessQuestion } from './likeness-view.ts';
import { linkAccounts } from './link-accounts.ts';
import { personLinked, personUnlinked } from './link-view.ts';
import { samePerson } from './same-person.ts';
import { showMeOf } from './show-me.ts';
import { showPerson } from './show-person.ts';
import { unlinkAccounts } from './unlink-accounts.ts';

export { askOfLikeness } from './likeness-view.ts';
export { tellOfLink } from './tell-of-link.ts';

/**
 * The capability of showing people what concerns themselves: what waits for them, their accounts, and
 * everything held on them.
 */
export const people = (all: readonly Capability[]) =>
  ({
    commands: [showMeOf(all), linkAccounts, samePerson, unlinkAccounts, exportMeOf(all), forgetMe],
    operator: [showPerson, exportPerson, erasePerson],
    home: {
      settings: [
        {
          text: 'Your accounts in Slack and in Microsoft Teams, as one',
          button: { label: 'Link another', command: 'me.link', args: {} },
        },
        {
          text: 'All that is held on you',
          button: { label: 'Get the file', command: 'me.export', args: {} },
        },
      ],
    },
    messages: [exportInParts, personLinked, personUnlinked, likenessQuestion],
    exported: {
      messages: { heading: 'Messages to you', when: 'created_at', says: ['kind'] },
      changes: { heading: 'Changes you made', when: 'at', says: ['command'] },
    },
  }) satisfies Capability;
