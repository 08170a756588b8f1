import { errorMessage, UserError } from '../../commands/user-error.ts';
import type { Form, ShownButton } from '../../commands/view.ts';
import { type DialogResponse, formDialog, lastWords, messageDialog } from './dialog.ts';
import { type CardPress, type OpenedFrom, readEntries, withEntries } from './press.ts';
import type { Turn } from './turn.ts';

/**
 * Opens a dialog, or takes what was submitted in it. Undefined closes it. Nothing can be said to one person alone beside
 * a living card, so what was done to it is the dialog's last words. What but offered the form, `offeredIn`, goes once it is
 * filled in.
 */
export async function answerDialog(
  name: 'task/fetch' | 'task/submit',
  press: CardPress,
  data: unknown,
  turn: Turn,
  offeredIn?: string,
): Promise<DialogResponse | undefined> {
  const { command, args, form, key, showing, offer } = press;
  if (form && name === 'task/fetch') return formDialog(form, { key, offer: offeredIn });
  const from = { key, offer };
  const entries = form ? readEntries(form, data) : {};
  // Corrected, it is another request; pressed twice, or sent again for want of an answer, it is the same.
  const once = showing && `${showing} ${JSON.stringify(entries)}`;
  const answer = await turn.askAlone({ command, args: { ...args, ...entries } }, once);
  if (answer instanceof UserError)
    return form ? mended(withEntries(form, entries), from, answer) : messageDialog(errorMessage(answer));
  if (answer.kind === 'form') return formDialog(answer, from);
  if (offer !== undefined) await turn.takeAway(offer);
  if (answer.key === undefined) return messageDialog(answer);
  if (answer.said !== undefined) return lastWords(answer.said);
  return name === 'task/submit' ? undefined : lastWords(answer.title);
}

/** The form again, with all that was entered, and what is wrong at its field, or on top where it has none. */
function mended(
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
