import type { Assent, Proposal } from '../../storage/organisations/organisations.ts';
import type { Store } from '../../storage/store.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { type BodyChange, changeOf, endProposal, sayDone, sayWanted } from './change-organisation.ts';
import { proposalField } from './proposal-field.ts';
import { tellOutcome } from './proposal-view.ts';
import { advance } from './propose-change.ts';

const fields = { proposal: proposalField() };

declare module '../press.ts' {
  interface CommandFields {
    'org.agree': typeof fields;
    'org.refuse': typeof fields;
    'org.withdraw': typeof fields;
  }
}

export const agreeToProposal = defineCommand({
  name: 'org.agree',
  summary: 'Agree to what is proposed for a partner body that your network speaks for too',
  usage: 'org agree <proposal>',
  examples: ['org agree "Bramley Surgery"'],
  needs: 'manage',
  form: { title: 'Agree', submit: 'Agree' },
  fields,

  async run({ proposal: asked }, context) {
    const { store, network } = context;
    const { proposal, change } = await stillOpen(asked, context);
    const assent = await assentOf(proposal, context);
    if (assent.agreed) throw new UserError(`${network.name} has agreed already.`);
    await store.proposals.agree(assent);
    const isDone = await advance(proposal, change, context);
    await store.messages.refresh(assent.id);
    return isDone
      ? message(sayDone(change), ['All have agreed to it.'])
      : message(
          `${network.name} agrees ${sayWanted(change)}.`,
          ['It is done once all others whose it is agree too.'],
          [undoButton(assent.id)],
        );
  },
});

export const refuseProposal = defineCommand({
  name: 'org.refuse',
  summary: 'Refuse what is proposed for a partner body that your network speaks for too',
  usage: 'org refuse <proposal>',
  examples: ['org refuse "Bramley Surgery"'],
  needs: 'manage',
  form: { title: 'Refuse', submit: 'Refuse' },
  fields,

  async run({ proposal: asked }, context) {
    const { store } = context;
    const { proposal, change } = await stillOpen(asked, context);
    await assentOf(proposal, context);
    await endProposal(proposal, 'refused', store);
    await tellOutcome(proposal, context);
    return message(`You have refused ${sayWanted(change)}.`, [
      'Nothing was changed, and I tell those who proposed it.',
    ]);
  },
});

export const withdrawProposal = defineCommand({
  name: 'org.withdraw',
  summary: 'Take back what your network proposes for a partner body',
  usage: 'org withdraw <proposal>',
  examples: ['org withdraw "Bramley Surgery"'],
  needs: 'manage',
  form: { title: 'Take back', submit: 'Take back' },
  fields,

  async run({ proposal: asked }, context) {
    const { store, network } = context;
    const { proposal, change } = await stillOpen(asked, context);
    if (proposal.networkId !== network.id)
      throw new UserError('Another network proposes that. You can refuse it, with org refuse.');
    await endProposal(proposal, 'withdrawn', store);
    return message(`It is no longer proposed ${sayWanted(change)}.`, ['Nothing was changed.']);
  },
});

/** Locks the proposal and reads it again. Throws `UserError` if it has been decided. */
async function stillOpen(
  { id, organisationId, intoId }: Proposal,
  { store }: NetworkContext<Store>,
): Promise<{ proposal: Proposal; change: BodyChange }> {
  await store.organisations.holdIds(organisationId, ...(intoId === null ? [] : [intoId]));
  const proposal = await store.proposals.get(id);
  const change = proposal && (await changeOf(proposal, store));
  if (proposal?.status !== 'open' || !change) throw new UserError(WHY_NOT[proposal?.status ?? 'overtaken']);
  return { proposal, change };
}

const WHY_NOT = {
  open: 'The directory has been changed in another way since, so this is not asked any more.',
  done: 'All have agreed already, and it is done.',
  refused: 'It was refused already, so nothing was changed.',
  expired: 'The time to agree is over, so nothing was changed. It can be proposed again.',
  overtaken: 'The directory has been changed in another way since, so this is not asked any more.',
  withdrawn: 'It was taken back, so nothing is left to decide.',
};

async function assentOf(proposal: Proposal, { store, network }: NetworkContext<Store>): Promise<Assent> {
  const assents = await store.proposals.assents(proposal.id);
  const own = assents.find(({ networkId }) => networkId === network.id);
  if (own) return own;
  throw new UserError('Your own network proposes that. You can take it back, with org withdraw.');
}
