import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry, Post } from '../platform.ts';
import { Composer } from './composer.tsx';
import { MessageRow } from './message.tsx';
import type { Vocabulary } from './suggestions.ts';

/** What the parts of a conversation need so that people can act in it. */
export interface Acting {
  post: Post;
  vocabulary: Vocabulary;
  /**
   * Sends this, in the thread of a message if its key is given. Resolves to whether it was accepted; if
   * not, the person is told why.
   */
  say(text: string, thread?: string): Promise<boolean>;
}

interface ThreadProps extends Acting {
  entry: Entry;
  me: string;
}

/** The replies to a message, and a field for another. */
export function Thread({ entry, me, post, vocabulary, say }: ThreadProps) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
    else if (field.current?.form?.contains(document.activeElement)) button.current?.focus();
  }, [isOpen]);
  const reply = async (text: string) => {
    const isSaid = await say(text, entry.key);
    if (isSaid) setOpen(false);
    return isSaid;
  };
  return (
    <div class="thread">
      <ol class="replies">
        {entry.replies.map((each) => (
          <li key={each.key}>
            <MessageRow key={me} entry={each} post={post} />
          </li>
        ))}
      </ol>
      <button ref={button} type="button" class="reply-button" hidden={isOpen} onClick={() => setOpen(true)}>
        Reply
      </button>
      <Composer
        field={field}
        name="Reply"
        placeholder="Reply"
        vocabulary={vocabulary}
        send={reply}
        hidden={!isOpen}
        onEscape={() => setOpen(false)}
      />
    </div>
  );
}
