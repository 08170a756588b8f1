import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustComeAhead } from '../dates/ahead.ts';
import { endOfMinute } from '../dates/closing.ts';
import { optional } from '../field.ts';
import { becauseField, closesField, titleField, wantedField } from './call-fields.ts';
import { callCard } from './call-view.ts';

const fields = {
  title: titleField,
  wanted: optional(wantedField),
  closes: closesField,
  because: optional(becauseField),
};

declare module '../press.ts' {
  interface CommandFields {
    'call.open': typeof fields;
  }
}

export const openCall = defineCommand({
  name: 'call.open',
  summary: 'Ask who is interested in something, such as leading a piece of work',
  usage: 'call open <title> [wants <wanted>] closes <closes> [because <because>]',
  examples: [
    'call open "Lead the flu work" wants 2 closes 30 June 2027 because the season begins in September',
  ],
  form: { title: 'Call for interest', submit: 'Open' },
  needs: 'convene',
  fields,

  async run({ title, wanted = null, closes, because = null }, context) {
    const { store, network, caller, now } = context;
    mustComeAhead(closes, now, 'closes');
    const closesAt = endOfMinute(closes);
    const call = await store.calls.add({
      ...{
        networkId: network.id,
        title,
        wanted,
        because,
        closesAt,
        nextAt: closesAt,
        createdById: caller.id,
      },
      number: await store.networks.nextNumber(network.id, 'interestCall'),
    });
    return showCard(callCard, call.id, context);
  },
});
