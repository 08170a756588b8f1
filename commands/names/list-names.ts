import type { NameLine } from '../../storage/names/names.ts';
import { FORMER_MEMBER } from '../../storage/people/people.ts';
import { tableNamed } from '../../storage/tables.ts';
import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { type Button, type Message, message } from '../view.ts';

const fields = {
  line: unasked(nameOrId('Line')),
  decision: unasked(choice('What to do', { take: 'Take it out', leave: 'Leave it' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'network.names': typeof fields;
  }
}

/** Shows a manager, one by one, the records that still contain the name of someone who was forgotten. */
export const listNamesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'network.names',
    summary: 'Decide where the name of someone who was forgotten stands in what others wrote',
    usage: 'network names',
    examples: ['network names'],
    needs: 'manage',
    isPrivate: true,
    fields,

    async run({ line, decision }, context) {
      const { store, network } = context;
      const found = line === undefined ? null : await store.names.get(line);
      const isOurs = found?.networkId === network.id;
      if (found && isOurs && decision === 'take') {
        const shown = await store.names.take(found, FORMER_MEMBER);
        if (shown) await store.messages.refresh(...shown);
      }
      if (found && isOurs && decision === 'leave') await store.names.leave(found);
      const first = await store.names.first(network.id);
      if (!first) return NOTHING_LEFT;
      return question(first, (await store.names.count(network.id)) - 1, network.id, all);
    },
  });

const NOTHING_LEFT = message('Nothing is left to decide', [
  'No name of anyone who was forgotten waits for you in what others wrote.',
]);

function question(line: NameLine, others: number, networkId: string, all: readonly Capability[]): Message {
  const { found, texts } = line;
  const [name = ''] = found.words;
  const button = (label: string, decision: 'take' | 'leave'): Button => ({
    label,
    command: 'network.names',
    args: { line: found.id, decision, network: networkId },
  });
  const asked = message(
    `Does this name ${name}?`,
    [
      `${name} belonged to this network, and had themselves forgotten. Here someone wrote these words. They may mean something else, so I have changed nothing.`,
      { type: 'heading', text: whereOf(line, all) },
      ...texts,
      {
        type: 'note',
        text: `${others === 0 ? 'This is the last line.' : `${others} more ${others === 1 ? 'line waits' : 'lines wait'}.`} What nobody decides within 30 days stays as it is.`,
      },
    ],
    [{ ...button('Take the name out', 'take'), style: 'danger' }, button('Leave it as it is', 'leave')],
  );
  // The answer contains the name, so it is not stored: the name must not be kept in any new place.
  return { ...asked, isSecret: true };
}

/**
 * Says where a text is: "Action 12", or "A record as it was before" if only the history of a record contains
 * the name.
 */
function whereOf({ found, number, isPast }: NameLine, all: readonly Capability[]): string {
  if (isPast) return 'A record as it was before';
  const { record } = tableNamed(found.tableName);
  const kinds = all.flatMap(({ records = {} }) => Object.entries(records));
  const [, kind] = kinds.find(([each]) => each === record) ?? [];
  return `${kind?.name ?? 'A record'}${number === null ? '' : ` ${number}`}`;
}
