import { describe, expect, test } from 'vitest';
import { gives } from '../commands/reviews/giving.ts';
import { databases } from '../support/database.ts';
import { readView } from '../support/read-view.ts';
import { countOf, DAYS_OFF, peopleOf, toldTo } from '../support/story.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';

/** A busy machine takes several times as long as a quiet one. */
const LONG_ENOUGH_MS = 120_000;

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

    // September 2027. Ann begins the network in Slack; Bob joins it from Teams, and the others ask to.
    await ann.types('network create "Leeds Pharmacy LPN"');
    const invitation = await ann.types('network invite');
    await bob.types(`network here ${invitation.title.split(' ').at(-1)}`);
    await cat.types('member join');
    await dev.types('member join');
    await cara.types('member join');
    await ann.types('member accept @cat');
    await ann.types('member accept "Dev Patel"');
    await ann.types('member accept @cara');

    // Each is given a role. Bob is a pharmacist too, which gives the network its clinical majority.
    await ann.types('member add @cat as clinical chair for 3 years');
    await ann.types('member add bob as deputy chair for 3 years');
    await ann.types('member add dev as patient representative for 2 years');
    await ann.types('member add @cara as clinician for 3 years');
    await ann.fills(await ann.types('member change bob'), { profession: 'pharmacist', clinician: 'yes' });
    expect(await cat.reads('network check')).toContain(
      'Clinical majority: Yes, by 1: 3 clinicians and 2 others.',
    );

    // A digest is to come each week, to the channel and to Bob; the work plan is begun, and a review to be held each month.
    await ann.types('digest weekly on Monday at 8:30am');
    await bob.directly.types('digest weekly on Monday at 8:30am');
    expect(await cat.reads('plan create 2028/29')).toContain(
      'W0.1 Outline drafted, by Friday 29 October 2027',
    );
    await cat.types('milestone give W0.3 to dev');
    await cat.types('review open "Antibiotic prescribing" due 30 September 2027 anonymous monthly');
    await bot.moveTo('2027-09-16 11:00');
    await gives(bot, bob, { now: 'We audit', varies: 'How often', try: 'Twice a year', useful: '3' }, 'R1');
    await gives(bot, cara, { now: 'We ask', varies: 'Whom', try: 'A rota', useful: '4' }, 'R1');

    // October. Only two gave their input, and it was anonymous: the report does not say what they wrote. The next is open.
    await bot.moveTo('2027-10-01 12:00');
    expect(reads('Report of R1')).toContain('2 of 5 gave their input (40%).\nThe inputs were anonymous.');
    expect(reads('Report of R1')).not.toContain('We audit');
    expect(toldTo(dev).at(-1)).toBe(
      'Friday 1 October 2027 at 9am: R2 waits for your input until Friday 29 October 2027',
    );

    // The network meets. Cara sends apologies; what is agreed is recorded as it is said.
    await cat.types('meeting schedule "October meeting" on 14 October 2027 at 2pm for 90 minutes in Leeds');
    await cat.types('meeting agenda M1 add "Minor ailments" for 30 minutes led by bob');
    await dev.types('meeting agenda M1 add "What patients say" led by @dev');
    await cara.presses(card('October meeting'), 'Send apologies');
    await bot.moveTo('2027-10-14 14:00');
    await cat.types('meeting start M1');
    await bob.presses(card('October meeting'), 'I am here');
    await dev.presses(card('October meeting'), 'I am here');
    await cat.types('meeting note Practices in Leeds report longer waits');
    await cat.types('decision record We pilot the scheme in Leeds because practices asked for it');
    await cat.types('action add bob Write to the practices by 29 October 2027');
    await cat.types('meeting next');
    await cat.types('action add dev Ask the patient panel by 1 November 2027');
    await cat.types('meeting end');
    expect(await cara.reads('meeting minutes M1')).toContain(
      [
        '## 1. Minor ailments',
        '- Practices in Leeds report longer waits',
        '- Decision D1: We pilot the scheme in Leeds, because practices asked for it',
        '- Action: BH to write to the practices by Friday 29 October 2027 (A1)',
        '## 2. What patients say',
        '- Action: DP to ask the patient panel by Monday 1 November 2027 (A2)',
      ].join('\n'),
    );

    // Three give their input to the second review, and its report tells what they wrote, but not who.
    await gives(bot, bob, { now: 'We audit', varies: 'How often', try: 'Twice a year', useful: '3' }, 'R2');
    await gives(bot, dev, { now: 'We wait', varies: 'How long', try: 'A leaflet', useful: '5' }, 'R2');
    await gives(bot, cara, { now: 'We ask', varies: 'Whom', try: 'A rota', useful: '4' }, 'R2');

    // What waits for someone on one morning is one message. The outline is done from it; so is Bob’s letter from his.
    await bot.moveTo('2027-10-29 10:00');
    expect(toldTo(cat).at(-1)).toBe('Friday 29 October 2027 at 9am: 2 things wait for you');
    await cat.directly.presses(cat.lastTold(), 'Done', 'W0.1');
    await bob.directly.presses(bob.lastTold(), 'Done');
    expect(reads('Action A1')).toContain('Done by Bob Hill');

    // November. The clocks went back on Sunday. Dev’s action slips, and he gives it another date.
    await bot.moveTo('2027-11-02 12:00');
    expect(toldTo(dev).slice(-3)).toEqual([
      'Thursday 28 October 2027 at 9am: A2 is due on Monday 1 November 2027',
      'Monday 1 November 2027 at 9am: 2 things wait for you',
      'Tuesday 2 November 2027 at 9am: A2 is overdue',
    ]);
    await dev.types('action move A2 to 5 November 2027');
    await bot.moveTo('2027-11-05 10:00');
    await dev.directly.presses(dev.lastTold(), 'Done');
    expect(reads('Report of R2')).toMatch(
      /3 of 5 gave their input \(60%\)\.(.|\n)*The middle score is 4\.(.|\n)*We audit \[/,
    );
    expect(reads('Report of R2')).not.toMatch(/Bob|Dev|Cara/);

    // Where to meet is put to the vote, openly. Those who have not voted, and only they, are reminded the day before.
    await cat.types(
      'poll open "Where shall we meet?" Leeds | York | Bradford closes 12 November 2027 at 5pm',
    );
    await ann.presses(card('P1'), 'York');
    await bob.presses(card('P1'), 'Leeds');
    await cat.types('vote P1 York');
    await bot.moveTo('2027-11-11 12:00');
    expect(toldTo(dev).at(-1)).toBe('Thursday 11 November 2027 at 9am: P1 waits for your vote');
    expect(toldTo(ann).at(-1)).not.toContain('P1');
    await dev.directly.presses(dev.lastTold(), 'York');
    await bob.presses(card('P1'), 'York'); // he has changed his mind
    await bot.moveTo('2027-11-12 17:01');
    expect(reads('P1')).toContain('York: 4 of 4 votes.');
    expect(await dev.reads('decision list')).toContain(
      'D2 Where shall we meet? York: 4 of 4 votes, because 4 of 5 voted in poll P1 (2 clinicians and 2 others)',
    );

    // The priorities are agreed, each with milestones on the way. The third review is to be the last.
    await cat.types('plan priority add "Minor ailments in every locality" domain 3 lead @cat');
    await bob.types('plan priority add "Safer use of opioids" domain 5 lead @bob');
    await cat.types('plan milestone add "Draft pathway" for W1 by 28 December 2027 owner @cara');
    await cat.types('plan milestone add "Pathway in every locality" for W1 by 30 June 2028');
    await bob.types('plan milestone add "First audit" for W2 by 14 April 2028 owner @bob');
    await cat.types('review stop R3');
    await gives(bot, ann, { now: 'We list', varies: 'The lists', try: 'One list', useful: '4' }, 'R3');
    await bot.moveTo('2027-11-30 10:00');
    await cat.types('milestone done W0.2');
    await bot.moveTo('2027-12-01 10:00');
    expect(reads('Report of R3')).toContain('1 of 5 gave their input (20%).');

    // December. Nobody hears anything on Christmas Day, Boxing Day or the bank holidays for them.
    await bot.moveTo('2027-12-30 10:00');
    expect(toldTo(cara).slice(-4)).toEqual([
      'Friday 10 December 2027 at 9am: W1.1 is due on Tuesday 28 December 2027',
      'Wednesday 22 December 2027 at 9am: W1.1 is due on Tuesday 28 December 2027',
      'Friday 24 December 2027 at 9am: W1.1 is due on Tuesday 28 December 2027',
      'Wednesday 29 December 2027 at 9am: W1.1 is overdue',
    ]);
    await cara.types('milestone move W1.1 to 28 January 2028 because practices were closed');

    // January 2028. Dev moves away. Bob takes on what he had begun, and Dev hears no more.
    await bot.moveTo('2028-01-10 10:00');
    await cat.types('member end dev on 14 January 2028 because he has moved to York');
    await cat.types('milestone give W0.3 to bob');
    await bot.moveTo('2028-01-28 10:00');
    await cara.directly.presses(cara.lastTold(), 'Done');
    await bob.types('milestone done W0.3');
    expect(await cat.reads('network check')).toContain(
      'Patient representative: Nobody\nManager: Ann Ward\nPublic health specialist: Nobody\nClinical majority: Yes, by 2',
    );

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
    expect(toldTo(bob).at(-1)).toBe('Monday 27 March 2028 at 8:30am: Your digest, Monday 27 March 2028');
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
    expect(digestsInSlack().at(-1)).toMatchInlineSnapshot(`
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
      This comes every Monday at 8:30am. Stop it with digest off."
    `);

    // So few messages came to each in a year. Dev has had none since he left.
    const everyone = [ann, bob, cat, dev, cara];
    expect(everyone.map(countOf)).toMatchInlineSnapshot(`
      [
        "Ann Ward: 11 messages and 0 digests",
        "Bob Hill: 15 messages and 23 digests",
        "Cat Jones: 18 messages and 0 digests",
        "Dev Patel: 13 messages and 0 digests",
        "Cara Hill: 18 messages and 0 digests",
      ]
    `);
    expect(toldTo(dev).at(-1)).toContain('Tuesday 30 November 2027');

    // Nobody was reminded twice on one morning, nor told anything out of hours or on a day off.
    for (const who of everyone) {
      const mornings = toldTo(who).flatMap((told) => /^.* at 9am/.exec(told) ?? []);
      expect(mornings).toEqual([...new Set(mornings)]);
      expect(toldTo(who).filter((told) => !/ at (8:30am|9am|10am): /.test(told))).toEqual([]);
      expect(toldTo(who).filter((told) => DAYS_OFF.test(told))).toEqual([]);
    }
  });
});
