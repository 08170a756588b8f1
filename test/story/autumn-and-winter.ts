import { expect } from 'vitest';
import { gives } from '../commands/reviews/giving.ts';
import { readView } from '../support/read-view.ts';
import { peopleOf, toldTo } from '../support/story.ts';
import type { TestBot } from '../support/test-bot.ts';

/** The first five months of the network’s year: it begins, meets, votes, and makes its plan. */
export async function fromSeptemberToJanuary(bot: TestBot): Promise<void> {
  const { ann, bob, cat, dev, cara } = peopleOf(bot);
  const card = (title: string) => bot.card('Pharmacy', title);
  const reads = (title: string) => readView(card(title));

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
  expect(await cat.reads('plan create 2028/29')).toContain('W0.1 Outline drafted, by Friday 29 October 2027');
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
  await cat.types('meeting agenda M1 add "What patients say" led by dev');
  await cara.presses(card('October meeting\nMeeting '), 'Send apologies');
  await bot.moveTo('2027-10-14 14:00');
  await cat.types('meeting start M1');
  await bob.presses(card('October meeting\nMeeting '), 'I am here');
  await dev.presses(card('October meeting\nMeeting '), 'I am here');
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
  expect(reads('Action A1')).toContain('done by Bob Hill');

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
  await cat.types('poll open "Where shall we meet?" Leeds | York | Bradford closes 12 November 2027 at 5pm');
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
}
