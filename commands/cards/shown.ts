import type { Network } from '../../storage/networks/networks.ts';
import type { Person } from '../../storage/people/people.ts';
import { markMention, personKey } from '../../storage/rows/kept-words.ts';
import type { Reads } from '../../storage/store.ts';
import type { NetworkLine } from '../parts/digest-parts.ts';
import type { Item, Message, Run } from '../view.ts';

/** The platforms' names. */
export const PLATFORMS = { slack: 'Slack', teams: 'Microsoft Teams' } as const;

/** A run that notifies the person: a mention, if they have an account on the platform. */
export const personRun = (person: Person | undefined): Run => (person ? { person } : 'someone');

/**
 * A person's name in a sentence, if a mention would notify them needlessly. It is marked as theirs, so that
 * erasure finds it in stored texts.
 */
export const nameOf = (person: Pick<Person, 'id' | 'name'> | undefined): string =>
  person ? markMention(personKey(person.id), person.name) : 'someone';

/** The first letters of a person's names: "AW". */
export const initialsOf = (person: Person | undefined): string =>
  (person?.name ?? '')
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('') || '?';

/** The same for stored texts. They are marked as the person's, so that erasure finds them. */
export const initialsIn = (person: Person | undefined): string =>
  person ? markMention(personKey(person.id), initialsOf(person)) : initialsOf(person);

/** A line for each of these records that is in an open network. */
export async function linesInNetworks<R extends { networkId: string }, L = Item>(
  records: R[],
  toItem: (record: R, network: Network) => L,
  store: Reads,
): Promise<L[]> {
  const networks = await store.networks.shown(records.map(({ networkId }) => networkId));
  return records.flatMap((record) => {
    const network = networks.get(record.networkId);
    return network?.status === 'active' ? [toItem(record, network)] : [];
  });
}

/** Such lines, each with the network of its record. */
export const linesByNetwork = <R extends { networkId: string }>(
  records: R[],
  toItem: (record: R, network: Network) => Item,
  store: Reads,
): Promise<NetworkLine[]> =>
  linesInNetworks(
    records,
    (record, network) => ({ networkId: network.id, item: toItem(record, network) }),
    store,
  );

/** The card of a record that was taken back: its text, without buttons. */
export const takenBack = (key: string, title: string, text: string): Message => ({
  kind: 'message',
  key,
  title: `${title} was taken back`,
  blocks: [{ type: 'note', text: `It said: ${text}` }],
  buttons: [],
});
