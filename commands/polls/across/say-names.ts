import { listed } from '../../cards/listed.ts';

/** How many networks of a row are named. */
const MOST_NAMES = 8;

/** "Barnet LPN", or "Camden LPN, Enfield LPN and 3 more" where networks were put together. */
export function sayNames(names: string[], most = MOST_NAMES): string {
  const more = names.length - most;
  return listed([...names.slice(0, most), ...(more > 0 ? [`${more} more`] : [])]);
}
