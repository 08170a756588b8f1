import { z } from 'zod';
import type { Messenger } from '../../commands/messenger.ts';
import { SendError } from '../../commands/messenger.ts';
import type { OfferPeople } from '../../commands/offer-people.ts';
import { words } from '../payload.ts';
import { whenDone } from '../when-done.ts';
import { tenantOf } from './activity.ts';
import { callerOf, isDirect, type SpokenActivity, withoutThread } from './read.ts';

/** The most people that Teams shows in such a list. */
const MOST_RESULTS = 15;
/** How long the people of the team are waited for. */
const PATIENCE_MS = 1500;

/** What is typed into a list of a form that we fill. */
const Query = z.object({
  queryText: words.nullish(),
  dataset: z.string(),
  queryOptions: z.object({ skip: z.number().int().min(0).nullish() }).nullish(),
});

const AMONG = 'people/';

/** The name of a list of a network's people. */
export const amongDataset = (network: string): string => `${AMONG}${network}`;

interface TeamsPeopleDesk {
  offerPeople: OfferPeople;
  messenger: Pick<Messenger, 'people'>;
}

interface PeopleFound {
  statusCode: 200;
  type: 'application/vnd.microsoft.search.searchResponse';
  value: { results: { title: string; value: string }[] };
}

/** Answers a list in a form with the people whose names begin with what was typed: the network's, and who else is in the team or chat. */
export async function answerPeopleSought(
  value: unknown,
  activity: SpokenActivity,
  { offerPeople, messenger }: TeamsPeopleDesk,
): Promise<PeopleFound> {
  const { data } = Query.safeParse(value);
  const tenant = tenantOf(activity) ?? '';
  const found = data?.dataset.startsWith(AMONG)
    ? await offerPeople({
        caller: { platform: 'teams', tenant, id: callerOf(activity) },
        network: data.dataset.slice(AMONG.length),
        words: data.queryText ?? '',
        others: isDirect(activity) ? [] : await peopleThere(activity, tenant, messenger),
      })
    : [];
  const from = data?.queryOptions?.skip ?? 0;
  const results = found
    .slice(from, from + MOST_RESULTS)
    .map((each) => ({ title: each.label, value: each.value }));
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
}

/** The first people of the team or chat; none where Teams does not tell in time. */
async function peopleThere(
  { serviceUrl, conversation }: SpokenActivity,
  tenant: string,
  messenger: TeamsPeopleDesk['messenger'],
) {
  const address = withoutThread(conversation.id);
  const reference = { serviceUrl, conversationId: address };
  const page = messenger
    .people({ tenant, conversation: { address, reference } }, null)
    .catch((error: unknown) => {
      if (error instanceof SendError) return undefined;
      throw error;
    });
  return (await whenDone(page, PATIENCE_MS))?.people ?? [];
}
