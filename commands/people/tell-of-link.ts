import type { Planned } from '../../storage/outbox/messages.ts';
import type { PersonLink } from '../../storage/people/links.ts';
import { personLinked } from './link-view.ts';

/** A message that tells of a link on one of the accounts. */
export const tellOfLink = ({ id, intoId }: PersonLink, accountId: string, now: Date): Planned => ({
  kind: personLinked,
  subjectId: id,
  slot: accountId,
  ...{ personId: intoId, accountId, dueAt: now },
});
