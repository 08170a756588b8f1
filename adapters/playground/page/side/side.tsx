import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import type { PersonOnPlatform, Post, TrialPlatform } from '../platform.ts';
import type { Notices } from '../top/notices.tsx';
import { useLookout, useUnread } from './news.ts';
import { ScrollView } from './scroll-view.ts';
import { Sidebar } from './sidebar.tsx';
import { useStanding } from './standing.ts';
import { Talk } from './talk.tsx';

interface SideProps {
  platform: TrialPlatform;
  trial: Trial;
  send: Post;
  notices: Notices;
  /** Text to write into the composer of the first channel that the bot is in, ready to be sent. */
  draft: { text: string } | undefined;
}

/** One platform's half of the page: who you are, where you are, and what is said there. */
export function Side({ platform, trial, send, notices, draft }: SideProps) {
  const { key, label } = platform;
  const section = useRef<HTMLElement>(null);
  const [view] = useState(() => new ScrollView());
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  const { me, conversations, open, go, become } = useStanding(platform, trial);
  const unread = useUnread(platform, trial);
  if (open) unread.look(open);

  const becomeThere = (user: string, chat: string) => {
    become(user, chat);
    view.focus();
  };
  useLookout({ platform, trial, me, notices, become: becomeThere });
  useLayoutEffect(() => {
    if (!draft) return;
    go(conversations.find(({ kind, hasBot }) => kind === 'channel' && hasBot)?.id);
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [draft]);
  const post: Post = (doing) => {
    view.attend();
    return send(doing);
  };
  const here = { platform, trial, me, post };
  return (
    <section ref={section} class="side" id={key} data-platform={key} aria-labelledby={title}>
      <header class="side-head">
        <div>
          <h2 id={title}>{label}</h2>
          <span class="place">{platform.place(trial)}</span>
        </div>
        <You people={platform.people(trial)} me={me} become={become} />
      </header>
      <div class="side-body">
        <Sidebar label={label} conversations={conversations} here={open?.id} unread={unread.count} go={go} />
        {open && <Talk {...here} open={open} view={view} field={field} notices={notices} draft={draft} />}
      </div>
      <platform.Form reader={here} home={() => field.current?.focus()} />
    </section>
  );
}

interface YouProps {
  people: readonly PersonOnPlatform[];
  me: string;
  become(user: string): void;
}

/** Shows who "you" are, and lets the reader change it. */
function You({ people, me, become }: YouProps) {
  const id = useId();
  return (
    <div class="you">
      <label for={id}>You are</label>
      <select id={id} value={me} onChange={({ currentTarget }) => become(currentTarget.value)}>
        {people.map(({ id: user, person: { name, role } }) => (
          <option key={user} value={user}>
            {name}, {role}
          </option>
        ))}
      </select>
    </div>
  );
}
