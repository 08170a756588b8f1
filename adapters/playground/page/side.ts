import type { Trial } from '../trial.ts';
import { type Composer, createComposer } from './composer.ts';
import { createLookout } from './lookout.ts';
import { createMessageList, type MessageList } from './message-list.ts';
import type { Notices } from './notices.ts';
import type { Platform, Post } from './platform.ts';
import { createSideFrame, type SideFrame } from './side-frame.ts';
import { createSidebar, type Sidebar } from './sidebar.ts';
import { createStanding, type Standing } from './standing.ts';
import { createUnread, type Unread } from './unread.ts';

/** One platform's half of the page. */
export interface Side {
  node: HTMLElement;
  update(trial: Trial): void;
  /** Writes this in the composer of the first channel with the bot in it, ready to be sent. */
  fill(text: string): void;
}

const MOST_READ_OUT = 300;

/** A half of the page: who you are, where you are, what is said there, and where you write. */
export function createSide(
  toPlatform: (post: Post) => Platform,
  send: Post,
  notices: Notices,
  first: Trial,
): Side {
  const post: Post = (doing) => {
    messages.attend();
    return send(doing);
  };
  const platform = toPlatform(post);
  const unread = createUnread();
  const standing = createStanding(platform, first);
  const say = (text: string, thread?: string) => sayThere(platform, post, notices, standing, text, thread);
  const go = (conversation: string | undefined, user = standing.me) => {
    standing.become(user);
    if (conversation) standing.go(conversation);
    draw();
  };
  const moveBot = () => {
    const { me } = standing;
    const { id = '', hasBot } = standing.open() ?? {};
    void post(hasBot ? platform.remove(me, id) : platform.invite(me, id));
  };

  const composer = createComposer(standing.vocabulary, say);
  const sidebar = createSidebar(platform.label, go);
  const messages = createMessageList((thread, done) => {
    const reply = async (text: string) => {
      const isSaid = await say(text, thread);
      if (isSaid) done();
      return isSaid;
    };
    return createComposer(standing.vocabulary, reply, 'Reply');
  });
  const become = (user: string) => go(undefined, user);
  const frame = createSideFrame(platform, { sidebar, messages, composer, become, moveBot });
  const lookout = createLookout(platform, unread, notices, (user, chat) => {
    go(chat, user);
    messages.node.focus();
  });
  const draw = () => drawSide(platform, standing, { composer, sidebar, messages, frame, unread, notices });

  composer.field.id = `${platform.key}-composer`;
  lookout.begin(first);
  return {
    node: frame.node,
    update(trial) {
      standing.see(trial);
      draw();
      lookout.tell(trial, standing.me);
    },
    fill(text) {
      go(standing.conversations().find(({ kind, hasBot }) => kind === 'channel' && hasBot)?.id);
      composer.fill(text);
    },
  };
}

/** Says a line where you are; false when it was not taken, which the person is told of. */
async function sayThere(
  platform: Platform,
  post: Post,
  notices: Notices,
  { trial, me, open }: Standing,
  text: string,
  thread: string | undefined,
): Promise<boolean> {
  const act = platform.say(trial, { me, conversation: open()?.id ?? '', text, thread });
  if (typeof act !== 'string') return (await post(act)).ok;
  notices.tell(act, 'error');
  return false;
}

interface Parts {
  composer: Composer;
  sidebar: Sidebar;
  messages: MessageList;
  frame: SideFrame;
  unread: Unread;
  notices: Notices;
}

function drawSide(platform: Platform, standing: Standing, parts: Parts): void {
  const { composer, sidebar, messages, frame, unread, notices } = parts;
  const { trial, me } = standing;
  const open = standing.open();
  if (open) unread.look(open);
  sidebar.show(standing.conversations(), open?.id ?? '', unread.count);
  frame.head(platform.place(trial), platform.people(trial), me);
  if (open) {
    frame.talk(open, platform.botName(trial));
    composer.label(`Message ${open.name}`, `Try “${standing.vocabulary().prefix}help”`);
    const fresh = messages.show(open, me);
    if (fresh.length > 0) notices.announce(`${platform.label}: ${fresh.join('. ').slice(0, MOST_READ_OUT)}`);
  }
  platform.showForms(trial, me, () => composer.field);
}
