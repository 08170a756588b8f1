import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { addDays } from '../../../commands/dates/dates.ts';
import { ROLES } from '../../../commands/door/access.ts';
import { type Composition, clinicalMajority, type Present } from '../../../commands/members/composition.ts';
import { readComposition } from '../../../commands/members/read-composition.ts';
import type { Database } from '../../../storage/database/open-database.ts';
import { runsOn } from '../../../storage/members/belonging.ts';
import type { Role, Seat } from '../../../storage/members/members.ts';
import { dayToDate, toDate } from '../../../storage/rows/day.ts';
import { createStorage } from '../../../storage/store.ts';
import { testDatabase } from '../../support/database.ts';
import { emptyDatabase } from '../../support/empty-database.ts';

const TODAY = '2027-06-01';
const ROLE_NAMES = Object.keys(ROLES).filter((each): each is Role => each !== 'member');

const seat = (change: Partial<Seat>): Seat => ({
  ...{ id: 'seat', networkId: 'network', personId: 'ann', role: 'clinician', from: null, until: null },
  ...{ because: null, organisationId: null, locality: null, representsId: null, appointedOn: null },
  ...{ panel: null, note: null, sessions: null, withdrawn: false, createdAt: new Date(0), version: 1 },
  ...change,
});

const members = (...ids: string[]) => ids.map((personId) => ({ personId, isClinician: false }));

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** The composition of a network of which these are the members and these the seats; ids are names. */
async function compositionOf(belonging: Omit<Present, 'roles'>[], seats: Seat[]): Promise<Composition> {
  const { prisma } = database;
  await emptyDatabase(database);
  const createdAt = dayToDate('2027-01-01');
  const ids = new Map<string, string>();
  const idOf = (name: string) => ids.get(name) ?? ids.set(name, newId()).get(name) ?? '';
  const network = { id: newId(), name: 'Leeds Pharmacy LPN', zone: 'Europe/London', createdAt };
  await prisma.network.create({ data: network });
  const named = [...belonging, ...seats].flatMap(({ personId }) => personId ?? []);
  const people = [...new Set(named)].map((name) => ({ id: idOf(name), name, createdAt }));
  await prisma.person.createMany({ data: people });
  await prisma.member.createMany({
    data: belonging.map(({ personId, isClinician }) => ({
      ...{ id: newId(), networkId: network.id, personId: idOf(personId), isClinician, joinedAt: createdAt },
    })),
  });
  await prisma.seat.createMany({
    data: seats.map(({ id, personId, role, from, until }, nth) => ({
      ...{
        id: idOf(`${id} ${nth}`),
        networkId: network.id,
        personId: personId && idOf(personId),
        role,
        createdAt,
      },
      ...{ from: toDate(from), until: toDate(until) },
    })),
  });
  const reads = createStorage(prisma).reading({ now: createdAt });
  const found = await readComposition({ id: network.id, kind: 'lpn' }, TODAY, reads);
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const restsOn = found.majority?.restsOn.map((id) => names.get(id) ?? id) ?? [];
  return { ...found, majority: found.majority && { ...found.majority, restsOn: restsOn.sort() } };
}

describe('a network', () => {
  const has = async (role: Role, seats: Seat[]) => {
    const { needed } = await compositionOf(members('ann', 'bob'), seats);
    const found = needed.find((each) => each.role === role);
    return { now: found?.now.count, later: found?.later.first.map(({ from }) => from) };
  };

  test('without a chair has none', async () => {
    expect(await has('clinicalChair', [seat({ role: 'manager' })])).toEqual({ now: 0, later: [] });
    expect(await has('manager', [seat({ role: 'manager' })])).toEqual({ now: 1, later: [] });
  });

  test('has whose term runs: not who ended yesterday, nor yet who begins tomorrow', async () => {
    const yesterday = seat({ role: 'clinicalChair', until: addDays(TODAY, -1) });
    const tomorrow = seat({ role: 'clinicalChair', personId: 'bob', from: addDays(TODAY, 1) });
    expect(await has('clinicalChair', [yesterday, tomorrow])).toEqual({ now: 0, later: [addDays(TODAY, 1)] });
    for (const change of [{ until: TODAY }, { from: TODAY }, { from: TODAY, until: TODAY }, {}]) {
      expect(await has('clinicalChair', [seat({ role: 'clinicalChair', ...change })])).toMatchObject({
        now: 1,
      });
    }
  });

  test('counts a clinician only while the term runs', async () => {
    const majority = async (change: Partial<Seat>) =>
      (await compositionOf(members('ann'), [seat({ role: 'clinician', ...change })])).majority?.holds;
    expect(await majority({})).toBe(true);
    expect(await majority({ until: addDays(TODAY, -1) })).toBe(false);
    expect(await majority({ from: addDays(TODAY, 1) })).toBe(false);
  });

  test('counts nobody who does not belong', async () => {
    const left = await compositionOf(members('bob'), [seat({ role: 'clinicalChair' })]);
    expect(left.majority).toMatchObject({ clinicians: 0, others: 1 });
    expect(left.needed[0]?.now).toEqual({ count: 0, first: [] });
  });

  test('tells of the terms that end within 90 days, soonest first', async () => {
    const days = [90, 91, 0, -1].map((each) => addDays(TODAY, each));
    const seats = days.map((until, i) => seat({ until, role: i ? 'manager' : 'clinician' }));
    const coming = seat({ from: addDays(TODAY, 1), until: addDays(TODAY, 30) });
    const { ending } = await compositionOf(members('ann'), [...seats, coming, seat({})]);
    expect(ending.count).toBe(2);
    expect(ending.first.map(({ until }) => until)).toEqual([TODAY, addDays(TODAY, 90)]);
  });

  test('tells of the seats that nobody has, and of very many how many there are', async () => {
    const vacant = Array.from({ length: 30 }, () => seat({ personId: null, role: 'clinicalChair' }));
    const found = await compositionOf(members('ann'), [...vacant, seat({ personId: null }), seat({})]);
    expect(found.vacant.count).toBe(31);
    expect(found.vacant.first).toHaveLength(20);
    expect(found.needed.filter(({ isVacant }) => isVacant).map(({ role }) => role)).toEqual([
      'clinicalChair',
    ]);
  });

  const day = fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days));
  const anySeat = fc
    .record({
      personId: fc.constantFrom('p0', 'p1', 'p2', 'p3', 'stranger', null),
      role: fc.constantFrom(...ROLE_NAMES),
      from: fc.option(day),
      until: fc.option(day),
    })
    .map(seat);
  const anyMembers = fc
    .array(fc.boolean(), { maxLength: 4 })
    .map((all) => all.map((isClinician, i) => ({ personId: `p${i}`, isClinician })));

  // What the database counts is what the rule says.
  it('is what those are who belong, in the roles whose terms run that day', async () => {
    await fc.assert(
      fc.asyncProperty(anyMembers, fc.array(anySeat, { maxLength: 15 }), async (belonging, seats) => {
        const { majority, needed } = await compositionOf(belonging, seats);
        const running = seats.filter((each) => runsOn(each, TODAY));
        const rolesOf = (personId: string) =>
          running.filter((each) => each.personId === personId).map(({ role }) => role);
        const there = belonging.map((each) => ({ ...each, roles: rolesOf(each.personId) }));
        expect(majority).toEqual(clinicalMajority(there));
        for (const { role, now } of needed) {
          expect(now.count > 0).toBe(there.some(({ roles }) => roles.includes(role)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
