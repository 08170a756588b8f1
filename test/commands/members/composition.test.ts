import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../commands/dates/dates.ts';
import { ROLES } from '../../../commands/door/access.ts';
import { clinicalMajority, compositionOf, type Present } from '../../../commands/members/composition.ts';
import { runsOn } from '../../../storage/members/belonging.ts';
import type { Role, Seat } from '../../../storage/members/members.ts';

const TODAY = '2027-06-01';
const ROLE_NAMES = Object.keys(ROLES).filter((each): each is Role => each !== 'member');

/** "ann clinicalChair manager": somebody present, a clinician by profession if the name is in capitals. */
function present(words: string): Present {
  const [personId = '', ...roles] = words.split(' ');
  return { personId, isClinician: personId === personId.toUpperCase(), roles: roles as Role[] };
}

const majorityOf = (...people: string[]) => clinicalMajority(people.map(present));

const seat = (change: Partial<Seat>): Seat => ({
  ...{ id: 'seat', networkId: 'network', personId: 'ann', role: 'clinician', from: null, until: null },
  ...{ because: null, organisationId: null, locality: null, representsId: null, appointedOn: null },
  ...{ panel: null, note: null, sessions: null, withdrawn: false, createdAt: new Date(0), version: 1 },
  ...change,
});

const members = (...ids: string[]) => ids.map((personId) => ({ personId, isClinician: false }));

describe('a clinical majority', () => {
  test('is more clinicians than others; half is none', () => {
    expect(majorityOf('ANN', 'BOB', 'cat')).toMatchObject({ holds: true, by: 1, clinicians: 2, others: 1 });
    expect(majorityOf('ANN', 'cat')).toMatchObject({ holds: false, by: 0 });
    expect(majorityOf('ANN', 'cat', 'dev')).toMatchObject({ holds: false, by: -1 });
    expect(majorityOf()).toMatchObject({ holds: false, by: 0, restsOn: [] });
  });

  test('counts who is a clinician by profession or by role', () => {
    expect(majorityOf('ann clinicalChair', 'bob leadNurse', 'cat leadGp', 'dev clinician')).toMatchObject({
      by: 4,
    });
    expect(majorityOf('ann manager', 'bob patientRepresentative', 'cat deputyChair')).toMatchObject({
      by: -3,
    });
  });

  test('counts a clinician who is also the manager once', () => {
    expect(majorityOf('ANN manager clinician', 'bob')).toMatchObject({
      holds: false,
      clinicians: 1,
      others: 1,
    });
  });

  test('leaves out observers and administrators, unless they are something else too', () => {
    expect(majorityOf('ANN', 'bob observer', 'cat administrator')).toMatchObject({
      holds: true,
      by: 1,
      others: 0,
    });
    expect(majorityOf('ANN observer', 'bob')).toMatchObject({ holds: false, clinicians: 0 });
    expect(majorityOf('ANN', 'bob administrator patientRepresentative')).toMatchObject({ by: 0 });
  });

  test('rests on each of its clinicians when it is by one', () => {
    expect(majorityOf('ANN', 'BOB', 'cat').restsOn).toEqual(['ANN', 'BOB']);
    expect(majorityOf('ANN', 'BOB', 'CARA', 'cat').restsOn).toEqual([]);
  });
});

const anyone = fc.record({
  isClinician: fc.boolean(),
  roles: fc.uniqueArray(fc.constantFrom(...ROLE_NAMES), { maxLength: 3 }),
});
const anyPresent = fc
  .array(anyone, { maxLength: 12 })
  .map((all) => all.map((each, i): Present => ({ personId: `p${i}`, ...each })));

describe('whoever is present', () => {
  it('is ended by exactly those without whom there is none', () => {
    fc.assert(
      fc.property(anyPresent, (all) => {
        const { holds, restsOn } = clinicalMajority(all);
        const endedBy = all.filter(
          (one) => holds && !clinicalMajority(all.filter((each) => each !== one)).holds,
        );
        expect(restsOn).toEqual(endedBy.map(({ personId }) => personId));
      }),
    );
  });

  it('does not depend on the order, nor on observers, nor on a clinician’s being manager too', () => {
    fc.assert(
      fc.property(anyPresent, (all) => {
        const { clinicians, others, by, holds } = clinicalMajority(all);
        const same = { clinicians, others, by, holds };
        expect(clinicalMajority(all.toReversed())).toMatchObject(same);
        expect(clinicalMajority([...all, present('OBSERVER observer')])).toMatchObject(same);
        const busier = all.map((one) =>
          one.roles.includes('clinician') ? { ...one, roles: [...one.roles, 'manager' as const] } : one,
        );
        expect(clinicalMajority(busier)).toMatchObject(same);
      }),
    );
  });

  it('loses or gains by one with each who comes', () => {
    fc.assert(
      fc.property(anyPresent, (all) => {
        const { by } = clinicalMajority(all);
        expect(clinicalMajority([...all, present('NEW')]).by).toBe(by + 1);
        expect(clinicalMajority([...all, present('new')]).by).toBe(by - 1);
      }),
    );
  });
});

describe('a network', () => {
  const has = (role: Role, seats: Seat[]) =>
    compositionOf('lpn', members('ann', 'bob'), seats, TODAY).needed.find((each) => each.role === role);

  test('without a chair has none', () => {
    expect(has('clinicalChair', [seat({ role: 'manager' })])).toEqual({
      role: 'clinicalChair',
      now: [],
      later: [],
    });
    expect(has('manager', [seat({ role: 'manager' })])?.now).toHaveLength(1);
  });

  test('has whose term runs: not who ended yesterday, nor yet who begins tomorrow', () => {
    const yesterday = seat({ role: 'clinicalChair', until: addDays(TODAY, -1) });
    const tomorrow = seat({ role: 'clinicalChair', personId: 'bob', from: addDays(TODAY, 1) });
    expect(has('clinicalChair', [yesterday, tomorrow])).toEqual({
      role: 'clinicalChair',
      now: [],
      later: [tomorrow],
    });
    for (const change of [{ until: TODAY }, { from: TODAY }, { from: TODAY, until: TODAY }, {}]) {
      expect(has('clinicalChair', [seat({ role: 'clinicalChair', ...change })])?.now).toHaveLength(1);
    }
  });

  test('counts a clinician only while the term runs', () => {
    const majority = (change: Partial<Seat>) =>
      compositionOf('lpn', members('ann'), [seat({ role: 'clinician', ...change })], TODAY).majority?.holds;
    expect(majority({ until: TODAY })).toBe(true);
    expect(majority({ until: addDays(TODAY, -1) })).toBe(false);
    expect(majority({ from: addDays(TODAY, 1) })).toBe(false);
  });

  test('counts nobody who does not belong', () => {
    const left = compositionOf('lpn', members('bob'), [seat({ role: 'clinicalChair' })], TODAY);
    expect(left.majority).toMatchObject({ clinicians: 0, others: 1 });
    expect(left.needed[0]?.now).toEqual([]);
  });

  test('tells of the terms that end within 90 days, soonest first', () => {
    const seats = [90, 91, 0, 45, -1].map((days) => seat({ id: `${days}`, until: addDays(TODAY, days) }));
    const coming = seat({ id: 'coming', from: addDays(TODAY, 1), until: addDays(TODAY, 30) });
    const { ending } = compositionOf('lpn', members('ann'), [...seats, coming, seat({ id: 'open' })], TODAY);
    expect(ending.map(({ id }) => id)).toEqual(['0', '45', '90']);
  });

  test('tells of the terms of a role that are still to come, and of no other', () => {
    const later = (change: Partial<Seat>) =>
      has('clinicalChair', [seat({ role: 'clinicalChair', ...change })]);
    expect(later({ from: addDays(TODAY, 1) })?.later).toHaveLength(1);
    for (const change of [{ from: TODAY }, { from: addDays(TODAY, -1) }, {}])
      expect(later(change)?.later).toEqual([]);
    expect(later({ role: 'manager', from: addDays(TODAY, 1) })?.later).toEqual([]);
  });

  test('tells of the seats that nobody has, up to the last day of each', () => {
    const vacant = (change: Partial<Seat>) =>
      compositionOf('lpn', members('ann'), [seat({ personId: null, ...change })], TODAY).vacant.length;
    expect(vacant({})).toBe(1);
    expect(vacant({ until: TODAY })).toBe(1);
    expect(vacant({ until: addDays(TODAY, 1) })).toBe(1);
    expect(vacant({ until: addDays(TODAY, -1) })).toBe(0);
    expect(vacant({ personId: 'ann' })).toBe(0);
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

  it('is what those are who belong, in the roles whose terms run that day', () => {
    fc.assert(
      fc.property(anyMembers, fc.array(anySeat, { maxLength: 15 }), (belonging, seats) => {
        const { majority, needed } = compositionOf('lpn', belonging, seats, TODAY);
        const running = seats.filter((each) => runsOn(each, TODAY));
        const rolesOf = (personId: string) =>
          running.filter((each) => each.personId === personId).map(({ role }) => role);
        const there = belonging.map((each) => ({ ...each, roles: rolesOf(each.personId) }));
        expect(majority).toEqual(clinicalMajority(there));
        for (const { role, now } of needed) {
          expect(now.length > 0).toBe(there.some(({ roles }) => roles.includes(role)));
        }
      }),
    );
  });
});
