import { nameOf } from '../cards/shown.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { givenFile } from '../files/given-file.ts';
import { type Message, message } from '../view.ts';
import { readTemplate } from './read-template.ts';

const fields = { file: givenFile };

declare module '../press.ts' {
  interface CommandFields {
    'network.template': typeof fields;
  }
}

export const setTemplate = defineCommand({
  name: 'network.template',
  summary: 'Have Word documents of this network look as a Word document that you send me',
  usage: 'network template',
  examples: ['network template'],
  needs: 'manage',
  isPrivate: true,
  fields,

  async run({ file }, context): Promise<Message> {
    const { store, network, caller } = context;
    if (!file) return howItStands(context);
    const look = await readTemplate(file.bytes);
    const letterhead = look.letterhead && JSON.parse(JSON.stringify(look.letterhead));
    const id = await store.wordTemplates.set({
      ...look,
      letterhead,
      networkId: network.id,
      createdById: caller.id,
    });
    return message(
      `Word documents of ${network.name} look like yours from now on.`,
      [
        'I took its styles and its theme: fonts, sizes, colours, headings and tables.',
        look.letterhead
          ? 'I took its letterhead too: what its header and footer say, with their pictures, and the size of its pages. Nothing else that it says is kept.'
          : 'Its header and footer are empty, so there is no letterhead. Nothing that it says is kept.',
        'To see it, ask for minutes as a Word document: meeting minutes M1 as docx. To have them look as usual again: network template off',
      ],
      [undoButton(id)],
    );
  },
});

async function howItStands({ store, network, zone }: NetworkContext): Promise<Message> {
  const template = await store.wordTemplates.ofNetwork(network.id);
  const people = await store.people.shown([template?.createdById ?? null]);
  const stands = template
    ? `They look like a document from ${nameOf(people.get(template.createdById))}, since ${formatInstant(template.createdAt, zone)}, ${template.letterhead ? 'with its letterhead' : 'without a letterhead'}. To have them look as usual again: network template off`
    : 'They look as usual: in Arial, with plain headings.';
  return message(`How Word documents of ${network.name} look`, [
    stands,
    'To change it, drop a Word document (.docx) into our own chat, as a direct message to me, with the words: network template. It has a Heading 1 and a Heading 2 in the look you want, and your letterhead in its header and footer.',
  ]);
}
