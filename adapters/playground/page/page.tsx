import { useEffect, useState } from 'preact/hooks';
import type { Trial } from '../trial.ts';
import type { Post, TrialPlatform } from './platform.ts';
import { Side } from './side/side.tsx';
import { slackPlatform } from './slack/platform.tsx';
import { teamsPlatform } from './teams/platform.tsx';
import { ClockBar } from './top/clock.tsx';
import { Ideas } from './top/ideas.tsx';
import { useNotices } from './top/notices.tsx';
import { act, follow } from './wire.ts';

const platforms: readonly TrialPlatform[] = [slackPlatform, teamsPlatform];

/** The whole page: its top and, once the first state has arrived, the two platforms side by side. */
export function Page() {
  const [trial, setTrial] = useState<Trial>();
  const [isLost, setLost] = useState(false);
  const [idea, setIdea] = useState<{ side: TrialPlatform['key']; text: string }>();
  const { notices, shown } = useNotices();
  useEffect(() => follow(setTrial, setLost), []);

  const post: Post = async (doing) => {
    const result = await act(doing);
    if (!result.ok) notices.tell(result.error, 'error');
    else if (result.notice) notices.tell(result.notice);
    return result;
  };
  return (
    <>
      {platforms.map(({ key, label }) => (
        <a key={key} class="skip" href={`#${key}-composer`}>
          Write in {label}
        </a>
      ))}
      <header class="top">
        <div>
          <h1>Convenor playground</h1>
          <p>This is a trial on this computer. Nothing leaves it, and everyone in it is made up.</p>
        </div>
        {trial && <ClockBar trial={trial} post={post} />}
        <p class="lost" role="status">
          {isLost && 'Lost touch with Convenor. Trying again…'}
        </p>
        {/* Right after the clock, so that whoever moves it with the keyboard comes upon what that brought. */}
        {shown}
      </header>
      <main>
        {!trial && <p class="starting">Opening the trial…</p>}
        {trial && <Ideas trial={trial} choose={(side, text) => setIdea({ side, text })} post={post} />}
        {trial &&
          platforms.map((platform) => (
            <Side
              key={platform.key}
              platform={platform}
              trial={trial}
              send={post}
              notices={notices}
              draft={idea?.side === platform.key ? idea : undefined}
            />
          ))}
      </main>
    </>
  );
}
