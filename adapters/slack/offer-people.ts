import type { App } from '@slack/bolt';
import type { Log } from '../../commands/log.ts';
import type { Messenger } from '../../commands/messenger.ts';
import type { OfferPeople } from '../../commands/offer-people.ts';
import { whenDone } from '../when-done.ts';
import { AMONG, type SuggestionPayload } from './among.ts';
import { toOption } from './choices.ts';
import { fromMetadata } from './modal.ts';
import { tenantOf } from './read.ts';

/** The most options that Slack shows. */
const MOST_OPTIONS = 100;
/** How long the people of a channel are waited for; Slack waits three seconds for all of it. */
const PATIENCE_MS = 1500;
/** How long they are remembered: while somebody types a name. */
const REMEMBERED_MS = 60_000;
/** Of how many channels they are remembered at once. */
const MOST_CHANNELS = 100;

interface SlackPeopleDesk {
  offerPeople: OfferPeople;
  messenger: Pick<Messenger, 'people'>;
  log: Log;
}

type There = Awaited<ReturnType<Messenger['people']>>['people'];

/** Answers a list in a form with the people whose names begin with what was typed: the network's, and who else is in the channel. */
export function hearPeopleSought(app: App, { offerPeople, messenger, log }: SlackPeopleDesk): void {
  const remembered = new Map<string, { people: Promise<There>; until: number }>();

  /** The first people of a channel; none where Slack does not tell. */
  const peopleIn = (tenant: string, channel: string): Promise<There> => {
    const key = `${tenant} ${channel}`;
    const known = remembered.get(key);
    if (known && known.until > Date.now()) return known.people;
    const people = messenger
      .people({ tenant, conversation: { address: channel, reference: null } }, null)
      .then(
        (page) => page.people,
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : 'unknown';
          log.info({ platform: 'slack', reason }, 'The people of a channel could not be offered in a form.');
          return [];
        },
      );
    remembered.delete(key);
    remembered.set(key, { people, until: Date.now() + REMEMBERED_MS });
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_CHANNELS && oldest !== undefined) remembered.delete(oldest);
    return people;
  };

  app.options(AMONG, async ({ ack, body, context }) => {
    const { action_id, value, user, view } = body as SuggestionPayload;
    const tenant = tenantOf(context);
    const channel = view ? fromMetadata(view.private_metadata)?.channel : undefined;
    const isChannel = channel !== undefined && /^[CG]/.test(channel);
    const there = isChannel ? peopleIn(tenant, channel) : Promise.resolve([]);
    const found = await offerPeople({
      caller: { platform: 'slack', tenant, id: user.id },
      network: AMONG.exec(action_id)?.[1] ?? '',
      words: value,
      others: (await whenDone(there, PATIENCE_MS)) ?? [],
    });
    await ack({ options: found.slice(0, MOST_OPTIONS).map(toOption) });
  });
}
