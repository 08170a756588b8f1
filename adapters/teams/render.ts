import type { Activity } from 'botbuilder';
import { type Form, type Message, message, type ShownButton } from '../../commands/view.ts';
import { cardOf, toButton, toCard } from './card.ts';
import { formData } from './press.ts';
import { type CardElement, paragraphs, shorten } from './words.ts';

/** A message as an activity: a card, with the title for notifications. */
export const toActivity = (view: Message<ShownButton>): Partial<Activity> =>
  activityOf(toCard(view), view.title);

/**
 * A card with a button that opens the form, as Teams opens a dialog only on a press. The button carries the form, so that
 * it opens at once with all that was understood, and the `key` of the card whose button asked for it.
 */
export const toFormOffer = (form: Form<ShownButton>, key?: string): Partial<Activity> =>
  activityOf(formOfferCard(form, key), form.title);

export function formOfferCard(form: Form<ShownButton>, key?: string): CardElement {
  const open = {
    type: 'Action.Submit',
    title: 'Fill in the form',
    style: 'positive',
    data: { ...formData(form, key), msteams: { type: 'task/fetch' } },
  };
  const waysOn = (form.buttons ?? []).map((button) => toButton(button, 'conversation'));
  const title = paragraphs(form.title, { size: 'large', weight: 'bolder' });
  const doubts = form.fields.flatMap(({ label, error }) => (error ? paragraphs(`${label}: ${error}`) : []));
  return cardOf([...title, ...paragraphs(form.intro ?? ''), ...doubts], [open, ...waysOn], form.title);
}

function activityOf(content: CardElement, title: string): Partial<Activity> {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  return { type: 'message', summary: shorten(title, 200), attachments: [attachment] };
}

/** The answer to a valid request that we do not know: from an outdated card, or a feature we do not have. */
export const NOT_UNDERSTOOD = message('I do not know that button. It may be from an older message.', [
  'Write “help” to me to see what I can do.',
]);

/** The answer to a valid request for something that we have not, such as a link to be shown. */
export const NOT_OFFERED = 'Convenor does not do that in Teams. Write “help” to it to see what it can do.';
