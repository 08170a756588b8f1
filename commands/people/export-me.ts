import type { MessageKind } from '../cards/renderer.ts';
import { defineCommandAnywhere } from '../command.ts';
import { message } from '../view.ts';
import { partsOf, piecesOf } from './export-parts.ts';
import { everyIdOf } from './forget.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'me.export': typeof fields;
  }
}

/** The command that sends the caller everything held on them, in messages of this kind. */
export const exportMe = (kind: MessageKind) =>
  defineCommandAnywhere({
    name: 'me.export',
    summary: 'Get all that is held on you, in direct messages',
    usage: 'me export',
    examples: ['me export'],
    fields,

    async run(_, { store, caller, now }) {
      const { id: personId, accountId } = caller;
      const held = await store.personalData.held(await everyIdOf(personId, store));
      const parts = partsOf(piecesOf(held));
      await store.messages.plan(
        parts.map((part) => ({
          kind,
          subjectId: personId,
          slot: `${now.toISOString()} ${part.number}`,
          ...{ facts: { ...part }, personId, accountId, dueAt: now },
        })),
      );
      const inHowMany = parts.length === 1 ? 'a direct message' : `${parts.length} direct messages`;
      return message('I am sending you all that I hold on you', [`It comes in ${inHowMany}, in a moment.`]);
    },
  });
