import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { pickedOn, type Speaker } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

const LINES: [typed: string, shown: string][] = [
  ['plan create 2028-29', 'The work plan for 2028/29 is begun.'],
  [
    'plan priority add "Minor ailments in every locality" domain 3 lead @bob',
    'W1 Minor ailments in every locality',
  ],
  [
    'plan priority add Care for people in 2030 domain 4',
    'In the work plan for 2028/29: W2 Care for people in 2030',
  ],
  ['plan priority add Fewer falls --year 2028/29', 'In the work plan for 2028/29: W3 Fewer falls'],
  [
    'plan milestone add "Draft pathway" for W1 by 30 June 2027 owner @bob',
    'W1.1 Draft pathway belongs to Bob Hill',
  ],
  [
    'plan milestone add Call for views by post for w1 by next Friday',
    'W1.2 Call for views by post belongs to Ann Ward',
  ],
  ['plan show', 'Next: W1.2 Call for views by post (Ann Ward, due Friday 11 June 2027)'],
  ['milestone list', '- W1.1 Draft pathway (Bob Hill, due Wednesday 30 June 2027) [Done]'],
  [
    'milestone move W1.1 to 14 July 2027 because practices asked',
    'W1.1 is now due on Wednesday 14 July 2027.',
  ],
  ['milestone give W1.1 to @cat', 'W1.1 now belongs to Cat Jones.'],
  ['milestone show W1.1', 'because practices asked (Ann Ward, Tuesday 1 June 2027)'],
  ['milestone done W1.1', 'W1.1 is done: Draft pathway'],
  ['milestone list done', '- W1.1 Draft pathway (Cat Jones, done)'],
  ['milestone reopen W1.1', 'W1.1 is open again: Draft pathway'],
  ['plan priority edit W2', 'Change a priority'],
  ['plan priority remove W2', 'W2 Care for people in 2030 is no longer in the work plan'],
  ['undo', 'Priority “Care for people in 2030” is as it was before.'],
];

/** What asks in a form when nothing is said, what is entered there, and a piece of what is shown then. */
const FORMS: [typed: string, entered: Record<string, unknown>, shown: string][] = [
  ['plan create', { year: '2028/29' }, 'The work plan for 2028/29 is begun.'],
  ['plan priority add', { title: 'Minor ailments', domain: '3', lead: '@bob' }, 'W1 Minor ailments'],
  ['plan priority edit', { priority: 'W1', title: 'Fewer falls' }, 'W1 was changed.'],
  [
    'plan milestone add',
    { title: 'Draft', priority: 'W1', due: '2027-06-30', owner: '@bob' },
    'W1.1 Draft belongs to Bob',
  ],
  ['milestone show', { milestone: 'W1.1' }, 'Draft\nMilestone W1.1,'],
  [
    'milestone move',
    { milestone: 'W1.1', due: '2027-07-14', because: 'it is late' },
    'due on Wednesday 14 July 2027',
  ],
  ['milestone give', { milestone: 'W1.1', owner: '@cat' }, 'W1.1 now belongs to Cat Jones.'],
  ['milestone done', { milestone: 'W1.1' }, 'W1.1 is done: Draft'],
  ['milestone reopen', { milestone: 'W1.1' }, 'W1.1 is open again: Draft'],
  ['plan priority remove', { priority: 'W1' }, 'W1 Fewer falls is no longer in the work plan'],
];

describe.each(['slack', 'teams'] as const)('in %s', (platform) => {
  let ann: Speaker;
  beforeEach(async () => {
    ann = bot[platform]('here').as('ann');
    await ann.types('network create Leeds');
  });

  test('every line typed does as it says', async () => {
    for (const [typed, shown] of LINES) expect(await ann.reads(typed), typed).toContain(shown);
  });

  test('every line begun asks in a form for the rest', async () => {
    for (const [typed, entered, shown] of FORMS) {
      const picked = Object.entries(entered).map(([name, value]) => [
        name,
        String(value).startsWith('@') ? pickedOn(platform, String(value).slice(1)) : value,
      ]);
      const form = await ann.types(typed);
      expect(readView(await ann.fills(form, Object.fromEntries(picked))), typed).toContain(shown);
    }
  });

  test('what cannot be read is asked for again, with what was said', async () => {
    await ann.types('plan create 2028/29');
    await ann.types('plan priority add "Minor ailments"');
    expect(await ann.reads('plan priority add "Fewer falls" domain 9')).toContain(
      'Outcomes Framework domain: (!) “9” is not one of 1, 2, 3, 4, 5.',
    );
    expect(await ann.reads('plan milestone add "Draft" for W1 by when it suits')).toContain(
      'Due*: (!) I could not read "when it suits" as a date.',
    );
    expect(await ann.reads('plan milestone add "Ring 943 476 5919" for W1 by 30 June 2027')).toContain(
      'This seems to hold an NHS number.',
    );
  });
});
