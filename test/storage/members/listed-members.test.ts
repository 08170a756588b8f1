import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clinicalMajority, type Present } from '../../../commands/members/composition.ts';
import { ROLES } from '../../../commands/roles/roles.ts';
import type { Database } from '../../../storage/database/open-database.ts';
import { belongs, runsOn } from '../../../storage/members/belonging.ts';
import type { Role } from '../../../storage/members/members.ts';
import { fromDate, toDate } from '../../../storage/rows/day.ts';
import { createStorage } from '../../../storage/store.ts';
import { databases } from '../../support/database.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { listingFaults } from '../../support/listing-faults.ts';

const createdAt = new Date('2027-01-01T00:00:00Z');
const DAYS = ['2027-03-27', '2027-03-28', '2027-03-29', '2027-10-31'];
const NETWORKS = [newId(), newId()];
const PEOPLE = [newId(), newId(), newId()];
const ROLE_NAMES = Object.keys(ROLES).filter((each): each is Role => each !== 'member');

const orNone = fc.option(fc.constantFrom(...DAYS), { nil: null });
const network = fc.constantFrom(...NETWORKS);
const person = fc.constantFrom(...PEOPLE);
const status = fc.constantFrom('asking' as const, 'active', 'active', 'active', 'ended');
const nth = fc.nat({ max: 5 });

const member = fc.record({ status, until: orNone, isClinician: fc.boolean() });
const seat = fc.record({
  role: fc.constantFrom(...ROLE_NAMES),
  ...{ from: orNone, until: orNone },
  withdrawn: fc.boolean(),
  personId: fc.option(person, { nil: null }),
  networkId: network,
});

/** One statement that changes members, seats or people, or whole parts of them at once. */
const anyStep = fc.oneof(
  fc.record({ joins: member, networkId: network, personId: person }),
  fc.record({ alters: member, nth }),
  fc.record({ turnsOutToBe: person, nth }),
  fc.record({ moves: network, nth }),
  fc.record({ leavesNoTrace: nth }),
  fc.record({ seats: fc.array(seat, { minLength: 1, maxLength: 3 }) }),
  fc.record({ reseats: seat, nth }),
  fc.record({ allSeatsEnd: fc.constantFrom(...DAYS), networkId: network }),
  fc.record({ unseats: nth }),
  fc.record({ isCalled: fc.constantFrom('Ann', 'Bob', 'Zoë'), personId: person }),
);
type Step = Parameters<Parameters<typeof anyStep.map>[0]>[0];

describe.each(databases())('on %s, what the database keeps of members', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(begin);

  async function begin(): Promise<void> {
    await emptyDatabase(database);
    const { prisma } = database;
    await prisma.network.createMany({
      data: NETWORKS.map((id) => ({ id, name: id, zone: 'Europe/London', createdAt })),
    });
    await prisma.person.createMany({ data: PEOPLE.map((id) => ({ id, name: id, createdAt })) });
  }

  async function take(step: Step): Promise<void> {
    const { prisma } = database;
    const memberAt = async (at: number) => (await prisma.member.findMany({ orderBy: { id: 'asc' } }))[at];
    const seatAt = async (at: number) => (await prisma.seat.findMany({ orderBy: { id: 'asc' } }))[at];
    const dated = <Row extends { until: string | null }>(row: Row) => ({ ...row, until: toDate(row.until) });
    const termed = <Row extends { from: string | null; until: string | null }>(row: Row) =>
      dated({ ...row, from: toDate(row.from) });
    if ('joins' in step) {
      const { joins, networkId, personId } = step;
      const data = [{ id: newId(), networkId, personId, joinedAt: createdAt, ...dated(joins) }];
      await prisma.member.createMany({ data, skipDuplicates: true });
    } else if ('alters' in step) {
      const id = (await memberAt(step.nth))?.id;
      if (id) await prisma.member.update({ where: { id }, data: dated(step.alters) });
    } else if ('turnsOutToBe' in step || 'moves' in step) {
      const found = await memberAt(step.nth);
      if (!found) return;
      const { networkId = found.networkId, personId = found.personId } =
        'moves' in step ? { networkId: step.moves } : { personId: step.turnsOutToBe };
      if (await prisma.member.findFirst({ where: { networkId, personId } })) return;
      await prisma.member.update({ where: { id: found.id }, data: { networkId, personId } });
    } else if ('leavesNoTrace' in step) {
      const id = (await memberAt(step.leavesNoTrace))?.id;
      if (id) await prisma.member.delete({ where: { id } });
    } else if ('seats' in step) {
      await prisma.seat.createMany({
        data: step.seats.map((each) => ({ id: newId(), createdAt, ...termed(each) })),
      });
    } else if ('reseats' in step) {
      const id = (await seatAt(step.nth))?.id;
      if (id) await prisma.seat.update({ where: { id }, data: termed(step.reseats) });
    } else if ('allSeatsEnd' in step) {
      const { networkId, allSeatsEnd } = step;
      await prisma.seat.updateMany({ where: { networkId }, data: { until: toDate(allSeatsEnd) } });
    } else if ('unseats' in step) {
      const id = (await seatAt(step.unseats))?.id;
      if (id) await prisma.seat.delete({ where: { id } });
    } else {
      await prisma.person.update({ where: { id: step.personId }, data: { name: step.isCalled } });
    }
  }

  /** Everyone who belongs to a network on a day, with their roles, and by name. */
  async function belonging(
    networkId: string,
    day: string,
  ): Promise<(Present & { id: string; name: string })[]> {
    const members = await database.prisma.member.findMany({
      where: { networkId },
      include: { person: true },
    });
    const seats = await database.prisma.seat.findMany({ where: { networkId, withdrawn: false } });
    return members
      .filter(({ status, until }) => belongs({ status, until: fromDate(until) }, day))
      .map(({ id, personId, isClinician, person: { name } }) => ({
        ...{ id, personId, isClinician, name },
        roles: seats
          .filter((each) => each.personId === personId)
          .filter(({ from, until }) => runsOn({ from: fromDate(from), until: fromDate(until) }, day))
          .map(({ role }) => role),
      }))
      .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  }

  test('is on every day what their rows say, after any history', async () => {
    const { members } = createStorage(database.prisma).reading({ now: createdAt });
    await fc.assert(
      fc
        .asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 14 }), async (steps) => {
          for (const step of steps) await take(step);
          expect(await listingFaults(database.prisma)).toEqual([]);
          for (const networkId of NETWORKS) {
            for (const day of DAYS) {
              const all = await belonging(networkId, day);
              const { clinicians, others } = clinicalMajority(all);
              expect(await members.headcount(networkId, day)).toEqual({ clinicians, others });
              const found = await members.list(networkId, day, { skip: 0, take: 10 });
              expect(found.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
              const clinical = all.filter((each) => clinicalMajority([each]).clinicians === 1);
              expect(await members.clinicians(networkId, day, 10)).toEqual(
                clinical.map(({ personId }) => personId),
              );
            }
          }
        })
        .beforeEach(begin),
      { numRuns: 60 },
    );
  }, 120_000);

  test('is what their rows say when ten change the same one at once, and what they are called', async () => {
    const { prisma } = database;
    const [networkId, personId] = [NETWORKS[0] ?? '', PEOPLE[0] ?? ''];
    const person = { networkId, personId };
    await prisma.member.create({ data: { id: newId(), ...person, joinedAt: createdAt } });
    const one = (n: number) =>
      n % 3 === 0
        ? prisma.person.update({ where: { id: personId }, data: { name: `Ann ${n}` } })
        : n % 3 === 1
          ? prisma.seat.create({ data: { id: newId(), ...person, role: 'clinician', createdAt } })
          : prisma.member.updateMany({ where: person, data: { isClinician: n % 2 === 0 } });
    await Promise.all(Array.from({ length: 10 }, (_, n) => one(n)));
    expect(await listingFaults(prisma)).toEqual([]);
  });

  test('that it is not so would be seen', async () => {
    const { prisma } = database;
    const person = { networkId: NETWORKS[0] ?? '', personId: PEOPLE[0] ?? '' };
    await prisma.member.create({ data: { id: newId(), ...person, joinedAt: createdAt } });
    expect(await listingFaults(prisma)).toEqual([]);
    await prisma.headcount.updateMany({ data: { others: 2 } });
    await prisma.listedMember.updateMany({ data: { name: 'Somebody else' } });
    expect(await listingFaults(prisma)).toEqual([
      expect.stringMatching(/^listed, and should not be/),
      expect.stringMatching(/^not listed, and should be/),
      expect.stringMatching(/^too few or many are counted/),
    ]);
  });
});
