import { useId } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import type { TrialPlatform } from '../platform.ts';

/** Something to try: what it shows, on which side, and the words that do it. */
interface Idea {
  side: TrialPlatform['key'];
  shows: string;
  text: string;
}

/**
 * The things to try, in order. Each `text` is the beginning of a command's own example, and the first such
 * example is used.
 */
const STORY: readonly Idea[] = [
  { side: 'slack', shows: 'Take on an action', text: 'action add me' },
  { side: 'slack', shows: 'Vote in the poll', text: 'vote' },
  { side: 'slack', shows: 'Change it in a form', text: 'action edit' },
  { side: 'teams', shows: 'Close it from Teams', text: 'action done' },
  { side: 'teams', shows: 'Read the work plan', text: 'plan show' },
  { side: 'slack', shows: 'Everything it can do', text: 'help' },
];

const SIDES = { slack: 'Slack', teams: 'Teams' };

interface IdeasProps {
  trial: Trial;
  choose(side: TrialPlatform['key'], text: string): void;
}

/** A short list of things to try, in order. Choosing one writes it into its side's composer. */
export function Ideas({ trial, choose }: IdeasProps) {
  const title = useId();
  return (
    <section class="ideas" aria-labelledby={title}>
      <h2 id={title}>Try these</h2>
      <p class="quiet">
        Choose one and press Enter to send it. Then move the clock on: Convenor writes to whoever has
        something due.
      </p>
      <ol>
        {ideasFor(trial).map(({ side, shows, text }) => (
          <li key={shows}>
            <button type="button" class="idea" data-platform={side} onClick={() => choose(side, text)}>
              <span>
                <span class="where">{SIDES[side]}</span> {shows}
              </span>
              <code>{text}</code>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ideasFor({ slack, teams, commands }: Trial): Idea[] {
  const prefix = { slack: `${slack.command} `, teams: `@${teams.bot.name} ` };
  const examples = commands.flatMap((command) => command.examples);
  return STORY.flatMap((idea) => {
    const example = examples.find((line) => line.startsWith(idea.text));
    return example === undefined ? [] : [{ ...idea, text: prefix[idea.side] + example }];
  });
}
