import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../storage/database/open-database.ts';
import { Prisma } from '../../../storage/generated/client.ts';
import {
  belongs,
  belongsInSql,
  belongsWhere,
  dayInSql,
  isNotOver,
  notOverInSql,
  notOverWhere,
  runsInSql,
  runsOn,
  runsWhere,
} from '../../../storage/members/belonging.ts';
import { toDate } from '../../../storage/rows/day.ts';
import { testDatabase } from '../../support/database.ts';

const NETWORK = newId();
const createdAt = new Date('2027-01-01T00:00:00Z');
/** Few enough days that they meet: on the day itself, the day before, the day after. */
const DAYS = ['2027-03-27', '2027-03-28', '2027-03-29', '2027-10-31', '2028-02-29'];
const day = fc.constantFrom(...DAYS);
const orNone = fc.option(day, { nil: null });
const statuses = ['asking', 'active', 'ended', 'declined'] as const;

const anyMember = fc.record({ status: fc.constantFrom(...statuses), until: orNone });
const anyTerm = fc.record({ from: orNone, until: orNone });

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await database.prisma.network.create({
    data: { id: NETWORK, name: 'Leeds', zone: 'Europe/London', createdAt },
  });
});
afterAll(() => database.close());

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).sort();

describe('one rule says the same in TypeScript, in SQL and to Prisma:', () => {
  test('who belongs to a network on a day', async () => {
    const { prisma } = database;
    await fc.assert(
      fc.asyncProperty(fc.array(anyMember, { minLength: 1, maxLength: 20 }), day, async (some, on) => {
        await prisma.member.deleteMany();
        await prisma.person.deleteMany();
        const people = some.map(() => ({ id: newId(), name: 'Someone', createdAt }));
        await prisma.person.createMany({ data: people });
        const members = some.map((member, i) => ({ ...member, id: newId(), personId: people[i]?.id ?? '' }));
        await prisma.member.createMany({
          data: members.map(({ until, ...member }) => ({
            ...{ ...member, until: toDate(until) },
            ...{ networkId: NETWORK, joinedAt: createdAt },
          })),
        });
        const expected = idsOf(members.filter((member) => belongs(member, on)));
        expect(idsOf(await prisma.member.findMany({ where: belongsWhere(on) }))).toEqual(expected);
        const inSql = await prisma.$queryRaw<{ id: string }[]>`
          SELECT m.id FROM members m WHERE ${belongsInSql('m', dayInSql(on))}`;
        expect(idsOf(inSql)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('which terms of seats run on it, and which are not over', async () => {
    const { prisma } = database;
    await fc.assert(
      fc.asyncProperty(fc.array(anyTerm, { minLength: 1, maxLength: 20 }), day, async (some, on) => {
        await prisma.seat.deleteMany();
        const seats = some.map((term) => ({ ...term, id: newId() }));
        await prisma.seat.createMany({
          data: seats.map(({ id, from, until }) => ({
            ...{ id, from: toDate(from), until: toDate(until) },
            ...{ networkId: NETWORK, role: 'clinician' as const, createdAt },
          })),
        });
        const expected = idsOf(seats.filter((seat) => runsOn(seat, on)));
        expect(idsOf(await prisma.seat.findMany({ where: runsWhere(on) }))).toEqual(expected);
        const inSql = await prisma.$queryRaw<{ id: string }[]>(
          Prisma.sql`SELECT s.id FROM seats s WHERE ${runsInSql('s', dayInSql(on))}`,
        );
        expect(idsOf(inSql)).toEqual(expected);
        const toCome = idsOf(seats.filter((seat) => isNotOver(seat, on)));
        expect(idsOf(await prisma.seat.findMany({ where: notOverWhere(on) }))).toEqual(toCome);
        const notOver = await prisma.$queryRaw<{ id: string }[]>(
          Prisma.sql`SELECT s.id FROM seats s WHERE ${notOverInSql('s', dayInSql(on))}`,
        );
        expect(idsOf(notOver)).toEqual(toCome);
      }),
      { numRuns: 40 },
    );
  });
});
