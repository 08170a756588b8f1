import type { Network } from '../../storage/networks/networks.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import { undoButton } from '../cards/undo-button.ts';
import type { Typed } from '../invocation.ts';
import { defineSharedCommand } from '../shared-command.ts';
import { unquoted } from '../typed/normalise.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { mustBeFreeName } from './free-name.ts';
import { nameField } from './network-fields.ts';

/** How long, in milliseconds, someone who renames the network may not yet have seen another's renaming. */
const A_MOMENT_MS = 60_000;

/** In "rename the network to Leeds Optical LPN". */
const TO = /^(?:to|as)\s+(?=\S)/i;

const fields = {
  name: {
    ...nameField,
    canonical: (typed: string, mentions: Typed['mentions']) =>
      nameField.canonical(unquoted(typed.replace(TO, '')), mentions),
  },
};

declare module '../press.ts' {
  interface CommandFields {
    'network.rename': typeof fields;
  }
}

export const renameNetwork = defineSharedCommand({
  name: 'network.rename',
  summary: 'Give the network another name; the one it had is remembered',
  usage: 'network rename <name>',
  examples: ['network rename "West Yorkshire Dental LPN"'],
  form: { title: 'Rename the network', submit: 'Rename' },
  fields,

  async run({ name }, { store, network, caller, now }) {
    if (name === network.name) throw new UserError('That is its name already.', { field: 'name' });
    await mustBeFreeName(name, store, network);
    await store.networks.update(network, { name });
    await store.messages.refresh(network.id);
    const namer = await justNamedBy(network, { store, now });
    const answer = message(
      `${network.name} is now called ${name}.`,
      [
        ...(namer && namer.id !== caller?.id ? [`${namer.name} named it ${network.name} a moment ago.`] : []),
        'It is still found by the name it had, and its card tells it.',
      ],
      caller ? [undoButton(network.id)] : [],
    );
    return { ...answer, data: { former: network.name, name } };
  },
});

/** The person who gave the network its present name within the last moment, if anyone. */
async function justNamedBy(
  network: Network,
  { store, now }: { store: Reads; now: Date },
): Promise<Person | undefined> {
  const made = await store.changes.ofVersion(network, new Date(now.getTime() - A_MOMENT_MS));
  if (made?.command !== renameNetwork.name || made.personId === null) return undefined;
  return (await store.people.shown([made.personId])).get(made.personId);
}
