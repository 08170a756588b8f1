import type { Reads, Store } from '../../storage/store.ts';
import type { Fact, Run } from '../view.ts';

/** Keeps with a record the address of the message that it was made of, if it was. */
export const keepSource = async (
  record: { id: string; networkId: string },
  url: string | undefined,
  { sources }: Store,
): Promise<void> => (url === undefined ? undefined : sources.add(record.id, record.networkId, url));

/** The fact on a record's card that leads back to the message; none if it was made of none. */
export async function sourceFacts(recordId: string, { sources }: Reads): Promise<Fact[]> {
  const url = (await sources.of([recordId])).get(recordId);
  return url === undefined ? [] : [{ label: 'Made from', value: [sourceRun(url)] }];
}

/** The link to a message. */
export const sourceRun = (href: string): Run => ({
  link: href.includes('slack') ? 'a message in Slack' : 'a message in Teams',
  href,
});
