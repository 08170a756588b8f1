import type { InterestCall } from '../../storage/calls/calls.ts';
import type { Reads } from '../../storage/store.ts';
import { formatInstant } from '../dates/dates.ts';
import type { Item } from '../view.ts';
import { sayUptake, uptakeOf } from './call.ts';
import { callReference } from './call-reference.ts';

/** Lines of a list: "K1 Lead the flu work (12 interested, closes on …)". */
export async function callLines(shown: InterestCall[], zone: string, store: Reads): Promise<Item[]> {
  const uptake = await uptakeOf(
    shown.map(({ id }) => id),
    store,
  );
  return shown.map((call): Item => {
    const counts = sayUptake(call, uptake.get(call.id));
    return { text: [{ strong: callReference(call) }, ` ${call.title} (${counts}${sayEnd(call, zone)})`] };
  });
}

const sayEnd = ({ status, closesAt }: InterestCall, zone: string): string =>
  status === 'open' ? `, closes on ${formatInstant(closesAt, zone)}` : '';
