import type { Planned } from '../../storage/outbox/messages.ts';
import type { PersonLink } from '../../storage/people/links.ts';
import { personLinked } from './link-view.ts';

/** The planned message about a link to one of its accounts. */
export const tellOfLink = ({ id, intoId }: PersonLink, accountId: string, now: Date): Planned => ({
  kind: personLinked,
  subjectId: id,
  slot: accountId,
  ...{ personId: intoId, accountId, dueAt: now },
});
