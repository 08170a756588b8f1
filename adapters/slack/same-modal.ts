import type { ModalView } from '@slack/types';
import { plainText } from '../../commands/view.ts';
import { WORKING } from '../working.ts';
import { MODAL } from './modal.ts';
import type { SubmissionPayload } from './payload.ts';
import { plainTextObject } from './shorten.ts';

/** The block above the questions that says what becomes of a submitted form. */
const SAID = 'said';

/**
 * A submitted modal once more, with these words above its questions. Slack keeps what was entered, as the inputs keep their
 * names.
 */
export function sameModal({ view }: Pick<SubmissionPayload, 'view'>, words: string): ModalView {
  const { private_metadata, title, submit, close, blocks } = view;
  const said = { type: 'section' as const, block_id: SAID, text: plainTextObject(words, 3000) };
  return {
    type: 'modal',
    callback_id: MODAL,
    private_metadata,
    title: title ?? plainTextObject('Convenor', 24),
    ...(submit && { submit }),
    ...(close && { close }),
    // Slack sends a view's blocks as it was given them.
    blocks: [said, ...(blocks.filter(({ block_id }) => block_id !== SAID) as ModalView['blocks'])],
  };
}

/** What stands above a form while it takes long. */
export const WORKING_WORDS = `${plainText(WORKING.title)} This takes longer than usual. The answer will be here; there is no need to press again.`;
