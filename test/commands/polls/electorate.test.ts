import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  type Electorate,
  electorateKept,
  keptElectorate,
  type Membership,
  rollOf,
  sayElectorate,
} from '../../../commands/polls/electorate.ts';
import type { Role } from '../../../storage/members/members.ts';

const TODAY = '2027-06-01';

/** "ann clinicalChair manager": a member with these roles. */
const standings = (...members: string[]): Membership['standings'] =>
  new Map(
    members.map((words) => {
      const [name = '', ...roles] = words.split(' ');
      const isMember = !name.startsWith('former');
      return [name, { isMember, roles: roles as Role[], otherRoles: [], readsFromAbove: false }];
    }),
  );

type Seat = Membership['seats'][number];

/** "ann representative Oxford": a seat for an organisation. */
const seat = (words: string, change: Partial<Seat> = {}): Seat => {
  const [personId = '', role, organisationId = null] = words.split(' ');
  return {
    ...{ personId: personId === 'nobody' ? null : personId, role: role as Role, organisationId },
    ...{ representsId: null, from: null, until: null, ...change },
  };
};

const asked = (electorate: Electorate | undefined, members: Membership['standings']) =>
  rollOf(electorate, { standings: members, seats: [], today: TODAY }).places.map(({ personId }) => personId);

/** "Oxford: ann, else bob": who votes for each organisation, and those for which nobody does. */
function votes(members: Membership['standings'], ...seats: Seat[]): string[] {
  const { places, silent } = rollOf({ onePer: 'organisation' }, { standings: members, seats, today: TODAY });
  const each = places.map(
    ({ organisationId, personId, deputyId }) =>
      `${organisationId}: ${personId}${deputyId ? `, else ${deputyId}` : ''}`,
  );
  return [...each, ...silent.map((id) => `${id}: nobody`)];
}

describe('a poll asks', () => {
  const members = standings(
    'ann clinicalChair',
    'bob clinician leadGp',
    'cat',
    'dev observer',
    'eve administrator',
    'former clinician',
  );

  test('everyone who may vote, and nobody else', () => {
    expect(asked(undefined, members)).toEqual(['ann', 'bob', 'cat']);
  });

  test('those in certain roles, of those who may vote', () => {
    expect(asked({ roles: ['leadGp', 'clinicalChair'] }, members)).toEqual(['ann', 'bob']);
    expect(asked({ roles: ['member'] }, members)).toEqual(['cat']);
    expect(asked({ roles: ['observer', 'administrator'] }, members)).toEqual([]);
  });

  test('people by name, of those who may vote', () => {
    expect(asked({ people: ['cat', 'dev', 'stranger'] }, members)).toEqual(['cat']);
  });
});

describe('where each organisation has one vote, it is given by', () => {
  test('its representative, and else by its deputy, whose role is the next highest', () => {
    const members = standings('ann', 'bob', 'cat');
    const seats = [
      seat('cat clinician Oxford'),
      seat('bob clinicalChair Oxford'),
      seat('ann representative Oxford'),
    ];
    expect(votes(members, ...seats)).toEqual(['Oxford: ann, else bob']);
    expect(votes(members, ...seats.slice(0, 2))).toEqual(['Oxford: bob, else cat']);
    expect(votes(members, ...seats.slice(0, 1))).toEqual(['Oxford: cat']);
  });

  test('nobody who may not vote, and nobody whose seat does not run today', () => {
    const members = standings('ann observer', 'bob', 'cat');
    expect(votes(members, seat('ann representative Oxford'), seat('nobody representative York'))).toEqual([
      'Oxford: nobody',
      'York: nobody',
    ]);
    const gone = seat('bob representative Oxford', { until: '2027-05-31' });
    const coming = seat('cat representative Oxford', { from: '2027-06-02' });
    expect(votes(members, gone, coming)).toEqual([]);
    const last = seat('bob representative Oxford', { until: TODAY });
    const first = seat('cat representative Oxford', { from: TODAY });
    expect(votes(members, last, first)).toEqual(['Oxford: bob, else cat']);
  });

  test('nobody twice: who speaks for two leaves the one for which somebody else speaks', () => {
    const members = standings('ann', 'bob');
    const seats = [
      seat('ann representative Leeds'),
      seat('bob clinician Leeds'),
      seat('ann representative York'),
    ];
    expect(votes(members, ...seats).sort()).toEqual(['Leeds: bob', 'York: ann']);
    expect(votes(members, seat('ann representative Leeds'), seat('ann representative York'))).toEqual([
      'Leeds: ann',
      'York: nobody',
    ]);
  });

  test('no deputy who votes for another, nor one deputy for two', () => {
    const members = standings('ann', 'bob', 'cat');
    const both = (organisation: string) =>
      ['ann', 'bob', 'cat'].map((who) => seat(`${who} clinician ${organisation}`));
    expect(votes(members, ...both('Leeds'), ...both('York'))).toEqual(['Leeds: ann, else cat', 'York: bob']);
  });

  test('only by seats of an organisation', () => {
    expect(votes(standings('ann'), seat('ann clinicalChair'))).toEqual([]);
  });

  test('and so where each network has one, by who represents it', () => {
    const seats = [seat('ann representative', { representsId: 'Leeds LPN' }), seat('bob clinician Oxford')];
    const membership = { standings: standings('ann', 'bob'), seats, today: TODAY };
    expect(rollOf({ onePer: 'network' }, membership)).toEqual({
      places: [{ personId: 'ann', deputyId: null, representsId: 'Leeds LPN' }],
      silent: [],
    });
  });
});

test.each([
  [undefined, null, undefined],
  [{ roles: ['clinician', 'leadNurse'] }, 'roles clinician leadNurse', 'clinicians and lead nurses'],
  [{ roles: ['leadGp'] }, 'roles leadGp', 'lead GPs'],
  [
    { roles: ['clinician', 'leadGp', 'member'] },
    'roles clinician leadGp member',
    'clinicians, lead GPs and members',
  ],
  [{ onePer: 'organisation' }, 'organisation', 'one for each organisation'],
  [{ onePer: 'network' }, 'network', 'one for each network that is represented'],
] as [Electorate | undefined, string | null, string | undefined][])(
  '%j is kept as %j',
  (electorate, kept, said) => {
    expect(keptElectorate(electorate)).toBe(kept);
    expect(electorateKept(kept)).toEqual(electorate);
    if (kept !== null) expect(sayElectorate(kept)).toBe(said);
  },
);

test('people chosen by name are kept by their places alone', () => {
  expect(keptElectorate({ people: ['ann'] })).toBe('people');
  expect(electorateKept('people')).toBeUndefined();
  expect(sayElectorate('people')).toBe('chosen people');
});

test('a poll of bodies is told from one of people', () => {
  const of = (electorate: string | null) => bodyOf({ electorate });
  expect(['organisation', 'network', 'people', 'roles clinician', null].map(of)).toEqual([
    ...['organisation', 'network', undefined, undefined, undefined],
  ]);
});
