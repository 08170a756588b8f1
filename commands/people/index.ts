import type { Capability } from '../capability.ts';
import { erasePerson } from './erase-person.ts';
import { exportInParts, exportMeOf } from './export-me.ts';
import { exportPerson } from './export-person.ts';
import { forgetMe } from './forget-me.ts';
import { linkAccounts } from './link-accounts.ts';
import { personLinked, personUnlinked } from './link-view.ts';
import { showMeOf } from './show-me.ts';
import { showPerson } from './show-person.ts';
import { unlinkAccounts } from './unlink-accounts.ts';

export { tellOfLink } from './tell-of-link.ts';

/**
 * The capability of showing people what concerns themselves: what waits for them, their accounts, and
 * everything held on them.
 */
export const people = (all: readonly Capability[]) =>
  ({
    commands: [showMeOf(all), linkAccounts, unlinkAccounts, exportMeOf(all), forgetMe],
    operator: [showPerson, exportPerson, erasePerson],
    messages: [exportInParts, personLinked, personUnlinked],
    exported: {
      messages: { heading: 'Messages to you', when: 'created_at', says: ['kind'] },
      changes: { heading: 'Changes you made', when: 'at', says: ['command'] },
    },
  }) satisfies Capability;
