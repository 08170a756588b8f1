import type { PollTemplate } from '../../../storage/polls/polls.ts';
import type { NetworkContext } from '../../context.ts';
import type { Field } from '../../field.ts';
import { foldName } from '../../fields/called.ts';
import { named } from '../../fields/fields.ts';
import { UnknownReference } from '../../fields/reference.ts';
import { asEntered } from './as-entered.ts';
import { READY_POLLS, type ReadyPoll } from './ready-polls.ts';

/** How many names are offered for one that there is not. */
const MOST_OFFERED = 5;

export const templateNameField = named('Name', { max: 60, hint: 'For example: Chair’s election' });

/** A template of this network by its name. */
export const ownTemplateField: Field<PollTemplate, string, 'text' | 'long-text', NetworkContext> = {
  ...named('Template', { max: 60 }),
  async resolve(name, { store, network }) {
    const own = await store.pollTemplates.ofNetwork(network.id);
    const found = own.find((each) => foldName(each.name) === foldName(name));
    if (found) return found;
    throw unknown(
      name,
      network.name,
      own.map((each) => each.name),
    );
  },
};

/** What is opened from a template: one of this network’s, or a ready one. */
export const readyPollField: Field<ReadyPoll, string, 'text' | 'long-text', NetworkContext> = {
  ...named('Template', { max: 60, hint: 'For example: Chair’s election' }),
  async resolve(name, { store, network }) {
    const own = await store.pollTemplates.ofNetwork(network.id);
    const found = own.find((each) => foldName(each.name) === foldName(name));
    const poll = found && (await store.polls.get(found.pollId));
    if (poll) return asEntered(poll, found.name);
    const ready = READY_POLLS.find((each) => foldName(each.name) === foldName(name));
    if (ready) return ready;
    throw unknown(
      name,
      network.name,
      [...own, ...READY_POLLS].map((each) => each.name),
    );
  },
};

const unknown = (name: string, network: string, offered: string[]): UnknownReference =>
  new UnknownReference(
    `${network} has no template for polls called “${name.slice(0, 60)}”. See poll template list.`,
    offered.slice(0, MOST_OFFERED),
  );
