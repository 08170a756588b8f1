import type { Capability } from '../capability.ts';
import { erasePerson } from './erase-person.ts';
import { exportMe } from './export-me.ts';
import { exportPerson } from './export-person.ts';
import { exportMessage } from './export-view.ts';
import { forgetMe } from './forget-me.ts';
import { linkAccounts } from './link-accounts.ts';
import { personLinked, personUnlinked } from './link-view.ts';
import { showMeOf } from './show-me.ts';
import { showPerson } from './show-person.ts';
import { unlinkAccounts } from './unlink-accounts.ts';

export { tellOfLink } from './tell-of-link.ts';

/** The caller themselves: what waits for them, their accounts, and everything held on them. */
export const people = (all: readonly Capability[]) => {
  const exported = exportMessage(all);
  return {
    commands: [showMeOf(all), linkAccounts, unlinkAccounts, exportMe(exported), forgetMe],
    operator: [showPerson, exportPerson, erasePerson],
    messages: [exported, personLinked, personUnlinked],
    exported: {
      messages: { heading: 'Messages to you', when: 'created_at', says: ['kind'] },
      changes: { heading: 'Changes you made', when: 'at', says: ['command'] },
    },
  } satisfies Capability;
};
