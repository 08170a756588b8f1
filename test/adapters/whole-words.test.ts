import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toModal } from '../../adapters/slack/modal.ts';
import { toMessage } from '../../adapters/slack/render.ts';
import { toCard } from '../../adapters/teams/card.ts';
import { formDialog } from '../../adapters/teams/dialog.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { type Form, message } from '../../commands/view.ts';
import { readCard } from '../support/adaptive-card.ts';
import { button, sentence } from '../support/views.ts';
import { notes, strict } from './slack/canvases.ts';

/** Up to some 2,400 characters of plain sentences, the last of which says what to do next. */
const sentences = fc.array(sentence, { minLength: 1, maxLength: 9 }).map((each) => each.join(' '));

/** All that is said, in order, as one line. */
const saidIn = (shown: unknown): string => {
  if (Array.isArray(shown)) return shown.map(saidIn).join(' ');
  if (typeof shown !== 'object' || shown === null) return '';
  const { text, ...rest } = shown as { text?: unknown };
  return `${typeof text === 'string' ? text : saidIn(text)} ${saidIn(Object.values(rest))}`;
};
const asLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const inSlack = (blocks: unknown): string => asLine(saidIn(blocks));
const inTeams = (card: unknown): string => asLine(readCard(card).join(' '));

test('no refusal is cut on either platform, wherever it says what to do next', () => {
  fc.assert(
    fc.property(sentences, fc.array(button, { maxLength: 4 }), (words, buttons) => {
      const shown = errorMessage(new UserError(words, { buttons }));
      expect(inSlack(toMessage(shown, strict).blocks)).toContain(words);
      expect(inTeams(toCard(shown))).toContain(words);
      expect(inTeams(toCard(shown, 'dialog'))).toContain(words);
    }),
  );
});

test('nor is a headline with its text and a note', () => {
  fc.assert(
    fc.property(sentences, sentence, sentence, (title, text, note) => {
      const shown = message(title, [text, { type: 'note', text: note }]);
      for (const said of [inSlack(toMessage(shown, strict).blocks), inTeams(toCard(shown))])
        for (const words of [title, text, note]) expect(said).toContain(words);
    }),
  );
});

test('nor what a form says above its questions, at one of them, or below it', () => {
  fc.assert(
    fc.property(sentences, sentences, sentence, (intro, error, hint) => {
      const form: Form = {
        ...{ kind: 'form', title: 'New action', intro },
        submit: { label: 'Record', command: 'action.add', args: {} },
        fields: [{ name: 'due', label: 'Due', input: 'date', required: false, error, hint }],
      };
      const { blocks } = toModal(form, notes);
      const { task } = formDialog(form);
      const card = task.type === 'continue' ? Reflect.get(Reflect.get(task.value, 'card'), 'content') : {};
      for (const said of [inSlack(blocks), inTeams(card)])
        for (const words of [intro, error, hint]) expect(said).toContain(words);
    }),
  );
});
