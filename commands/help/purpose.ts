import type { Aim, Capability } from '../capability.ts';
import { listed } from '../cards/listed.ts';

/** What the bot is for, as parts of a sentence: "actions, decisions and meetings", "poll and peer review". */
export type Purpose = Record<Aim, string>;

/** Collects the purpose from all capabilities. */
export function purposeOf(all: readonly Capability[]): Purpose {
  const said = (aim: Aim): string => listed(all.flatMap(({ help }) => help?.purpose?.[aim] ?? []));
  return { keeps: said('keeps'), asksBy: said('asksBy'), sends: said('sends') };
}
