import type { SlackChannel, SlackMessage, Trial } from '../../trial.ts';
import { FileLink } from '../parts/file-link.tsx';
import { Picture } from '../parts/picture.tsx';
import type { Entry, PersonOnPlatform, TrialConversation } from '../platform.ts';
import type { SlackBlock } from './block-kit.ts';
import { Blocks, type Surface } from './blocks.tsx';
import { mrkdwn } from './mrkdwn.tsx';

/** A channel or direct message, as this person sees it. */
export function slackConversation(channel: SlackChannel, trial: Trial, me: string): TrialConversation {
  const seen = channel.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === me);
  const entry = (message: SlackMessage): Entry => ({
    key: message.ts,
    version: JSON.stringify(message),
    author: authorOf(trial, message.user),
    sentAt: message.sentAt,
    edited: message.edited ?? false,
    onlyForYou: message.onlyFor !== undefined,
    replies: seen.filter(({ ts, thread_ts }) => thread_ts === message.ts && ts !== message.ts).map(entry),
    render: (post) =>
      renderMessage(message, {
        ...slackSurface(trial),
        press: (press) =>
          post({ type: 'slack.press', user: me, channel: channel.id, ts: message.ts, ...press }),
      }),
  });
  const roots = new Set(seen.map(({ ts }) => ts));
  const isRoot = ({ ts, thread_ts }: SlackMessage) =>
    thread_ts === undefined || thread_ts === ts || !roots.has(thread_ts);
  const isIm = channel.kind === 'im';
  return {
    id: channel.id,
    name: isIm ? trial.slack.bot.name : channel.name,
    kind: isIm ? 'chat' : 'channel',
    hasBot: isIm || channel.botIsMember,
    threads: 'where begun',
    entries: seen.filter(isRoot).map(entry),
  };
}

/** Everyone in the workspace, by their user ids. */
export const slackPeople = ({ people }: Trial): PersonOnPlatform[] =>
  people.flatMap((person) => (person.slackUser ? [{ id: person.slackUser, person }] : []));

/** What blocks need to know of the workspace to be drawn. */
export const slackSurface = (trial: Trial): Omit<Surface, 'press'> => ({
  roster: slackPeople(trial).map(({ id, person }) => ({ id, name: person.name })),
  names: (id) => authorOf(trial, id).name,
});

const renderMessage = (message: SlackMessage, surface: Surface) => (
  <>
    {renderWords(message, surface)}
    {Object.values(message.unfurls ?? {}).map((blocks) => (
      <Blocks blocks={blocks as unknown as SlackBlock[]} surface={surface} />
    ))}
    {message.reactions?.includes('white_check_mark') && <p class="quiet">✅ Recorded</p>}
  </>
);

const renderWords = ({ blocks, text, files }: SlackMessage, surface: Surface) =>
  files ? (
    <>
      {text !== '' && <div class="text">{mrkdwn(text, surface.names)}</div>}
      {files.map((file) =>
        file.alt === undefined ? <FileLink {...file} /> : <Picture {...file} alt={file.alt} />,
      )}
    </>
  ) : blocks.length > 0 ? (
    <Blocks blocks={blocks as unknown as SlackBlock[]} surface={surface} />
  ) : (
    <div class="text">{mrkdwn(text, surface.names)}</div>
  );

function authorOf(trial: Trial, user: string): Entry['author'] {
  const { bot } = trial.slack;
  if (user === bot.userId) return { name: bot.name, initials: bot.name.slice(0, 1), isBot: true };
  const person = trial.people.find(({ slackUser }) => slackUser === user);
  return { name: person?.name ?? 'Someone', initials: person?.initials ?? '?', isBot: false };
}
