import type { Interest } from '../../storage/interests/interests.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { itemNumbered, meetingUnderWay } from '../meetings/index.ts';
import { UserError } from '../user-error.ts';
import { nudgesFor } from './interest.ts';
import { aboutPollField, atMeetingField, itemField, kindField, textField } from './interest-fields.ts';
import { interestCard } from './interest-view.ts';

const fields = {
  text: textField,
  item: optional(itemField),
  meeting: optional(atMeetingField),
  poll: optional(aboutPollField),
  kind: optional(kindField),
};

declare module '../press.ts' {
  interface CommandFields {
    'interest.declare': typeof fields;
  }
}

export const declareInterest = defineCommand({
  name: 'interest.declare',
  summary: 'Declare an interest: in the item in hand, an item of a meeting, a poll, or to be on record',
  usage: 'interest declare <text> [on item <item>] [at <meeting>] [about <poll>] [as <kind>]',
  examples: [
    'interest declare My pharmacy would supply the vaccine as financial',
    'interest declare My sister manages that practice on item 2 at M1',
    'interest declare I own shares in the supplier about P1',
  ],
  form: { title: 'Declare an interest', submit: 'Declare' },
  fields,

  async run({ text, kind = null, ...touched }, context) {
    const { store, network, caller } = context;
    const interest = await store.interests.add({
      ...{ networkId: network.id, personId: caller.id, text, kind },
      number: await store.networks.nextNumber(network.id, 'interest'),
      ...(await whatIsTouched(touched, context)),
    });
    await refreshTouched(interest, store);
    return showCard(interestCard, interest.id, context, await nudgesFor(interest, context));
  },
});

interface Touched {
  item?: number | undefined;
  meeting?: { id: string } | undefined;
  poll?: { id: string } | undefined;
}

/** What an interest touches: what is named or else, while a meeting runs here, its item in hand. */
async function whatIsTouched(
  { item, meeting, poll }: Touched,
  context: NetworkContext<Store>,
): Promise<Pick<Interest, 'meetingId' | 'itemId' | 'pollId'>> {
  if (poll) {
    if (item !== undefined || meeting)
      throw new UserError('Please declare what touches a poll and what touches a meeting one by one.', {
        field: 'poll',
      });
    return { meetingId: null, itemId: null, pollId: poll.id };
  }
  const running = await meetingUnderWay(context);
  const meant = meeting ?? running;
  if (!meant) {
    if (item !== undefined)
      throw new UserError('No meeting is running. Please say of which meeting the item is: at M1', {
        field: 'meeting',
      });
    return { meetingId: null, itemId: null, pollId: null };
  }
  const named = item === undefined ? undefined : await itemNumbered(meant.id, item, context.store);
  const inHand = running?.id === meant.id ? running.itemId : null;
  return { meetingId: meant.id, itemId: named?.id ?? inHand, pollId: null };
}

/** Draws the card of what an interest touches anew. */
export async function refreshTouched({ meetingId, pollId }: Interest, store: Store): Promise<void> {
  for (const id of [meetingId, pollId]) if (id !== null) await store.messages.refresh(id);
}
