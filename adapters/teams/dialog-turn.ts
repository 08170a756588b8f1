import { errorMessage, UserError } from '../../commands/user-error.ts';
import type { Form, ShownButton, View } from '../../commands/view.ts';
import { type DialogResponse, formDialog, lastWords, messageDialog, workingDialog } from './dialog.ts';
import { type CardPress, type OpenedFrom, readEntries, withEntries } from './press.ts';
import type { Turn } from './turn.ts';

/**
 * Opens a dialog, or handles its submit. Undefined closes it. Teams cannot answer one person privately beside a card, so
 * the answer to a form about a card is shown as the dialog's last message. The message that offered the form, `offeredIn`,
 * is deleted once the form is submitted. `id` is that of the press.
 */
export async function answerDialog(
  name: 'task/fetch' | 'task/submit',
  press: CardPress,
  data: unknown,
  turn: Turn,
  { offeredIn, id }: { offeredIn?: string | undefined; id?: string | undefined } = {},
): Promise<DialogResponse | undefined> {
  const { command, args, form, key, offer } = press;
  const showing = press.showing ?? id;
  if (form && name === 'task/fetch') return formDialog(form, { key, offer: offeredIn });
  const from = { key, offer };
  const entries = form ? readEntries(form, data) : {};
  // The idempotency key: a corrected form is another request; a second press or a repeat by Teams is the same one.
  const once = showing && `${showing} ${JSON.stringify(entries)}`;
  const work = turn.askAlone({ command, args: { ...args, ...entries } }, once);
  if (!(await turn.inTime(work))) {
    const response = workingDialog(data, { ...press, ...(showing && { showing }) });
    turn.acknowledge({ status: 200, body: response });
    await work;
    return response;
  }
  const answer = await work;
  await turn.offerFiles(answer);
  if (answer instanceof UserError)
    return form
      ? withError(await turn.withNames(withEntries(form, entries)), from, answer)
      : messageDialog(errorMessage(answer));
  if (answer.kind === 'form') return formDialog(answer, from);
  if (offer !== undefined) await turn.takeAwayOffer(offer);
  if (answer.key === undefined) return messageDialog(answer);
  if (answer.said !== undefined) return lastWords(answer.said);
  return name === 'task/submit' ? undefined : lastWords(answer.title);
}

/** What was chosen from a menu, as a dialog: its form, or what there is to read instead. */
export function openDialog(answer: View | UserError): DialogResponse {
  if (answer instanceof UserError) return messageDialog(errorMessage(answer));
  return answer.kind === 'form' ? formDialog(answer) : messageDialog(answer);
}

/** The form with its entries, and the error at its field, or at the top if the error has none. */
function withError(
  form: Form<ShownButton>,
  from: OpenedFrom,
  { message, field, buttons, besides }: UserError,
): DialogResponse {
  const at = form.fields.some(({ name }) => name === field);
  if (!at) return formDialog(form, from, { error: message, buttons });
  const faults = new Map([...Object.entries(besides), [field, message]]);
  const fields = form.fields.map((each) => {
    const error = faults.get(each.name);
    return error === undefined ? each : { ...each, error };
  });
  return formDialog({ ...form, fields }, from, { buttons });
}
