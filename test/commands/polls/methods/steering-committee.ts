import type { Kept, Round } from '../../../../commands/polls/methods/method.ts';

const BALLOTS = `
7 8 9 11 12
7 8 9 11 12
13 7 5 4 2 1
5 13 2 7 4 1
13 4 1 2
4 2 13 1 3
4 13 2 7
7 8 12 1 13 9 2 4 11 5
1 13 3 4 7 5 2
4 1 13 7 3 5 2
4 1 13 7 3 5 2
1 4 13 2 7 5 3 9 8 12 11
7 1 8 9 13 3 2 4 12 5 11
7 8 9 11 12
7 1 8 9 13 3 2 4 12 5 11
7 8 9 11 12
7 8 9 11 12
7 8 9 11 12
5 1 13 3 2 4 7
7 8 9 3 12 2 13 5 1 4
3 13 1 2
3 13 1 2
4 7 13 5
4 5 13 3 2 1
7 8 9 11 12
7 9 8 12 11 2 13
7 8 9 11 12
7 8 9 11 12
4 3 13 1
4 3 13 1
13 3 4 1 7 2 5
3 13 4 1 7 2 5
13 3 4 1 2 5 7
13 1 4 2 5 3 7
13 4 3 1 2 5
3 13 1 4 2 7 5
4 3 13 8
4 3 13 1
1 4 13 7
1 4 13 7
7 3 4 13 1 5
9 11 8 7
7 8 9 11 12
13 3 5 2
4 5 2 3 13
13 5 2 4 1 3 7
13 5 2 1 7 3 8
7 8 9 12 11
7 8 4 9 12
13 4 7 2 8
4 13 2 7 1 8
7 8 11 9 12
8 4 7 11 13 9
7 4 2 13
13 1 7 4
4 1 2 13 9 5
1 4 13 5 3 2
7 5 4 8 11 2 13 1 3 9 12
4 8 7 5 13 2 1 3 9
3 4 7 2 12 13 8 1 5
7 8 9 11 12
7 8 11 9
7 8 11 9
7 8 9 11 12
7 8 9 11 12
7 8 9 11 12
13 2 4 7 5 1
7 8 9 11 12
7 8 9 11
7 8 9 11 12
2 7 8 12 13 11 1 5 9
4 7 8 2
4 13 5 2 1 3
13 4 7 3 1 5 8 2 9
4 3 13 1 7
13 4 1 3
4 1 13 3 2 7 8
2 4 13 5
2 3 4 1 13 7
3 1 4 13
4 3 1 2 11
3 1 4 13 2 7
4 1 2 8 3
4 1 5 13 2 3
4 1 5 13 2 3
7 8 9 11 12
7 8 9 11 12
13 7 3 2 5 4 1
13 5 7 2 4 1
7 8 9 11 12
1 13 3 7 2 4 5
13 1 2 7 4 5 3
13 1 2 7 4 5 3
3 1 4 2 13 7 9 5 8`;

/** A round as published, in hundred-thousandths of a vote. */
type Published = Pick<Round, 'did' | 'votes' | 'exhausted'>;

/**
 * A real election: the steering committee of the Green Party of the United States on 24 July 2005. There
 * were four seats and thirteen names, some of which got no vote. Its ballots and its count by the Scottish
 * rules were published with the counting program Droop.
 */
export const STEERING_COMMITTEE: { ballots: Kept[]; elected: number[]; rounds: Published[] } = {
  ballots: BALLOTS.trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number)),
  elected: [7, 4, 13, 3],
  rounds: [
    {
      did: null,
      exhausted: 0,
      votes: [600000, 300000, 800000, 2200000, 200000, 0, 3300000, 100000, 100000, 0, 0, 0, 1800000],
    },
    {
      did: { surplusOf: 7 },
      exhausted: 0,
      votes: [684848, 342424, 842424, 2200000, 242424, 0, 1900000, 1245448, 142424, 0, 0, 0, 1800000],
    },
    {
      did: { surplusOf: 4 },
      exhausted: 0,
      votes: [780300, 356060, 924240, 1900000, 269696, 0, 1900000, 1272720, 142424, 0, 0, 0, 1854544],
    },
    {
      did: { excluded: 9 },
      exhausted: 0,
      votes: [780300, 356060, 924240, 1900000, 269696, 0, 1900000, 1415144, 0, 0, 0, 0, 1854544],
    },
    {
      did: { excluded: 5 },
      exhausted: 0,
      votes: [880300, 369696, 924240, 1900000, 0, 0, 1900000, 1457568, 0, 0, 0, 0, 1968180],
    },
    {
      did: { surplusOf: 13 },
      exhausted: 472,
      votes: [901084, 395360, 945496, 1900000, 0, 0, 1900000, 1457568, 0, 0, 0, 0, 1900000],
    },
    {
      did: { excluded: 2 },
      exhausted: 143368,
      votes: [936448, 0, 1059132, 1900000, 0, 0, 1900000, 1561032, 0, 0, 0, 0, 1900000],
    },
    {
      did: { excluded: 1 },
      exhausted: 377788,
      votes: [0, 0, 1662204, 1900000, 0, 0, 1900000, 1659988, 0, 0, 0, 0, 1900000],
    },
    {
      did: { excluded: 8 },
      exhausted: 1840808,
      votes: [0, 0, 1859172, 1900000, 0, 0, 1900000, 0, 0, 0, 0, 0, 1900000],
    },
  ],
};
