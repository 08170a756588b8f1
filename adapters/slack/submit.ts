import type { ViewResponseAction } from '@slack/bolt';
import type { Log } from '../../commands/log.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { nextShowing, type Outcome, type SlackAnswers } from './answer.ts';
import { isBlockOf } from './field.ts';
import { type ModalNotes, toMessageModal, toModal } from './modal.ts';
import type { SubmissionPayload } from './payload.ts';
import type { SlackInvocation } from './read.ts';
import { shorten } from './shorten.ts';
import { toCanvas } from './tell.ts';
import { whenDone } from './when-done.ts';

/** A submitted form, and the function that acknowledges it, to be called once. */
export interface Submission {
  asking: SlackInvocation;
  view: SubmissionPayload['view'];
  notes: ModalNotes;
  ack(answer?: ViewResponseAction): Promise<void>;
}

/**
 * Submits a form while Slack waits, so that errors are shown at their fields and the entries stay. If that takes too long,
 * the modal is closed and the answer is posted as a message, as are answers that belong beside a card.
 */
export async function answerSubmission(
  { asking, view, notes, ack }: Submission,
  answers: SlackAnswers,
  log: Log,
): Promise<void> {
  const work = answers.carryOut(asking);
  const outcome = await whenDone(work);
  const response = outcome && toResponse(asking, view, notes, outcome, log);
  await ack(response);
  if (outcome && response) await answers.handOver(asking.reply, outcome);
  else await answers.show(asking, await work, { pressed: 'form' });
}

/** The response action for the modal; undefined closes it. */
function toResponse(
  asking: SlackInvocation,
  view: SubmissionPayload['view'],
  notes: ModalNotes,
  outcome: Outcome,
  log: Log,
): ViewResponseAction | undefined {
  const showMessage = (shown: Parameters<typeof toMessageModal>[0]): ViewResponseAction => ({
    response_action: 'update',
    view: toMessageModal(shown, notes, toCanvas(asking.reply, log)),
  });
  if (outcome instanceof UserError) {
    const at = blockFor(outcome, view);
    if (at === undefined) return showMessage(errorMessage(outcome));
    return {
      response_action: 'errors',
      errors: { ...besides(outcome, view), [at]: shorten(outcome.message, 2000) },
    };
  }
  if (outcome.kind === 'form')
    return { response_action: 'update', view: toModal(outcome, nextShowing(notes)) };
  return outcome.key === undefined ? showMessage(outcome) : undefined;
}

/** The other errors, at the inputs that ask for them. */
function besides({ besides }: UserError, view: SubmissionPayload['view']): Record<string, string> {
  const said = Object.entries(besides).map(([field, words]) => [inputFor(field, view), shorten(words, 2000)]);
  return Object.fromEntries(said.filter(([id]) => id !== undefined));
}

/** The id of the input block at which to show an error: its field's, or else the first, as Slack accepts only input blocks. */
const blockFor = ({ field }: UserError, view: SubmissionPayload['view']): string | undefined =>
  (field === undefined ? undefined : inputFor(field, view)) ?? inputsIn(view)[0];

const inputFor = (field: string, view: SubmissionPayload['view']): string | undefined =>
  inputsIn(view).find((id) => isBlockOf(id, field));

const inputsIn = ({ blocks }: SubmissionPayload['view']): string[] =>
  blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []));
