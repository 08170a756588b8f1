import type { HearPlaces, PlacesTold } from '../../commands/hear-places.ts';

/** Hears of places into `told`, and greets each place once. */
export function recordPlaces(told: PlacesTold[] = [], moved: string[] = []): HearPlaces {
  const greeted = new Set<string>();
  return {
    told: async (each) => void told.push(each),
    moved: async ({ address }, to) => void moved.push(`${address} ${to}`),
    async greets({ address }) {
      const isFirst = !greeted.has(address);
      greeted.add(address);
      return isFirst;
    },
  };
}
