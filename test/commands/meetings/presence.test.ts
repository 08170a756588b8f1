import { describe, expect, test } from 'vitest';
import {
  type CountedMember,
  hasNotLeft,
  isWithin,
  presentAt,
  type QuorumNeeds,
  spells,
  spellsWithout,
  wasThere,
} from '../../../commands/meetings/quorum.ts';

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
