import type { PlatformObject, TeamsAttachment, TeamsConversation, TeamsMessage, Trial } from '../../trial.ts';
import { FileLink } from '../parts/file-link.tsx';
import { Picture } from '../parts/picture.tsx';
import type { Entry, Roster, TrialConversation } from '../platform.ts';
import { type ActionPress, Card } from './card.tsx';
import { FileConsent } from './file-consent.tsx';
import { markdown, withMentions } from './markdown.tsx';

const CARD = 'application/vnd.microsoft.card.adaptive';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
/** A file that the bot handed over, and one that a person sent. */
const FILES = [
  'application/vnd.microsoft.teams.card.file.info',
  'application/vnd.microsoft.teams.file.download.info',
];

/** A channel or chat, as this person sees it. */
export function teamsConversation(own: TeamsConversation, trial: Trial, me: string): TrialConversation {
  const seen = own.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === me);
  const entry = (message: TeamsMessage): Entry => ({
    key: message.id,
    version: JSON.stringify(message),
    author: authorOf(trial, message),
    sentAt: message.sentAt,
    edited: (message.edited ?? false) && !message.deleted,
    onlyForYou: message.onlyFor !== undefined,
    replies: seen.filter(({ replyTo }) => replyTo === message.id).map(entry),
    render: (post) => {
      const place = { user: me, conversation: own.id, activity: message.id };
      const press: ActionPress = (action, inputs) => post({ type: 'teams.press', ...place, action, inputs });
      const consent = (answer: 'accept' | 'decline') => post({ type: 'teams.consent', ...place, answer });
      return renderMessage(message, message.cardFor?.[me], directory(trial), press, consent);
    },
  });
  const ids = new Set(seen.map(({ id }) => id));
  const isPersonal = own.kind === 'personal';
  return {
    id: own.id,
    name: isPersonal ? trial.teams.bot.name : own.name,
    kind: isPersonal ? 'chat' : 'channel',
    hasBot: own.botInstalled,
    threads: own.kind === 'channel' ? 'every message' : 'where begun',
    entries: seen.filter(({ replyTo }) => replyTo === undefined || !ids.has(replyTo)).map(entry),
  };
}

/** The people that a people picker offers, by their ids in the directory, as in Teams' own picker. */
export const directory = ({ people }: Trial): Roster =>
  people.flatMap(({ teamsObjectId, name }) => (teamsObjectId ? [{ id: teamsObjectId, name }] : []));

/** Draws a message. `mine` is a card that this person sees in place of the message's own. */
function renderMessage(
  message: TeamsMessage,
  mine: PlatformObject | undefined,
  people: Roster,
  press: ActionPress,
  consent: (answer: 'accept' | 'decline') => void,
) {
  if (message.deleted) return <p class="quiet">This message has been deleted.</p>;
  const { text, textFormat, attachments } = message;
  const attached = ({ contentType, content, contentUrl, name = '' }: TeamsAttachment) => {
    if (contentType === CONSENT) return <FileConsent name={name} content={content} answer={consent} />;
    if (FILES.includes(contentType) && contentUrl) return <FileLink name={name} url={contentUrl} />;
    if (contentType === 'image/png' && contentUrl) return <Picture url={contentUrl} alt={name} />;
    const card = mine ?? content;
    if (contentType !== CARD || !card) return <p class="quiet">Attached: {name || contentType}</p>;
    return <Card class="card" card={card} people={people} press={press} />;
  };
  return (
    <>
      {text && <div class="text">{textFormat === 'plain' ? withMentions(text) : markdown(text)}</div>}
      {attachments.map(attached)}
    </>
  );
}

function authorOf(trial: Trial, { from }: TeamsMessage): Entry['author'] {
  const person = trial.people.find(({ teamsUser }) => teamsUser === from.id);
  const isBot = from.id === trial.teams.bot.id;
  return { name: from.name, initials: person?.initials ?? from.name.slice(0, 1), isBot };
}
