import { Prisma } from '../generated/client.ts';
import { EDIT_EVERY_S } from './messages.ts';

/** The kind of the message that is a person's home on one account. The outbox stores it, so it must never change. */
export const HOME = 'person.home';

/** How soon after a home was drawn it may be drawn again, in seconds. */
export const HOME_EVERY_S = 10;

/** SQL for how soon after an edit a message of the kind in this column may be edited again, in seconds. */
export const editEvery = (kind: string): Prisma.Sql =>
  Prisma.sql`CASE ${Prisma.raw(kind)} WHEN ${HOME} THEN ${HOME_EVERY_S}::float8 ELSE ${EDIT_EVERY_S}::float8 END`;
