import { addDays, instantOf } from '../../commands/dates/dates.ts';
import { UserError } from '../../commands/user-error.ts';
import type { Platform } from '../../commands/view.ts';
import { readView } from '../support/read-view.ts';
import { profileOf } from '../support/speaker.ts';
import { audit } from './auditor.ts';
import { ZONE } from './bot.ts';
import { type Chance, chanceOf } from './chance.ts';
import { typed, WORDS } from './deed.ts';
import type { Founding } from './founding.ts';
import type { Office } from './office.ts';
import { CHANNELS, PEOPLE, type Person } from './people.ts';
import { modelOf } from './run-story.ts';
import { onlyFor } from './slack-side.ts';
import { FIRST_DAY } from './story.ts';
import { createTown, type Town, typedBy } from './town.ts';
import { createWitness, type Witness } from './witness.ts';

/** A channel of the network in Slack, besides the usual one, which is ill. */
export const OTHER_CHANNEL = '#prescribing';

/** What people were told, and when it was said. */
interface Said {
  by: Person;
  text: string;
  askedAt: number;
  answer: string | undefined;
  answeredAt: number;
}

/** One network, one part of which is ill for a while as several people record actions. */
export interface Ward {
  town: Town;
  witness: Witness;
  /** Somebody records an action, `after` so many milliseconds. */
  ask(by: Person, after: number): Said;
  /** Calls `look` in so many milliseconds. */
  later(milliseconds: number, look: () => void): void;
  /** Lets this much virtual time pass. */
  pass(milliseconds: number): Promise<void>;
  /** Calls `look` with the number of each action as it is committed. */
  onCommit(look: (action: number) => void): void;
}

const OPENS = instantOf(FIRST_DAY, '10:00', ZONE);

/**
 * Plays `illness` from a seed on a network that was founded also in `OTHER_CHANNEL`, on a wire and a database of which nothing
 * else is slow. Resolves to what was found wrong: by it, by the witness, and by the audit after all is well again.
 */
export async function playIllness(
  office: Office,
  founding: Founding,
  seed: number,
  illness: (ward: Ward, chance: Chance) => Promise<string[]>,
): Promise<string[]> {
  await office.begin(founding.rows);
  const chance = chanceOf(seed).apart('illness');
  const model = modelOf(founding);
  const looks: ((action: number) => void)[] = [];
  const committed = async (purpose: unknown) => {
    const before = model.actions.size;
    await witness.committed(purpose);
    if (model.actions.size > before) for (const look of looks) look(model.actions.size);
  };
  const town = createTown(office, { start: OPENS, chance, before: founding, committed });
  const { scheduler, faults, bots } = town;
  const witness = createWitness(model, office, scheduler.now, scheduler.tell);
  faults.areSomeSlow = false;
  const ward: Ward = {
    ...{ town, witness, ask: asking(town, witness) },
    later: (milliseconds, look) => void scheduler.after(milliseconds, {}, '', look),
    pass: (milliseconds) => scheduler.runUntil(new Date(scheduler.now().getTime() + milliseconds)),
    onCommit: (look) => void looks.push(look),
  };
  try {
    for (const bot of bots) bot.begin();
    await ward.pass(1_000);
    const found = await illness(ward, chance);
    await town.passTo(new Date(OPENS.getTime() + 10 * 60_000));
    model.nudges.at(scheduler.now());
    return [
      ...found,
      ...witness.violations,
      ...(await audit({ office, town, model, founding, isCalm: false })),
    ];
  } finally {
    for (const bot of bots) await bot.crash();
  }
}

function asking({ scheduler, ask }: Town, witness: Witness): Ward['ask'] {
  let asked = 0;
  const now = () => scheduler.now().getTime();
  return (by, after) => {
    asked += 1;
    const name = `request ${asked}`;
    const due = addDays(FIRST_DAY, 5);
    const deed = { do: 'add', owner: by.handle, text: `${WORDS} of ${name}`, due } as const;
    const said: Said = { by, text: deed.text, askedAt: 0, answer: undefined, answeredAt: 0 };
    witness.expects(name, { by: by.handle, deed, again: null });
    scheduler.after(after, {}, '', () => {
      said.askedAt = now();
      ask(typedBy(by, typed(deed), name), { ask: name }, (answer) => {
        witness.answered(name)(answer);
        said.answeredAt = now();
        said.answer =
          answer === 'nobody' ? answer : answer instanceof UserError ? answer.message : readView(answer);
      });
    });
    return said;
  };
}

/** Whether there is a message in this conversation that begins with these words. */
export const stands = ({ town }: Ward, platform: Platform, address: string, words: string): boolean =>
  town[platform].conversations.at(address).some(({ body }) => JSON.stringify(body).includes(words));

/** Where a person is told what only they see; in Teams, in the channel. */
export const toldTo = ({ platform, handle }: Person): string =>
  platform === 'slack' ? onlyFor(profileOf(platform, handle).userId) : CHANNELS.teams;

/** A few people of both platforms. */
export const several = (chance: Chance): Person[] => Array.from({ length: 6 }, () => chance.pick(PEOPLE));
