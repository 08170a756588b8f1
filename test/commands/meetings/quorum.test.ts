import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountedMember,
  counts,
  needed,
  type QuorumNeeds,
  quorumOf,
  SHARES,
} from '../../../commands/meetings/quorum.ts';
import type { Role } from '../../../storage/members/members.ts';

const roles: Role[] = [
  'clinicalChair',
  'clinician',
  'manager',
  'patientRepresentative',
  'administrator',
  'observer',
];
const isClinical = (role: Role) => role === 'clinicalChair' || role === 'clinician';

const network = fc
  .array(
    fc.record({
      isClinician: fc.boolean(),
      roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }),
    }),
    {
      maxLength: 9,
    },
  )
  .map((each): CountedMember[] => each.map((one, at) => ({ ...one, personId: `p${at}` })));
const anyRule: fc.Arbitrary<QuorumNeeds> = fc.record({
  least: fc.option(fc.integer({ min: 1, max: 6 })),
  share: fc.option(fc.constantFrom('third', 'half', 'majority', 'twoThirds')),
  clinicalMajority: fc.boolean(),
  seats: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }),
});

/** Counts as a person with a pencil would, looking at each person present in turn. */
function isQuorate(
  present: CountedMember[],
  members: number,
  { least, share, clinicalMajority, seats }: QuorumNeeds,
): boolean {
  let counted = 0;
  let clinicians = 0;
  for (const { isClinician, roles: held } of present) {
    if (held.length > 0 && held.every((role) => role === 'administrator' || role === 'observer')) continue;
    counted += 1;
    if (isClinician || held.some(isClinical)) clinicians += 1;
  }
  if (least !== null && counted < least) return false;
  if (share === 'third' && counted * 3 < members) return false;
  if (share === 'half' && counted * 2 < members) return false;
  if (share === 'majority' && counted * 2 <= members) return false;
  if (share === 'twoThirds' && counted * 3 < members * 2) return false;
  if (clinicalMajority && clinicians <= counted - clinicians) return false;
  return seats.every((seat) => present.some((each) => each.roles.includes(seat)));
}

describe('quorum', () => {
  test('holds as it is counted by hand, whatever the rule', () => {
    fc.assert(
      fc.property(network, fc.nat(12), anyRule, (present, members, rule) => {
        const quorum = quorumOf(present, members, rule);
        expect(quorum.holds).toBe(isQuorate(present, members, rule));
        expect(quorum.holds).toBe(
          quorum.missing === 0 &&
            quorum.seats.length === 0 &&
            (quorum.majority === null || quorum.majority > 0),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('“inquorate if they leave” is right for everyone who is there', () => {
    fc.assert(
      fc.property(network, fc.nat(12), anyRule, (present, members, rule) => {
        const { holds, restsOn } = quorumOf(present, members, rule);
        fc.pre(holds);
        for (const { personId } of present) {
          const left = present.filter((each) => each.personId !== personId);
          expect(restsOn.includes(personId), personId).toBe(!isQuorate(left, members, rule));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('asks for a share of the members, or so many if that is more', () => {
    const rule: QuorumNeeds = { least: 3, share: 'third', clinicalMajority: false, seats: [] };
    expect([0, 9, 10, 12].map((members) => needed(rule, members))).toEqual([3, 3, 4, 4]);
    expect([9, 10].map((members) => needed({ ...rule, least: null, share: 'majority' }, members))).toEqual([
      5, 6,
    ]);
  });
});

test.each([
  ['third', 9, 3],
  ['third', 10, 4],
  ['half', 9, 5],
  ['half', 10, 5],
  ['majority', 9, 5],
  ['majority', 10, 6],
  ['twoThirds', 9, 6],
  ['twoThirds', 10, 7],
] as const)('%s of %i members are %i', (share, members, of) => {
  const rule = { least: null, share, clinicalMajority: false, seats: [] };
  expect(needed(rule, members)).toBe(of);
  expect(SHARES[share].words).toMatch(/^(?:a third|half|more than half|two thirds) of the members$/);
});

test('a rule that names no number needs nobody', () => {
  expect(needed({ least: null, share: null, clinicalMajority: true, seats: [] }, 9)).toBe(0);
});

test('observers and administrators do not count, unless they have another role too', () => {
  const who: Role[][] = [
    [],
    ['observer'],
    ['administrator', 'observer'],
    ['observer', 'clinician'],
    ['manager'],
  ];
  expect(who.map((held) => counts({ roles: held }))).toEqual([true, false, false, true, true]);
});

describe('what a meeting lacks', () => {
  const [ann, bob, cat]: CountedMember[] = [
    { personId: 'ann', isClinician: true, roles: ['clinicalChair'] },
    { personId: 'bob', isClinician: false, roles: ['manager'] },
    { personId: 'cat', isClinician: false, roles: [] },
  ];
  const rule: QuorumNeeds = {
    least: 3,
    share: null,
    clinicalMajority: true,
    seats: ['clinicalChair', 'manager'],
  };

  test('are so many members, seats, and clinicians', () => {
    expect(quorumOf([cat as CountedMember], 5, rule)).toEqual({
      ...{ holds: false, missing: 2, majority: -1, seats: ['clinicalChair', 'manager'], restsOn: [] },
    });
  });

  test('is nothing, and it rests on those without whom it would lack something', () => {
    const few: QuorumNeeds = { ...rule, least: 2, clinicalMajority: false, seats: ['clinicalChair'] };
    const all = [ann, bob, cat] as CountedMember[];
    expect(quorumOf(all, 5, few)).toEqual({
      ...{ holds: true, missing: 0, majority: null, seats: [], restsOn: ['ann'] },
    });
    expect(quorumOf(all.slice(0, 2), 5, few).restsOn).toEqual(['ann', 'bob']);
    expect(quorumOf([...all, { ...all[0], personId: 'dev' } as CountedMember], 5, few).restsOn).toEqual([]);
  });
});
