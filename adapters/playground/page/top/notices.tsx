import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Cross } from '../parts/icon.tsx';

export interface Notices {
  /** Tells the person something, with a button if they can act on it. */
  tell(text: string, kind?: Notice['kind'], act?: Notice['act']): void;
  /** Has screen readers read this out, and shows nothing. */
  announce(text: string): void;
}

interface Notice {
  text: string;
  kind: 'notice' | 'error';
  act: { label: string; run(): void } | undefined;
}

/** How many milliseconds a sentence stays when it needs no answer. */
const LASTS = 8000;

/**
 * Short sentences in a tray of their own, which covers nothing. An error or a question stays until it is
 * dismissed.
 */
export function useNotices(): { notices: Notices; shown: ComponentChildren } {
  const [list, setList] = useState<readonly Notice[]>([]);
  const [polite, announce] = useSpoken();
  const [urgent, alarm] = useSpoken();
  const drop = (gone: Notice) => setList((all) => all.filter((each) => each !== gone));
  const tell: Notices['tell'] = (text, kind = 'notice', act) => {
    const notice = { text, kind, act };
    setList((all) => [notice, ...all.filter((each) => each.text !== text)]);
    if (kind === 'notice' && !act) setTimeout(() => drop(notice), LASTS);
    (kind === 'error' ? alarm : announce)(text);
  };
  const shown = (
    <>
      <Tray list={list} drop={drop} empty={() => setList([])} />
      <div class="unseen" aria-live="polite">
        {polite}
      </div>
      <div class="unseen" role="alert">
        {urgent}
      </div>
    </>
  );
  return { notices: { tell, announce }, shown };
}

interface TrayProps {
  /** Newest first. */
  list: readonly Notice[];
  drop(gone: Notice): void;
  empty(): void;
}

/** All notices, which can be folded, read and cleared. It is hidden while there are none. */
const Tray = ({ list, drop, empty }: TrayProps) => (
  <details class="tray" open hidden={list.length === 0}>
    <summary>
      Notices <span class="count">{list.length}</span>
    </summary>
    <div class="notices">
      {list.map((each) => (
        <NoticeBar key={each.text} notice={each} drop={() => drop(each)} />
      ))}
    </div>
    <button type="button" class="quiet-button" onClick={empty}>
      Dismiss all
    </button>
  </details>
);

/** Words for a live region. They are drawn anew each time, so that the same words are read out again. */
function useSpoken(): [ComponentChildren, (text: string) => void] {
  const [said, setSaid] = useState({ text: '', times: 0 });
  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
  return [<span key={said.times}>{said.text}</span>, say];
}

function NoticeBar({ notice: { text, kind, act }, drop }: { notice: Notice; drop(): void }) {
  const run = () => {
    act?.run();
    drop();
  };
  return (
    <div class={`notice ${kind}`}>
      <p class="notice-text">{text}</p>
      {act && (
        <button type="button" class="button" onClick={run}>
          {act.label}
        </button>
      )}
      <Cross label="Dismiss" onClick={drop} />
    </div>
  );
}
