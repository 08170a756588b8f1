import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotFaults } from '../../../commands/polls/trackers/checked.ts';
import {
  ballotRoot,
  type CheckedBallot,
  drawTrackers,
  inOrder,
  trackerRoot,
} from '../../../commands/polls/trackers/trackers.ts';
import { TRACKER_WORDS } from '../../../commands/polls/trackers/words.ts';

test('trackers are of three plain words, and no two are alike', () => {
  const drawn = drawTrackers(2000);
  expect(new Set(drawn).size).toBe(2000);
  for (const tracker of drawn.slice(0, 50)) expect(tracker).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/);
  expect(new Set(TRACKER_WORDS).size).toBe(TRACKER_WORDS.length);
  expect(TRACKER_WORDS.length).toBeGreaterThan(200);
});

test('one that was drawn already is drawn again', () => {
  const lots = [0, 0, 0, 0, 0, 0, 1, 1, 1];
  const [one, two] = [0, 1].map((at) => Array(3).fill(TRACKER_WORDS[at]).join(' '));
  expect(drawTrackers(2, () => lots.shift() ?? 2)).toEqual([one, two]);
});

const OPTIONS = 3;

/** A list of ballots, of which some have no vote, and what it was counted as. */
const someBallots = () =>
  fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 5, maxLength: 20 }).chain((trackers) =>
    fc
      .array(fc.option(fc.integer({ min: 1, max: OPTIONS })), {
        minLength: trackers.length,
        maxLength: trackers.length,
      })
      .map((votes) =>
        trackers.map((tracker, at): CheckedBallot => ({ tracker, choices: votes[at] ? [votes[at]] : null })),
      ),
  );

const countOf = (ballots: CheckedBallot[]) => ({
  counts: Array.from(
    { length: OPTIONS },
    (_, at) => ballots.filter(({ choices }) => choices?.includes(at + 1)).length,
  ),
  cast: ballots.filter(({ choices }) => choices).length,
  trackerRoot: trackerRoot(ballots.map(({ tracker }) => tracker)),
  ballotRoot: ballotRoot(ballots),
});

const pick = (ballots: CheckedBallot[], at: number) => ballots[at % ballots.length] as CheckedBallot;

describe('of a list of ballots', () => {
  test('nothing is wrong as it was told, in whatever order it comes', () => {
    fc.assert(
      fc.property(someBallots(), (ballots) => {
        expect(ballotFaults(ballots, countOf(ballots))).toEqual([]);
        expect(ballotFaults(ballots.toReversed(), countOf(inOrder(ballots)))).toEqual([]);
      }),
    );
  });

  test.each<[string, (ballots: CheckedBallot[], at: number) => CheckedBallot[]]>([
    [
      'a ballot that was changed',
      (all, at) =>
        all.map((each) =>
          each === pick(all, at) ? { ...each, choices: [((each.choices?.[0] ?? 0) % OPTIONS) + 1] } : each,
        ),
    ],
    [
      'a ballot that was taken away',
      (all, at) =>
        all.map((each) => (each === pick(all, at) ? { ...each, choices: each.choices ? null : [1] } : each)),
    ],
    ['a tracker that was dropped', (all, at) => all.filter((each) => each !== pick(all, at))],
    ['a tracker that was added', (all) => [...all, { tracker: 'none of these', choices: null }]],
    ['a vote that was added', (all) => [...all, { tracker: 'none of these', choices: [1] }]],
    [
      'a tracker that was changed',
      (all, at) => all.map((each) => (each === pick(all, at) ? { ...each, tracker: 'none of these' } : each)),
    ],
    ['a tracker that is there twice', (all, at) => [...all, pick(all, at)]],
  ])('%s is found', (_, change) => {
    fc.assert(
      fc.property(someBallots(), fc.nat(), (ballots, at) => {
        expect(ballotFaults(change(ballots, at), countOf(ballots))).not.toEqual([]);
      }),
    );
  });

  test('two that were swapped are found by the root that the cards show, although it adds up', () => {
    fc.assert(
      fc.property(someBallots(), fc.nat(), fc.nat(), (ballots, a, b) => {
        const [one, other] = [pick(ballots, a), pick(ballots, b)];
        fc.pre(String(one.choices) !== String(other.choices));
        const swapped = ballots.map((each) =>
          each === one
            ? { ...each, choices: other.choices }
            : each === other
              ? { ...each, choices: one.choices }
              : each,
        );
        const { ballotRoot: root, ...held } = countOf(ballots);
        expect(ballotFaults(swapped, held)).toEqual([]);
        expect(ballotFaults(swapped, { ...held, ballotRoot: root })).toHaveLength(1);
      }),
    );
  });
});
