import type { Trial } from '../trial.ts';
import { createComposer } from './composer.ts';
import { createMessageList } from './message-list.ts';
import type { Notices } from './notices.ts';
import type { Conversation, Platform, Post } from './platform.ts';
import { createSideFrame } from './side-frame.ts';
import { createSidebar } from './sidebar.ts';
import type { Vocabulary } from './suggestions.ts';
import { createUnread } from './unread.ts';

/** One platform's half of the page. */
export interface Side {
  node: HTMLElement;
  update(trial: Trial): void;
  /** Writes this in the composer of the first channel with the bot in it, ready to be sent. */
  fill(text: string): void;
}

const MOST_READ_OUT = 300;

/** A half of the page: who you are, where you are, what is said there, and where you write. */
export function createSide(platform: Platform, post: Post, notices: Notices): Side {
  let trial: Trial | undefined;
  let me = '';
  let here = '';
  /** Where each person was when "you" last stopped being them. */
  const places = new Map<string, string>();
  const unread = createUnread();

  const conversations = (): Conversation[] => (trial ? platform.conversations(trial, me) : []);
  const current = () => conversations().find(({ id }) => id === here);
  const vocabulary = () => vocabularyOf(platform, trial, current()?.kind ?? 'channel');

  const say = async (text: string, thread?: string): Promise<boolean> => {
    if (!trial) return false;
    const act = platform.say(trial, { me, conversation: here, text, ...(thread ? { thread } : {}) });
    if (typeof act !== 'string') return (await post(act)).ok;
    notices.tell(act, 'error');
    return false;
  };
  const become = (user: string, conversation?: string) => {
    places.set(me, here);
    me = user;
    go(conversation ?? places.get(user) ?? '');
  };
  const go = (conversation: string) => {
    here = conversation;
    refresh();
  };
  const moveBot = () => void post(current()?.hasBot ? platform.remove(me, here) : platform.invite(me, here));

  const composer = createComposer(vocabulary, say);
  const sidebar = createSidebar(platform.label, go);
  const messages = createMessageList((thread, done) => {
    const reply = createComposer(vocabulary, async (text) => {
      const isSent = await say(text, thread);
      if (isSent) done();
      return isSent;
    });
    reply.label('Reply', 'Reply');
    return reply;
  });
  const frame = createSideFrame(platform, { sidebar, messages, composer, become, moveBot });

  const refresh = () => {
    if (!trial) return;
    const mine = conversations();
    const open = mine.find(({ id }) => id === here) ?? mine[0];
    here = open?.id ?? '';
    if (open) unread.look(open);
    sidebar.show(mine, here, unread.count);
    const people = platform
      .people(trial)
      .map(({ id, person: { name, role } }) => ({ id, text: `${name}, ${role}` }));
    frame.head(platform.place(trial), people, me);
    if (open) showTalk(open, trial);
    platform.showForms(trial, me, () => composer.field);
  };

  const showTalk = (open: Conversation, now: Trial) => {
    frame.talk(open, platform.botName(now));
    composer.label(`Message ${open.name}`, `Try “${vocabulary().prefix}help”`);
    const fresh = messages.show(open);
    if (fresh.length > 0) notices.announce(`${platform.label}: ${fresh.join('. ').slice(0, MOST_READ_OUT)}`);
  };

  /** A direct message to somebody else would go unseen: says so, and offers to be them. */
  const tellOfOthers = (now: Trial) => {
    for (const { id, person } of platform.people(now))
      for (const chat of platform.conversations(now, id).filter(({ kind }) => kind === 'chat'))
        if (unread.hasNews(chat) && id !== me)
          notices.tell(`${person.name} has a direct message in ${platform.label}.`, 'notice', {
            label: `Be ${person.name}`,
            run: () => become(id, chat.id),
          });
  };

  /** What was said before the page was opened is not news. */
  const begin = (now: Trial) => {
    const people = platform.people(now);
    me = people[0]?.id ?? '';
    for (const { id } of people) platform.conversations(now, id).forEach(unread.look);
  };

  return {
    node: frame.node,
    update(now) {
      if (!trial) begin(now);
      trial = now;
      refresh();
      tellOfOthers(now);
    },
    fill(text) {
      const channel = conversations().find(({ kind, hasBot }) => kind === 'channel' && hasBot);
      if (channel) go(channel.id);
      composer.fill(text);
    },
  };
}

function vocabularyOf(platform: Platform, trial: Trial | undefined, kind: Conversation['kind']): Vocabulary {
  if (!trial) return { prefix: '', mentions: [] };
  const bot = platform.botName(trial);
  const people = platform.people(trial).map(({ person }) => ({
    word: platform.mentionOf(person),
    name: person.name,
    role: person.role,
  }));
  return {
    prefix: platform.prefix(trial, kind),
    mentions: [...people, { word: bot, name: bot, role: 'The bot' }],
  };
}
