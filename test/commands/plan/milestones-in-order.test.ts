import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { closesCircle, type Ordered, slipsAfter } from '../../../commands/plan/milestones-after.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

beforeEach(async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments" domain 3');
  await ann.types('plan milestone add "Draft pathway" for W1 by 30 June 2027 owner bob');
  await ann.types('plan milestone add "Train staff" for W1 by 14 July 2027 after W1.1');
  await ann.types('plan milestone add "Launch" for W1 by 1 September 2027');
});

const show = (which: string) => ann.reads(`milestone show ${which}`);

test('what a milestone comes after is said with it, and what comes after it', async () => {
  expect(await show('W1.2')).toContain('Comes after: W1.1 Draft pathway (due Wednesday 30 June 2027)');
  expect(await show('W1.1')).toContain('Comes before: W1.2 Train staff (due Wednesday 14 July 2027)');
  expect(await ann.reads('W1.3 comes after W1.1 and W1.2')).toBe(
    'W1.3 now comes after W1.1 and W1.2.\n[Undo]',
  );
  expect(await show('W1.3')).toContain(
    'W1.1 Draft pathway (due Wednesday 30 June 2027) and W1.2 Train staff',
  );
  await ann.types('undo');
  expect(await show('W1.3')).not.toContain('Comes after');
  expect(await ann.reads('milestone put W1.2 after nothing')).toContain(
    'W1.2 comes after no other milestone now.',
  );
  expect(await show('W1.1')).not.toContain('Comes before');
});

test('the one button moves what would be due before what it comes after, and undo takes that back at once', async () => {
  await ann.types('milestone put W1.3 after W1.2');
  const moved = await ann.types('milestone move W1.1 to 28 July 2027 because the trust asked for it');
  expect(readView(moved)).toBe(
    [
      'W1.1 is now due on Wednesday 28 July 2027.',
      'What comes after it would be due before it. It would slip, too:',
      '- W1.2 Train staff, from Wednesday 14 July 2027 to Wednesday 11 August 2027',
      '[Undo] [Move it too]',
    ].join('\n'),
  );
  expect(readView(await ann.presses(moved, 'Move it too'))).toContain('This was moved after W1.1.');
  expect(await show('W1.2')).toContain('due Wednesday 11 August 2027');
  expect(await show('W1.2')).toContain(
    'because it comes after W1.1, which is due on Wednesday 28 July 2027 (Ann Ward',
  );
  expect(readView(await ann.presses(moved, 'Move it too'))).toContain('There is nothing to move.');
  await ann.types('undo');
  expect(await show('W1.2')).toContain('due Wednesday 14 July 2027');
  expect(await show('W1.2')).not.toContain('Moved');
});

test('all that follows slips with it, each by as much as it must', async () => {
  await ann.types('milestone put W1.3 after W1.2');
  const moved = await ann.types('milestone move W1.1 to 30 November 2027 because of flu');
  expect(readView(moved)).toContain(
    'W1.3 Launch, from Wednesday 1 September 2027 to Thursday 3 February 2028',
  );
  await ann.presses(moved, 'Move these 2 too');
  expect(await show('W1.3')).toContain('due Thursday 3 February 2028');
  await ann.types('undo');
  expect(await show('W1.3')).toContain('due Wednesday 1 September 2027');
  expect(await show('W1.2')).toContain('due Wednesday 14 July 2027');
});

test('whoever may move but their own is told what slips, without the button', async () => {
  const moved = readView(
    await bob.types('milestone move W1.1 to 28 July 2027 because the trust asked for it'),
  );
  expect(moved).toContain('W1.2 Train staff, from Wednesday 14 July 2027');
  expect(moved).toContain('Whoever runs the network can move it.');
  expect(moved).not.toContain('Move it too');
  expect(await bob.reads('milestone shift W1.1')).toContain('Only a clinical chair');
});

test('a milestone due before what it comes after says so, and is moved by the same button', async () => {
  await ann.types('milestone put W1.3 after W1.2');
  const told = await ann.types('milestone move W1.3 to 1 July 2027 because we are quick');
  expect(readView(told)).toContain('It is due before W1.2 (Wednesday 14 July 2027).');
  await ann.presses(told, 'Move it too');
  expect(await show('W1.3')).toContain('due Thursday 15 July 2027');
});

test('nothing comes after itself, by itself or through others', async () => {
  await ann.types('milestone put W1.3 after W1.2');
  expect(await ann.reads('milestone put W1.1 after W1.1')).toContain('W1.1 cannot come after itself.');
  expect(await ann.reads('milestone put W1.1 after W1.3')).toContain(
    'W1.3 comes after W1.1 already, so W1.1 cannot come after W1.3.',
  );
  await ann.types('milestone remove W1.2');
  expect(await ann.reads('milestone put W1.1 after W1.3')).toContain('W1.3 comes after W1.1 already');
});

test('what is unknown or not understood is said', async () => {
  expect(await ann.reads('milestone put W1.1 after W1.9')).toContain(
    'There is no W1.9 in Leeds Pharmacy LPN.',
  );
  const form = await ann.types('milestone put W1.1');
  expect(readView(form)).toContain('After which milestones');
  expect(readView(await ann.fills(form, { after: 'Easter' }))).toContain(
    '“Easter” does not name milestones.',
  );
  expect(readView(await ann.fills(form, { after: 'none' }))).toContain(
    'W1.1 comes after no other milestone already.',
  );
});

test('what is done before its time says what is still open', async () => {
  expect(await ann.reads('milestone done W1.2')).toContain(
    'W1.2 is done: Train staff. W1.1, which it comes after, is still open.',
  );
});

test('a title that speaks of after is a title', async () => {
  expect(await ann.reads('plan milestone add Ring practices after Easter for W1 by 1 July 2027')).toContain(
    'W1.4 Ring practices after Easter belongs to Ann Ward',
  );
});

describe('the rule', () => {
  const days = ['2027-06-01', '2027-06-15', '2027-07-01', '2027-07-15', '2027-08-02'];
  /** Each comes after some that stand before it. */
  const orders = fc
    .array(fc.record({ day: fc.nat(days.length - 1), after: fc.array(fc.nat(), { maxLength: 2 }) }), {
      minLength: 2,
      maxLength: 7,
    })
    .map((each) =>
      each.map(
        ({ day, after }, i): Ordered => ({
          ...{ id: String(i), due: days[day] ?? '', status: 'open' },
          afterIds: i === 0 ? [] : after.map((one) => String(one % i)),
        }),
      ),
    );

  test('leaves nothing that came in order before what it comes after, and moves nothing earlier', () => {
    fc.assert(
      fc.property(orders, fc.nat(days.length - 1), (all, to) => {
        const [first] = all;
        if (!first) return;
        const moved = { ...first, due: days[to] ?? '' };
        const slips = new Map(
          slipsAfter(moved, first.due, all).map(({ milestone, to: day }) => [milestone.id, day]),
        );
        const dueOf = (id: string) =>
          slips.get(id) ?? (id === moved.id ? moved : all.find((each) => each.id === id))?.due ?? '';
        for (const { id, due, afterIds } of all) {
          if (id !== moved.id) expect(dueOf(id) >= due).toBe(true);
          for (const ahead of afterIds) {
            const hasMoved = slips.has(ahead) || ahead === moved.id;
            if (hasMoved) expect(dueOf(id) >= dueOf(ahead)).toBe(true);
          }
        }
      }),
    );
  });

  test('finds each circle, however long, and no other', () => {
    fc.assert(
      fc.property(orders, fc.nat(), (all, pick) => {
        const last = all.at(-1)?.id ?? '';
        const one = all[pick % all.length]?.id ?? '';
        const reaches = (from: string): boolean =>
          from === one || (all.find(({ id }) => id === from)?.afterIds ?? []).some(reaches);
        expect(closesCircle(one, [last], all)).toBe(reaches(last));
      }),
    );
  });
});

test('a milestone that needs another week gets it once there is a reason, which alone is asked for', async () => {
  const form = await ann.types('I need another week for W1.1');
  expect(readView(form)).toContain('Due: another week.');
  expect(readView(form)).not.toContain('Due*');
  const moved = await ann.fills(form, { because: 'practices asked for it' });
  expect(readView(moved)).toContain('W1.1 is now due on Wednesday 7 July 2027.');
});
