import { addDays, dayOf, instantOf } from '../../commands/dates/dates.ts';
import { audit } from './auditor.ts';
import { ZONE } from './bot.ts';
import { chanceOf } from './chance.ts';
import type { Founding } from './founding.ts';
import { Model } from './model.ts';
import type { Office } from './office.ts';
import { directOf, MANAGERS, personOf } from './people.ts';
import { perform } from './perform.ts';
import type { Scene, Story } from './story.ts';
import { createTown, type Town } from './town.ts';
import { createWitness, type Witness } from './witness.ts';

/** The result of a story. */
export interface Outcome {
  story: Story;
  /** The violations found by the audit; none if all is well. */
  violations: string[];
  /** The steps taken, in order. */
  told: string[];
  kills: number;
}

const MINUTE_MS = 60_000;
/** How long faults occur, and the most time after that until no work is left, in minutes. */
const SCENE_MINUTES = 1;
const REST_MINUTES = 5;

/** Plays a story and audits the result. `tellsAnswers`: what is told holds what each statement was given and answered. */
export async function runStory(
  office: Office,
  founding: Founding,
  story: Story,
  { tellsAnswers = false } = {},
): Promise<Outcome> {
  await office.begin(founding.rows);
  const chance = chanceOf(story.seed).apart(`run ${story.salt}`);
  const start = story.scenes[0]?.at ?? new Date(0);
  const town = createTown(office, {
    ...{ start, chance, tellsAnswers, before: founding },
    committed: (purpose) => witness.committed(purpose),
  });
  const { scheduler } = town;
  const model = modelOf(founding);
  const witness = createWitness(model, office, scheduler.now, scheduler.tell);
  let kills = 0;
  if (story.unreachable !== null) town.faults.closedConversation = directOf(personOf(story.unreachable));
  try {
    for (const bot of town.bots) bot.begin();
    for (const [index, scene] of story.scenes.entries())
      kills += await play(scene, `scene ${index + 1}`, story, town, witness);
    if (story.goesOn) await town.passTo(nextMorning(scheduler.now()));
    model.nudges.at(scheduler.now());
    witness.violations.push(
      ...(await audit({ office, town, model, founding, isCalm: kills === 0 && isCalm(story) })),
    );
  } finally {
    for (const bot of town.bots) await bot.crash();
  }
  return { story, violations: witness.violations, told: scheduler.told, kills };
}

/** The model of the network as it was founded. */
export function modelOf({ deeds }: Founding): Model {
  const model = new Model(MANAGERS);
  for (const { by, deed, at } of deeds) model.commit(by, deed, { asked: at, at, day: dayOf(at, ZONE) });
  return model;
}

/** Whether no call and no statement fails by itself. */
const isCalm = ({ callFaults, storeFaults }: Story): boolean => callFaults === 0 && storeFaults === 0;

/** An instant after all of the next day's reminders. */
const nextMorning = (now: Date): Date => instantOf(addDays(dayOf(now, ZONE), 1), '09:20', ZONE);

/** Plays a story with its faults, and waits until no work is left. Resolves to how many bots were killed. */
async function play(
  { at, asks, crashes }: Scene,
  name: string,
  { callFaults, storeFaults }: Story,
  town: Town,
  witness: Witness,
): Promise<number> {
  const { scheduler, bots, faults } = town;
  if (at > scheduler.now()) await town.passTo(at);
  const began = scheduler.now().getTime();
  scheduler.tell(`— ${name}`);
  Object.assign(faults, { calls: callFaults, statements: storeFaults, wakes: callFaults });
  const director = {};
  for (const [index, ask] of asks.entries()) perform(ask, `${name}, ${index + 1}`, town, witness);
  let kills = 0;
  for (const { bot, at: after, statements, away } of crashes) {
    const mine = bots[bot];
    const isBack = () => scheduler.after(away, director, '', () => mine?.begin());
    scheduler.after(after, director, '', () =>
      mine?.killAt(statements, () => {
        kills += 1;
        isBack();
      }),
    );
  }
  // What nobody is woken for, as a call that was cut off minutes ago, is found by the minute.
  for (let minute = 1; minute < REST_MINUTES; minute++)
    scheduler.after((SCENE_MINUTES + minute) * MINUTE_MS, director, '', () => {
      for (const bot of bots) bot.tick();
    });
  await scheduler.runUntil(new Date(began + SCENE_MINUTES * MINUTE_MS));
  Object.assign(faults, { calls: 0, statements: 0, wakes: 0 });
  for (const bot of bots) bot.killAt(Number.POSITIVE_INFINITY, () => {});
  await scheduler.runUntil(new Date(began + (SCENE_MINUTES + REST_MINUTES) * MINUTE_MS));
  return kills;
}
