import type { RefObject } from 'preact';
import type { Reader, TrialConversation, TrialLine, TrialPlatform } from '../platform.ts';
import type { Notices } from '../top/notices.tsx';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import type { ScrollView } from './scroll-view.ts';
import { vocabularyOf } from './suggestions.ts';

const MOST_READ_OUT = 300;

interface TalkProps extends Reader {
  platform: TrialPlatform;
  open: TrialConversation;
  view: ScrollView;
  field: RefObject<HTMLTextAreaElement | null>;
  notices: Notices;
  draft: { text: string } | undefined;
}

/** The open conversation, with the composer to write in it. */
export function Talk({ platform, trial, me, post, open, view, field, notices, draft }: TalkProps) {
  const vocabulary = vocabularyOf(platform, trial, open.kind);
  const sendLine = async (line: Omit<TrialLine, 'me' | 'conversation'>) => {
    const act = platform.say(trial, { me, conversation: open.id, ...line });
    if (typeof act !== 'string') return (await post(act)).ok;
    notices.tell(act, 'error');
    return false;
  };
  const say = (text: string, thread?: string) => sendLine({ text, thread });
  const onNews = (words: readonly string[]) =>
    notices.announce(`${platform.label}: ${words.join('. ').slice(0, MOST_READ_OUT)}`);
  const moveBot = () => post(open.hasBot ? platform.remove(me, open.id) : platform.invite(me, open.id));
  return (
    <div class="talk">
      <TalkHead open={open} bot={platform.botName(trial)} moveBot={moveBot} />
      <MessageList
        view={view}
        conversation={open}
        me={me}
        post={post}
        vocabulary={vocabulary}
        say={say}
        onNews={onNews}
      />
      <Composer
        field={field}
        id={`${platform.key}-composer`}
        name={`Message ${open.name}`}
        placeholder={`Try “${vocabulary.prefix}help”`}
        vocabulary={vocabulary}
        send={(text, file) => sendLine({ text, file })}
        takesFiles={open.kind === 'chat'}
        draft={draft}
      />
    </div>
  );
}

interface TalkHeadProps {
  open: TrialConversation;
  bot: string;
  /** Adds the bot to the conversation, or removes it. */
  moveBot(): void;
}

/** The name of the open conversation, and whether the bot is in it. */
function TalkHead({ open: { kind, name, hasBot }, bot, moveBot }: TalkHeadProps) {
  return (
    <header class="talk-head">
      <h3>{kind === 'channel' ? `# ${name}` : name}</h3>
      <button
        type="button"
        class={hasBot ? 'quiet-button' : 'quiet-button wanted'}
        hidden={kind === 'chat' && hasBot}
        onClick={moveBot}
      >
        {hasBot ? `Remove ${bot}` : `Add ${bot}`}
      </button>
      {!hasBot && (
        <p class="quiet absence">
          {bot} is not in this {kind}, so it hears nothing that is said here.
        </p>
      )}
    </header>
  );
}
