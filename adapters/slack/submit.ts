import type { ViewResponseAction } from '@slack/bolt';
import type { Log } from '../../commands/log.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { nextShowing, type Outcome, type SlackAnswers } from './answer.ts';
import { isBlockOf } from './field.ts';
import { type ModalNotes, toMessageModal, toModal } from './modal.ts';
import type { SubmissionPayload } from './payload.ts';
import type { SlackInvocation } from './read.ts';
import { sameModal, WORKING_WORDS } from './same-modal.ts';
import { shorten } from './shorten.ts';
import { toCanvas } from './tell.ts';

/** A submitted form, and the function that acknowledges it, to be called once. */
export interface Submission {
  asking: SlackInvocation;
  view: SubmissionPayload['view'];
  notes: ModalNotes;
  ack(answer?: ViewResponseAction): Promise<void>;
}

/**
 * Submits a form while Slack waits, so that errors are shown at their fields and the entries stay. If that takes too long,
 * the modal stays and says so, and the answer is shown in it. Answers that belong beside a card are posted.
 */
async function answerSubmission(submission: Submission, answers: SlackAnswers, log: Log): Promise<void> {
  const { asking, view, notes, ack } = submission;
  const work = answers.carryOut(asking);
  const outcome = await answers.inTime(work);
  if (!outcome) return answerLate(submission, work, answers);
  const response = toResponse(asking, view, notes, outcome, log);
  await ack(response);
  if (response) await answers.handOver(asking.reply, outcome);
  else await answers.show(asking, outcome, { pressed: 'form' });
}

/** Answers a submission, and tells how it was acknowledged, for the same one sent again meanwhile. */
export function answerOnce(
  submission: Submission,
  answers: SlackAnswers,
  log: Log,
): { response: Promise<ViewResponseAction | undefined>; showing: Promise<void> } {
  let showing = Promise.resolve();
  const response = new Promise<ViewResponseAction | undefined>((resolve, reject) => {
    const ack: Submission['ack'] = (answer) => {
      resolve(answer);
      return submission.ack(answer);
    };
    showing = answerSubmission({ ...submission, ack }, answers, log);
    showing.catch(reject);
  });
  response.catch(() => {}); // it is told of by `showing`
  return { response, showing };
}

/** Shows in the modal that the form takes longer, and then what came of it. What was entered is there all the while. */
async function answerLate(
  { asking, view, notes, ack }: Submission,
  work: Promise<Outcome>,
  answers: SlackAnswers,
): Promise<void> {
  await ack({ response_action: 'update', view: sameModal({ view }, WORKING_WORDS) });
  const outcome = await work;
  const isMistake = outcome instanceof UserError && inputsIn(view).length > 0;
  const isShown =
    isMistake && (await answers.showModal(asking, view.id, sameModal({ view }, allOf(outcome))));
  if (!isShown) await answers.show(asking, outcome, { pressed: 'form', modal: { id: view.id, notes } });
}

/** All that is wrong with a form, each on a line of its own. */
const allOf = ({ message, besides }: UserError): string => [message, ...Object.values(besides)].join('\n');

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
