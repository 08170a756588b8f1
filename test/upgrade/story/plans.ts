import type { Stage } from '../stage.ts';
import { PHARMACY } from './networks.ts';

/** A year's plan with priorities and milestones: moved, given away, done, taken out. */
export async function tellOfPlans({ at }: Stage): Promise<void> {
  const denise = at('denise', 'Teams');
  const lines = [
    'plan create 2027/28',
    'plan priority add "Minor ailments in every locality" domain 3 lead Cat Holroyd',
    'plan priority add "Safe use of medicines after hospital" domain 5 lead Bob Ackroyd',
    'plan priority add "Fewer forms" domain 4',
    'plan milestone add "Ask practices what they offer" for W1 by 28 May 2027 owner Bob Ackroyd',
    'plan milestone add "Draft the pathway" for W1 by 4 June 2027 owner Cat Holroyd',
    'plan milestone add "Agree what hospitals tell pharmacies" for W2 by 30 July 2027 owner Imran Sykes',
    'plan milestone add "Count the forms" for W3 by 30 July 2027',
    'milestone done W1.1',
    'milestone move W1.2 to 7 June 2027 because practices asked for more time',
    'milestone move W1.2 to 8 June 2027 because Whit Monday is a holiday',
    'plan priority remove W3',
  ];
  for (const line of lines) await denise.types(line);
  await at('priya', PHARMACY).types('milestone give W2.1 to @joan');
}

/** Digests for a channel, and for three people, of whom two are the same. */
export async function tellOfDigests({ at }: Stage): Promise<void> {
  await at('priya', PHARMACY).types('digest weekly on Monday at 8:30am');
  await at('bob', 'Slack').types('digest weekly');
  await at('priya', 'Slack').types('digest weekly on Friday at 9am');
  await at('priya', 'Teams').types('digest weekly');
}
