import { defineCommand } from '../command.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { originOf, verifierKey } from '../sealing/signed-note.ts';
import { type Message, message } from '../view.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'audit.show': typeof fields;
  }
}

const MEANS =
  'Each change that I record is one entry of this log, and its head stands for all of them and their order. Whoever keeps a head can have whoever runs me check that nothing before it was changed, dropped or added since: convenor audit verify. Where somebody is erased their words go, and the head still holds.';

export const showLog = defineCommand({
  name: 'audit.show',
  summary:
    'Show the head of the audit log, by which anybody can have it checked that no record was changed quietly',
  usage: 'audit show',
  examples: ['audit show'],
  changes: false,
  fields,

  async run(_, { network, store }): Promise<Message> {
    const title = `The audit log of ${network.name}`;
    const [log, head] = await Promise.all([
      store.auditLogs.get(network.id),
      store.auditLogs.head(network.id),
    ]);
    const next = log ? formatDay(dayOf(log.nextAt, network.zone)) : 'Monday';
    if (!head) return message(title, [`Its first head is signed on ${next}.`, { type: 'note', text: MEANS }]);
    return message(title, [
      {
        type: 'facts',
        facts: [
          { label: 'Changes', value: String(head.size) },
          { label: 'Head', value: head.root },
          { label: 'Signed on', value: formatDay(dayOf(head.at, network.zone)) },
          { label: 'Next head', value: next },
          { label: 'Key', value: verifierKey(originOf(network.id), head.publicKey) },
        ],
      },
      { type: 'note', text: MEANS },
    ]);
  },
});
