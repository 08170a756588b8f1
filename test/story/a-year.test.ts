import { describe, expect, test } from 'vitest';
import { databases } from '../support/database.ts';
import { readView } from '../support/read-view.ts';
import { countOf, DAYS_OFF, peopleOf, remindedOf, toldTo } from '../support/story.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';
import { fromSeptemberToJanuary } from './autumn-and-winter.ts';

/** A busy machine takes several times as long as a quiet one. */
const LONG_ENOUGH_MS = 240_000;

describe.each(databases())('a year in the life of a network, on %s', (_, open) => {
  let bot: TestBot;
  eachWithBot(
    (fresh) => {
      bot = fresh;
    },
    { open, start: '2027-09-01 10:00' },
  );

  test('from September to August', { timeout: LONG_ENOUGH_MS }, async () => {
    const { ann, bob, cat, dev, cara } = peopleOf(bot);
    const card = (title: string) => bot.card('Pharmacy', title);
    const reads = (title: string) => readView(card(title));
    const digestsInSlack = () => bot.shown('#pharmacy').filter((each) => each.startsWith('Digest of'));

    await fromSeptemberToJanuary(bot);

    // February. The plan is adopted by secret ballot: until the close nothing is seen but about how many have voted.
    await bot.moveTo('2028-02-15 10:00');
    await ann.types('network change --fewest-ballots 3');
    await cat.types(
      'poll open "Adopt the work plan?" Yes | No | Abstain secret closes 25 February 2028 at noon',
    );
    await ann.presses(card('P2'), 'Yes');
    await bob.presses(card('P2'), 'No');
    await cat.presses(card('P2'), 'Yes');
    await bob.presses(card('P2'), 'Yes'); // he has changed his mind, and nobody knows
    await bot.wait(5);
    expect(reads('P2')).toContain('Voted so far: most');
    expect(reads('P2')).not.toMatch(/Bob|1 vote/);
    await bot.moveTo('2028-02-28 10:00');
    expect(reads('P2')).toContain('Yes: 3 of 3 votes.');
    expect(reads('P2')).toContain('Voted: 3 of 4\nRecorded as: D3');
    await cat.types('milestone done W0.4');

    // March. The clocks go forward on the 26th; the digest comes at half past eight as ever. The network meets again.
    await cat.types('meeting schedule "Spring meeting" on 30 March 2028 at 2pm in York');
    await bot.moveTo('2028-03-27 10:00');
    expect(toldTo(bob).at(-1)).toBe('Monday 27 March 2028 at 9am: Do you come to M2?');
    expect(toldTo(bob).at(-2)).toBe('Monday 27 March 2028 at 8:30am: Your digest, Monday 27 March 2028');
    await bot.moveTo('2028-03-30 14:00');
    await cat.types('meeting start M2');
    await bob.types('meeting here');
    await bob.types('meeting note The audit is late');
    await cat.types('meeting end');
    expect(await ann.reads('meeting minutes M2')).toContain('A1 Write to the practices, Bob Hill (done)');

    // April. The audit is due on Good Friday, and slips; after five working days the chair is told, in the digest.
    await bot.moveTo('2028-04-24 10:00');
    expect(toldTo(bob).slice(-4)).toEqual([
      'Tuesday 11 April 2028 at 9am: W2.1 is due on Friday 14 April 2028',
      'Thursday 13 April 2028 at 9am: W2.1 is due on Friday 14 April 2028',
      'Tuesday 18 April 2028 at 8:30am: Your digest, Tuesday 18 April 2028',
      'Monday 24 April 2028 at 8:30am: Your digest, Monday 24 April 2028',
    ]);
    expect(digestsInSlack().at(-1)).toContain(
      '## Overdue by five working days or more\nFor the chair: Cat Jones\n- W2.1 First audit (Bob Hill, due Friday 14 April 2028)',
    );
    await bob.types('milestone move W2.1 to 31 May 2028 because two practices were short of staff');
    expect(await cat.reads('milestone show W2.1')).toContain(
      'From Friday 14 April 2028 to Wednesday 31 May 2028, because two practices were short of staff',
    );

    // May and June. The audit is done, and so is the pathway.
    await bot.moveTo('2028-05-31 10:00');
    await bob.directly.presses(bob.lastTold(), 'Done');
    await bot.moveTo('2028-06-30 10:00');
    await cat.directly.presses(cat.lastTold(), 'Done');
    expect(await cat.reads('plan show')).toContain(
      'W1 Minor ailments in every locality (led by Cat Jones): 2 of 2\n## Domain 5: Treating and caring for people in a safe environment',
    );

    // July. All is done, and so no digest comes.
    await bot.moveTo('2028-07-10 10:00');
    const digests = digestsInSlack().length;
    await bot.moveTo('2028-08-07 10:00');
    expect(digestsInSlack()).toHaveLength(digests);

    // August. A new year’s work begins. Monday the 28th is a bank holiday, so the last digest comes on the Tuesday.
    await bot.moveTo('2028-08-22 10:00');
    await cat.types('plan milestone add "Second audit" for W2 by 11 September 2028 owner bob');
    await cat.types('action add @cara Book a room in York by 24 August 2028');
    await cat.types('action add @ann Tell the practices by 25 August 2028');
    await cat.types('decision record We audit twice a year because the first audit helped');
    await cat.types('meeting schedule "Autumn meeting" on 12 October 2028 at 2pm in York');
    await cat.types('poll open "Shall we meet by video?" Yes | No closes 8 September 2028 at 5pm');
    await cat.types('review open "Opioids" due 29 September 2028');
    await ann.types('action done A4');
    await bot.moveTo('2028-08-31 10:00');
    expect(
      digestsInSlack()
        .at(-1)
        ?.replace(/head \S+=\./, 'head ….'),
    ).toMatchInlineSnapshot(`
      "Digest of Leeds Pharmacy LPN, Tuesday 29 August 2028
      ## Overdue
      - A3 Book a room in York (Cara Hill, due Thursday 24 August 2028) Overdue [Done]
      ## Due in the next 14 days
      - W2.2 Second audit (Bob Hill, due Monday 11 September 2028) [Done]
      ## Done since Monday 21 August 2028
      - A4 Tell the practices (Ann Ward, done)
      ## Decided since Monday 21 August 2028
      - D4 We audit twice a year, because the first audit helped
      ## Open polls
      - P3 Shall we meet by video? 0 of 4 voted. Closes Friday 8 September 2028 at 5pm (10 days left). [Vote]
      ## Open reviews
      - R4 Opioids, until Friday 29 September 2028 (0 of 4 given) [Show]
      ## Next meeting
      - M3 Autumn meeting, Thursday 12 October 2028 at 2pm, for 1 hour, York
      Audit log: 88 changes, head …. What this is for: audit show.
      This comes every Monday at 8:30am. Stop it with digest off."
    `);

    // So few messages came to each in a year. Dev has had none since he was asked to hand over what was his.
    const everyone = [ann, bob, cat, dev, cara];
    expect(everyone.map(countOf)).toMatchInlineSnapshot(`
      [
        "Ann Ward: 14 messages and 0 digests",
        "Bob Hill: 20 messages and 23 digests",
        "Cat Jones: 21 messages and 0 digests",
        "Dev Patel: 17 messages and 0 digests",
        "Cara Hill: 21 messages and 0 digests",
      ]
    `);
    expect(toldTo(dev).at(-2)).toContain('Tuesday 30 November 2027');
    expect(toldTo(dev).at(-1)).toContain('You leave Leeds Pharmacy LPN on Friday 14 January 2028');

    // Nobody was reminded twice on one morning, nor told anything out of hours or on a day off.
    for (const who of everyone) {
      const mornings = toldTo(who).flatMap((told) => /^.* at 9am/.exec(told) ?? []);
      expect(mornings).toEqual([...new Set(mornings)]);
      expect(remindedOf(who).filter((told) => !/ at (8:30am|9am|10am): /.test(told))).toEqual([]);
      expect(toldTo(who).filter((told) => DAYS_OFF.test(told))).toEqual([]);
    }
  });
});
