import type { Database } from '../../storage/open-database.ts';

const TABLES =
  'people, accounts, networks, members, invitations, conversations, actions, decisions, meetings, agenda_items, attendances, notes, messages, requests, changes';

/** Forgets all that a database holds, for the next test: far quicker than opening another. */
export async function emptyDatabase({ prisma }: Database): Promise<void> {
  await prisma.$executeRawUnsafe(`TRUNCATE ${TABLES} CASCADE`);
}
