import type { Outcome } from './run-story.ts';
import type { Story } from './story.ts';

/** How many orders are tried before a part is taken to be needed for the failure. */
const ORDERS = 4;

/**
 * Shrinks a failing story: leaves out scenes, deeds, repeats, crashes and faults without which it still fails. The failure
 * may need another order of events, so a few are tried. Resolves to the shortest failing story found, with its outcome.
 */
export async function shrink(failed: Outcome, run: (story: Story) => Promise<Outcome>): Promise<Outcome> {
  let shortest = failed;
  for (let isShorter = true; isShorter; ) {
    isShorter = false;
    for (const shorter of shorterThan(shortest.story)) {
      const outcome = await failsAsWell(shorter, run);
      if (!outcome) continue;
      shortest = outcome;
      isShorter = true;
      break;
    }
  }
  return shortest;
}

async function failsAsWell(
  story: Story,
  run: (story: Story) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  for (let order = 0; order < ORDERS; order++) {
    const outcome = await run({ ...story, salt: story.salt + order });
    if (outcome.violations.length > 0) return outcome;
  }
  return undefined;
}

/** The story with one part less; the largest parts are left out first. */
function shorterThan(story: Story): Story[] {
  const { scenes } = story;
  const withScene = (index: number, change: Partial<Story['scenes'][number]>): Story => ({
    ...story,
    scenes: scenes.map((scene, at) => (at === index ? { ...scene, ...change } : scene)),
  });
  return [
    ...(scenes.length > 1
      ? scenes.map((_, index) => ({ ...story, scenes: scenes.filter((_, at) => at !== index) }))
      : []),
    ...(story.callFaults > 0 ? [{ ...story, callFaults: 0 }] : []),
    ...(story.storeFaults > 0 ? [{ ...story, storeFaults: 0 }] : []),
    ...(story.unreachable === null ? [] : [{ ...story, unreachable: null }]),
    ...(story.goesOn ? [{ ...story, goesOn: false }] : []),
    ...scenes.flatMap(({ crashes }, index) =>
      crashes.map((crash) => withScene(index, { crashes: crashes.filter((each) => each !== crash) })),
    ),
    ...scenes.flatMap(({ asks }, index) =>
      asks.map((ask) => withScene(index, { asks: asks.filter((each) => each !== ask) })),
    ),
    ...scenes.flatMap(({ asks }, index) =>
      asks
        .filter(({ again }) => again !== null)
        .map((ask) =>
          withScene(index, { asks: asks.map((each) => (each === ask ? { ...ask, again: null } : each)) }),
        ),
    ),
  ];
}
