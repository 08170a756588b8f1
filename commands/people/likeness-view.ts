import type { Planned } from '../../storage/outbox/messages.ts';
import type { Likeness } from '../../storage/people/likeness-reads.ts';
import { messageKind, type Render } from '../cards/renderer.ts';
import { PLATFORMS } from '../cards/shown.ts';
import { message } from '../view.ts';

/** The question to one of two people who may be one; once they have said, what they said. */
const renderLikeness: Render = async (id, { store }) => {
  const likeness = await store.likenesses.get(id);
  if (!likeness) return null;
  if (likeness.isSame === true) return message('You have said that the other account is yours', [WHEN_BOTH]);
  if (likeness.isSame === false) return message('You have said that the other account is somebody else’s');
  const [account] = await store.people.accounts(likeness.otherId);
  const [own] = await store.people.accounts(likeness.personId);
  if (!account || !own) return null;
  const { name } = await store.networks.get(likeness.networkId);
  const them = `${account.name} in ${PLATFORMS[account.platform]}`;
  const args = { question: id };
  return message(
    `Is ${them} you?`,
    [
      `There is somebody of your name, or with your address, in ${name} in ${PLATFORMS[account.platform]}, and you are there in ${PLATFORMS[own.platform]}.`,
      'If both accounts are yours, your records, roles and reminders become the same on both, once you have said so on both.',
      { type: 'note', text: 'I ask this once. If you do not know that account, say that it is not you.' },
    ],
    [
      { label: 'Yes, that is me', command: 'me.same', args: { ...args, answer: 'yes' }, style: 'primary' },
      { label: 'No', command: 'me.same', args: { ...args, answer: 'no' } },
    ],
  );
};

/** Said while only one of the two accounts has said yes. */
export const WHEN_BOTH =
  'They become one person’s once the other account says so too. You can also use me link.';

export const likenessQuestion = messageKind('person.likeness', renderLikeness);

/** The planned question to one of the two. */
export const askOfLikeness = ({ id, personId }: Likeness, now: Date): Planned => ({
  ...{ kind: likenessQuestion, subjectId: id, personId, dueAt: now },
});
