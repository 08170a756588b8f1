import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountedMember,
  counts,
  hasNotLeft,
  isWithin,
  needed,
  presentAt,
  type QuorumNeeds,
  quorumOf,
  SHARES,
  spells,
  spellsWithout,
  wasThere,
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

const at = (minute: number) => new Date(Date.UTC(2027, 5, 14, 13, minute));
const present = (personId: string, ...minutes: number[]) => ({
  ...{ personId, deputyId: null, state: 'present' as const, at: at(0), times: minutes.map(at) },
});
const members = new Map(
  ['ann', 'bob', 'cat'].map((personId): [string, CountedMember] => [
    personId,
    { personId, isClinician: personId !== 'cat', roles: [] },
  ]),
);

describe('somebody', () => {
  test('is there from when they came until they left, and again', () => {
    const coming = present('ann', 0, 20, 30);
    expect(spells(coming)).toEqual([
      [at(0), at(20)],
      [at(30), undefined],
    ]);
    expect([0, 19, 20, 29, 30, 59].map((minute) => wasThere(coming, at(minute)))).toEqual([
      ...[true, true, false, false, true, true],
    ]);
    expect(wasThere(present('ann', 5), at(4))).toBe(false);
    expect([present('ann'), present('ann', 0), present('ann', 0, 20), coming].map(hasNotLeft)).toEqual([
      ...[true, true, false, true],
    ]);
  });

  test('who sent apologies was not there at all', () => {
    expect(spells({ ...present('ann', 0), state: 'apologies' })).toEqual([]);
    expect(wasThere({ ...present('ann', 0), state: 'apologies' }, at(0))).toBe(false);
  });
});

test('what was done in a spell without quorum was so from its first moment, and not at its end', () => {
  const lacked = [
    { from: at(5), until: at(10) },
    { from: at(20), until: undefined },
  ];
  expect([4, 5, 9, 10, 19, 20, 59].map((minute) => isWithin(lacked, at(minute)))).toEqual([
    ...[false, true, true, false, false, true, true],
  ]);
  expect(isWithin([], at(5))).toBe(false);
});

describe('who is there', () => {
  test('is who came and has not left, of those who belong; a deputy of somebody stands for them', () => {
    const attendances = [
      present('ann', 0, 20, 30),
      present('stranger', 0),
      present('deputy', 10),
      { ...present('cat'), state: 'apologies' as const, deputyId: 'deputy' },
    ];
    const there = (minute: number) =>
      presentAt(attendances, members, at(minute)).map(({ personId }) => personId);
    expect([5, 10, 20, 30].map(there)).toEqual([['ann'], ['ann', 'deputy'], ['deputy'], ['ann', 'deputy']]);
    expect(presentAt(attendances, members, at(30))[1]?.isClinician).toBe(false);
  });

  test('before times were kept, came when that was recorded', () => {
    expect(presentAt([present('ann')], members, at(0))).toHaveLength(1);
  });

  test('is not, for somebody else, who once was named as a deputy and is there in their own right', () => {
    const attendances = [present('guest', 0), { ...present('ann', 0), deputyId: 'guest' }];
    expect(presentAt(attendances, members, at(5)).map(({ personId }) => personId)).toEqual(['ann']);
  });

  test('tells when the meeting was not quorate', () => {
    const rule: QuorumNeeds = { least: 2, share: null, clinicalMajority: false, seats: [] };
    const attendances = [present('ann', 0), present('bob', 5, 20), present('cat', 30)];
    expect(spellsWithout(attendances, members, rule, { from: at(0), until: at(60) })).toEqual([
      { from: at(0), until: at(5) },
      { from: at(20), until: at(30) },
    ]);
    expect(spellsWithout([present('ann', 0)], members, rule, { from: at(0), until: null })).toEqual([
      { from: at(0), until: undefined },
    ]);
  });

  describe('and when it was not,', () => {
    const two: QuorumNeeds = { least: 2, share: null, clinicalMajority: false, seats: [] };
    const without = (
      attendances: ReturnType<typeof present>[],
      from: number,
      until: number | null,
      rule = two,
    ) =>
      spellsWithout(attendances, members, rule, {
        from: at(from),
        until: until === null ? null : at(until),
      }).map((spell) => [spell.from.getUTCMinutes(), spell.until?.getUTCMinutes()]);

    test('in whatever order people came', () => {
      const all = [present('cat', 30), present('bob', 5, 20), present('ann', 0)];
      expect(without(all, 0, 60)).toEqual([
        [0, 5],
        [20, 30],
      ]);
      expect(without(all.toReversed(), 0, 60)).toEqual(without(all, 0, 60));
    });

    test('from its beginning to its end, whoever came before or left after', () => {
      expect(without([present('ann', 0, 50), present('bob', 5, 55)], 10, 40)).toEqual([]);
      expect(without([present('ann', 0), present('bob', 5)], 10, 40)).toEqual([]);
      expect(without([present('ann', 0), present('bob', 45)], 10, 40)).toEqual([[10, undefined]]);
      expect(without([present('ann', 0), present('bob', 40)], 10, 40)).toEqual([[10, undefined]]);
      expect(without([present('ann', 0, 20), present('bob', 10)], 10, 40)).toEqual([[20, undefined]]);
    });

    test('and while it still runs, of who has come by now', () => {
      expect(without([present('ann', 0), present('bob', 45)], 10, null)).toEqual([[10, 45]]);
    });

    test('as one spell, though others come and go in it', () => {
      expect(without([present('ann', 0), present('cat', 40), present('stranger', 10, 20)], 0, 60)).toEqual([
        [0, 40],
      ]);
      expect(without([present('ann', 0), present('bob', 0), present('cat', 10, 20)], 0, 60)).toEqual([]);
    });

    test('by a share of those members who count', () => {
      const half: QuorumNeeds = { ...two, least: null, share: 'half' };
      expect(without([present('ann', 0), present('bob', 10, 20)], 0, 60, half)).toEqual([
        [0, 10],
        [20, undefined],
      ]);
      const observer: CountedMember = { personId: 'dev', isClinician: false, roles: ['observer'] };
      const more = new Map([...members, ['dev', observer], ['eve', { ...observer, personId: 'eve' }]]);
      const at0 = { from: at(0), until: at(60) };
      expect(spellsWithout([present('ann', 0), present('bob', 0)], more, half, at0)).toEqual([]);
    });
  });
});
