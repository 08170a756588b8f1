import { useId } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import type { Post, TrialPlatform } from '../platform.ts';

/** Something to say: what it shows, on which side, and the words that do it. */
interface ThingToSay {
  side: TrialPlatform['key'];
  shows: string;
  text: string;
}

/** A night that goes by: what the morning after it shows. */
interface MorningAfter {
  morning: string;
}

type StepOfWeek = ThingToSay | MorningAfter;

/**
 * A newcomer's week, in order. Each `text` is the beginning of a command's own example, and the first such
 * example is used.
 */
const WEEK: readonly StepOfWeek[] = [
  { side: 'slack', shows: 'Take on an action', text: 'action add me' },
  { side: 'slack', shows: 'Vote in the poll', text: 'vote' },
  { side: 'slack', shows: 'Change it in a form', text: 'action edit' },
  { morning: 'The next morning: see who is written to' },
  { side: 'teams', shows: 'Close it from Teams', text: 'action done' },
  { side: 'teams', shows: 'Read the work plan', text: 'plan show' },
  { side: 'teams', shows: 'Note what was achieved', text: 'plan highlight W1' },
  { morning: 'Another morning: see who is reminded' },
  { side: 'teams', shows: 'Read the plan as a table', text: 'plan table' },
  { side: 'slack', shows: 'See what is next, in a digest', text: 'digest now' },
  { side: 'slack', shows: 'Everything it can do', text: 'help' },
];

const SIDES = { slack: 'Slack', teams: 'Teams' };

interface IdeasProps {
  trial: Trial;
  choose(side: TrialPlatform['key'], text: string): void;
  post: Post;
}

/** A week of things to try, in order. Choosing one writes it into its side's composer, or lets a night go by. */
export function Ideas({ trial, choose, post }: IdeasProps) {
  const title = useId();
  return (
    <section class="ideas" aria-labelledby={title}>
      <h2 id={title}>A week with Convenor</h2>
      <p class="quiet">
        Choose each in turn, and press Enter to send what it writes. By night the clock moves on: Convenor
        writes to whoever has something due.
      </p>
      <ol>
        {stepsFor(trial).map((step) =>
          'morning' in step ? (
            <li key={step.morning}>
              <button type="button" class="idea" onClick={() => post({ type: 'clock.nextWorkingMorning' })}>
                <span>
                  <span class="where">Clock</span> {step.morning}
                </span>
                <code>A night goes by</code>
              </button>
            </li>
          ) : (
            <li key={step.shows}>
              <button
                type="button"
                class="idea"
                data-platform={step.side}
                onClick={() => choose(step.side, step.text)}
              >
                <span>
                  <span class="where">{SIDES[step.side]}</span> {step.shows}
                </span>
                <code>{step.text}</code>
              </button>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function stepsFor({ slack, teams, commands, canMoveClock }: Trial): StepOfWeek[] {
  const prefix = { slack: `${slack.command} `, teams: `@${teams.bot.name} ` };
  const examples = commands.flatMap((command) => command.examples);
  return WEEK.flatMap((step): StepOfWeek[] => {
    if ('morning' in step) return canMoveClock ? [step] : [];
    const example = examples.find((line) => line.startsWith(step.text));
    return example === undefined ? [] : [{ ...step, text: prefix[step.side] + example }];
  });
}
