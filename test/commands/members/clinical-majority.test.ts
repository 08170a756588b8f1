import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  clinicalMajority,
  isByOne,
  isClinical,
  needsClinicalMajority,
  type Present,
  WANTED,
} from '../../../commands/members/composition.ts';
import { ROLES } from '../../../commands/roles/roles.ts';
import type { Role } from '../../../storage/members/members.ts';

const ROLE_NAMES = Object.keys(ROLES).filter((each): each is Role => each !== 'member');

/** "ann clinicalChair manager": somebody present, a clinician by profession if the name is in capitals. */
function present(words: string): Present {
  const [personId = '', ...roles] = words.split(' ');
  return { personId, isClinician: personId === personId.toUpperCase(), roles: roles as Role[] };
}

const majorityOf = (...people: string[]) => clinicalMajority(people.map(present));

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

test('only clinicians are clinical chair, clinician, lead GP or lead nurse', () => {
  expect(ROLE_NAMES.filter(isClinical)).toEqual(['clinicalChair', 'clinician', 'leadGp', 'leadNurse']);
});

test('a majority is by one where one clinician fewer would end it', () => {
  const by = (clinicians: number, others: number) => isByOne({ clinicians, others });
  expect([by(2, 1), by(1, 0), by(1, 1), by(0, 1), by(3, 1)]).toEqual([true, true, false, false, false]);
});

/** What the guide to roles says that each kind of network should have. */
describe('a network should have', () => {
  const led = ['clinicalChair', 'manager'];
  test.each([
    ['lpn', ['clinicalChair', 'patientRepresentative', 'manager', 'publicHealthSpecialist'], true],
    ['assembly', ['clinicalChair', 'manager', 'representative'], false],
    ['neighbourhood', ['leadGp', 'leadNurse', 'practiceVoice'], false],
    ['workingGroup', led, false],
    ['referenceGroup', led, false],
    ['peerReviewGroup', led, false],
    ['board', led, false],
    ['taskAndFinishGroup', led, false],
  ] as const)('as %s %j; a clinical majority: %s', (kind, roles, majority) => {
    expect(WANTED[kind].roles).toEqual(roles);
    expect(needsClinicalMajority({ kind })).toBe(majority);
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
