import type { Kept, Method, MethodQuestion, PollOutcome, Round } from './method.ts';
import { partTie } from './part-tie.ts';
import { namesOptions } from './places.ts';
import { BY_PREFERENCE } from './wording.ts';

/**
 * Options in order of preference, counted by instant run-off. The option with the fewest votes drops out,
 * and each of its ballots goes to the next preference on it. The count ends when one option has more than
 * half of the ballots that still have a preference.
 */
export const ranked: Method = {
  ...BY_PREFERENCE,
  label: 'Ranked: in order of preference',
  alsoCalled: [
    ...['ranking', 'ranked choice', 'preference', 'order of preference'],
    ...['instant run-off', 'alternative vote'],
  ],
  fact: () => 'Ranked: instant run-off',
  verdict: ({ carried, name, count }) => `Carried: ${name(carried)}, with ${sayLastRound(carried, count)}.`,
  isGood: (ballot, question) => namesOptions(ballot, question, question.options.length),
  count(ballots, question) {
    const rounds: Round[] = [];
    let standing = question.options.map((_, index) => index + 1);
    let did: Round['did'] = null;
    let byLot = false;
    for (;;) {
      const round = { ...shareOut(ballots, standing, question), did, byLot };
      rounds.push(round);
      const winner = winnerOf(round, standing);
      if (winner !== undefined || standing.length < 2 || ballots.length === 0) {
        round.elected = winner === undefined ? [] : [winner];
        return { counts: rounds[0]?.votes ?? [], leading: round.elected, rounds, unit: 1 };
      }
      const out = partTie(standing, rounds, 'least', question);
      standing = standing.filter((place) => place !== out.place);
      did = { excluded: out.place };
      byLot = out.byLot;
    }
  },
};

/** The option that has more than half of the ballots still in the count. */
function winnerOf({ votes }: Pick<Round, 'votes'>, standing: number[]): number | undefined {
  const all = votes.reduce((sum, each) => sum + each, 0);
  return standing.find((place) => 2 * (votes[place - 1] ?? 0) > all);
}

function shareOut(
  ballots: readonly Kept[],
  standing: number[],
  { options }: MethodQuestion,
): Omit<Round, 'did' | 'byLot'> {
  const votes = options.map(() => 0);
  let exhausted = 0;
  for (const ballot of ballots) {
    const place = ballot.find((each) => standing.includes(each));
    if (place === undefined) exhausted++;
    else votes[place - 1] = (votes[place - 1] ?? 0) + 1;
  }
  return { votes, exhausted, lost: 0, elected: [] };
}

/** "58 of 100 votes in round 3". The second number counts the ballots that still had a preference then. */
function sayLastRound([place = 0]: readonly number[], { rounds = [] }: PollOutcome['count']): string {
  const votes = rounds.at(-1)?.votes ?? [];
  const of = votes.reduce((sum, each) => sum + each, 0);
  return `${votes[place - 1] ?? 0} of ${of} vote${of === 1 ? '' : 's'} in round ${rounds.length}`;
}
