import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day, dayOf, formatDay } from '../../../commands/dates/dates.ts';
import type { Database } from '../../../storage/database/open-database.ts';
import { testDatabase } from '../../support/database.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { foundNetwork, type TestBot, testBot } from '../../support/test-bot.ts';
import { createNudgeModel, type Fault, type NudgeModel, type Sent } from './nudge-model.ts';

const ZONE = 'Europe/London';
/** The Monday before Easter, and before the clocks go forward. */
const START = '2027-03-22 10:17';
let database: Database;
let bot: TestBot;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** What happens, in the bot and in the model. `pick` chooses the action, and `day` a day ahead. */
type Step =
  | { does: 'add' | 'give'; who: string; to: string; pick: number; day: number }
  | { does: 'move' | 'done' | 'reopen' | 'snooze'; pick: number; day: number }
  | { does: 'away' | 'back' | 'hours' | 'stop' | 'start'; who: string; day: number }
  | { does: 'wait'; hours: number };

const who = fc.constantFrom('cat', 'dev');
const pick = fc.nat(20);
const day = fc.integer({ min: 1, max: 12 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 90 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom('add' as const, 'give' as const),
        who,
        to: who,
        pick,
        day,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom('move' as const, 'done' as const, 'reopen' as const, 'snooze' as const),
        pick,
        day,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constantFrom(
          'away' as const,
          'back' as const,
          'hours' as const,
          'stop' as const,
          'start' as const,
        ),
        who,
        day,
      }),
    },
  ),
  { minLength: 12, maxLength: 30 },
);

const HALVES = [
  { typed: 'Tuesday and Thursday mornings', halves: new Set(['1 0', '3 0']) },
  { typed: 'Wednesday afternoons', halves: new Set(['2 1']) },
  { typed: 'every day', halves: null },
] as const;

/** Does the steps; which messages came, and which should have by the model. */
async function perform(story: Step[], fault: Fault = {}): Promise<{ came: Sent[]; wanted: Sent[] }> {
  const model = createNudgeModel(bot.now(), fault);
  const speakers: Record<string, Speaker> = {};
  for (const name of ['cat', 'dev']) speakers[name] = bot.slack('direct').as(name);
  for (const each of story) await does(each, model, (name) => speakers[name] as Speaker);
  const end = new Date(bot.now().getTime() + 60 * 86_400_000);
  await bot.moveTo(end);
  model.until(end);
  const came = ['cat', 'dev'].flatMap((person) =>
    bot.direct('slack', person).flatMap(({ at, asPosted }) => {
      const actions = actionsIn(readView(asPosted));
      return actions.length > 0 ? [{ person, at: at.toISOString(), actions }] : [];
    }),
  );
  return { came: inOrder(came), wanted: inOrder(model.sent) };
}

async function does(step: Step, model: NudgeModel, of: (name: string) => Speaker): Promise<void> {
  const today = dayOf(bot.now(), ZONE);
  if (step.does === 'wait') {
    const to = new Date(bot.now().getTime() + step.hours * 3_600_000);
    await bot.moveTo(to);
    model.until(to);
    return;
  }
  const later: Day = addDays(today, step.day);
  if ('who' in step && !('to' in step)) return choose(step, later, model, of);
  if (step.does === 'add') {
    const owner = step.who === step.to ? 'me' : `@${step.to}`;
    await of(step.who).types(`action add ${owner} Thing by ${formatDay(later)}`);
    model.add(step.to, later, step.who);
    return;
  }
  const number = model.actions.length === 0 ? 0 : 1 + (step.pick % model.actions.length);
  if (number === 0) return;
  const { owner, isDone } = model.actionOf(number);
  const reference = `A${number}`;
  if (step.does === 'reopen' ? !isDone : isDone) return;
  if (step.does === 'give') {
    if (owner === step.to) return;
    await of(owner).types(`action give ${reference} to @${step.to}`);
    model.give(number, step.to, owner);
  } else if (step.does === 'move') {
    await of(owner).types(`action move ${reference} to ${formatDay(later)}`);
    model.move(number, later);
  } else if (step.does === 'snooze') {
    await of(owner).types(`nudge snooze ${reference} until ${formatDay(later)}`);
    model.snooze(owner, number, later);
  } else {
    await of(owner).types(`action ${step.does} ${reference}`);
    model.done(number, step.does === 'done');
  }
  await bot.settle();
  model.until(bot.now());
}

/** What somebody says of when they work, and of whether they want reminders. */
async function choose(
  { does, who, day }: { does: string; who: string; day: number },
  later: Day,
  model: NudgeModel,
  of: (name: string) => Speaker,
): Promise<void> {
  const today = dayOf(bot.now(), ZONE);
  const hours = HALVES[day % HALVES.length] ?? HALVES[0];
  const person = model.people[who];
  if (does === 'back' && !(person?.away && person.away[1] >= today)) return;
  const typed = {
    away: `me away until ${formatDay(later)}`,
    back: 'me back',
    hours: `me hours ${hours.typed}`,
    stop: 'nudge stop actions',
    start: 'nudge start actions',
  }[does];
  await of(who).types(typed ?? '');
  await bot.settle();
  if (does === 'away') model.away(who, [today, later]);
  if (does === 'back') model.away(who, null);
  if (does === 'hours') model.works(who, hours.halves && new Set(hours.halves));
  if (does === 'stop' || does === 'start') model.stops(who, does === 'stop');
}

/** The actions that a message reminds of, in its title or in its lines. */
function actionsIn(message: string): number[] {
  const [title = '', ...lines] = message.split('\n');
  const said = / things? waits? for you$/.test(title)
    ? lines.filter((line) => line.startsWith('- '))
    : [title];
  return said
    .flatMap((line) => /^(?:- )?(?:.+ gave you )?A(\d+)\b/.exec(line)?.slice(1).map(Number) ?? [])
    .sort((a, b) => a - b);
}

const inOrder = (all: Sent[]): Sent[] =>
  all.toSorted((a, b) => `${a.person} ${a.at}`.localeCompare(`${b.person} ${b.at}`));

/** A new bot on an empty database, with a network of which Cat and Dev are members. */
async function begin(): Promise<void> {
  bot = await testBot({ database, start: START });
  const { ann } = await foundNetwork(bot);
  for (const name of ['cat', 'dev']) await ann.types(`member add @${name} as clinician`);
}

test('whatever happens, every reminder that is wanted comes once, and no other', async () => {
  const property = async (story: Step[]) => {
    await begin();
    const { came, wanted } = await perform(story);
    expect(came).toEqual(wanted);
    expect(bot.faults).toEqual([]);
  };
  await fc.assert(fc.asyncProperty(steps, property), { numRuns: 6 });
}, 240_000);

const OWN = { does: 'add', who: 'cat', to: 'cat', pick: 0, day: 8 } as const;
/** A story for each rule, in which it matters. */
const RULES: [keyof Fault, Step[]][] = [
  ['worksOnHolidays', [{ ...OWN, day: 4 }]],
  ['neverAway', [OWN, { does: 'away', who: 'cat', day: 10 }]],
  ['allHalfDays', [OWN, { does: 'hours', who: 'cat', day: 1 }]],
  ['forgetsMoves', [OWN, { does: 'move', pick: 0, day: 12 }]],
  ['remindsOfDone', [OWN, { does: 'done', pick: 0, day: 1 }]],
  ['remindsFormerOwners', [OWN, { does: 'give', who: 'cat', to: 'dev', pick: 0, day: 1 }]],
  [
    'noSnooze',
    [
      { ...OWN, day: 3 },
      { does: 'snooze', pick: 0, day: 8 },
    ],
  ],
  ['neverStops', [OWN, { does: 'stop', who: 'cat', day: 1 }]],
  ['noOverdue', [OWN]],
  ['noGiving', [{ ...OWN, to: 'dev' }]],
];

test.each(RULES)('a model with the fault “%s” is found out', async (fault, story) => {
  await begin();
  const { came, wanted } = await perform(story, { [fault]: true });
  expect(came).not.toEqual(wanted);
  await begin();
  const right = await perform(story);
  expect(right.came).toEqual(right.wanted);
});
