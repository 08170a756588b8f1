import { gaveWay, type PersonLink } from '../../storage/people/links.ts';
import type { Account } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import type { Render } from '../cards/renderer.ts';
import { messageKind } from '../cards/renderer.ts';
import { nameOf, PLATFORMS } from '../cards/shown.ts';
import { type Message, message } from '../view.ts';
import { sayWhatGaveWay } from './link.ts';

/** "Ann Ward in Slack". */
export const accountName = ({ personId, name, platform, isClosed }: Account): string =>
  `${nameOf({ id: personId, name })} in ${PLATFORMS[platform]}${isClosed ? ' (cannot be reached)' : ''}`;

/** The message to someone whose accounts have just been linked. */
export async function linkedMessage(link: PersonLink, store: Reads): Promise<Message> {
  const accounts = await store.people.accounts(link.intoId);
  const stood = sayWhatGaveWay(gaveWay(link));
  return message(
    'Your accounts are now one person’s',
    [
      { type: 'list', items: accounts.map((account) => ({ text: accountName(account) })) },
      'Your records, roles and reminders are now the same on all of them.',
      ...(stood ? [`Both had what one person has only once (${stood}). There the earlier stands.`] : []),
      { type: 'note', text: 'If this was not you, undo it at once and tell your administrator.' },
    ],
    [{ label: 'Undo', command: 'me.unlink', args: {} }],
  );
}

/** The message about a link on the other account; null after the link was undone. */
const renderLinked: Render = async (id, { store }) => {
  const link = await store.links.get(id);
  return link && !link.unlinkedAt ? linkedMessage(link, store) : null;
};

export const personLinked = messageKind('person.linked', renderLinked);

/** The message about an undone link to the other person. */
const renderUnlinked: Render = async (id, { store, personId }) => {
  const link = await store.links.get(id);
  return link && personId ? unlinkedMessage(personId, store) : null;
};

export const personUnlinked = messageKind('person.unlinked', renderUnlinked);

/** The message to someone who is a separate person again. */
export async function unlinkedMessage(personId: string, store: Reads): Promise<Message> {
  const accounts = await store.people.accounts(personId);
  return message('Your accounts are no longer linked', [
    'What each had before is its own again. What you recorded while they were linked has stayed with the one that you linked last.',
    { type: 'heading', text: 'This account' },
    { type: 'list', items: accounts.map((account) => ({ text: accountName(account) })) },
  ]);
}
