import { peopleOf } from './story.ts';
import type { TestBot } from './test-bot.ts';

/**
 * Creates Leeds Pharmacy LPN from the current day of the bot's clock on: five members on two platforms, and every kind of
 * record that a network keeps.
 */
export async function networkInUse(bot: TestBot): Promise<void> {
  const { ann, bob, cat, dev, cara } = peopleOf(bot);
  await ann.types('network create "Leeds Pharmacy LPN"');
  const invitation = await ann.types('network invite');
  await bob.types(`network here ${invitation.title.split(' ').at(-1)}`);
  await ann.types('member add @cat as clinical chair for 3 years');
  await ann.types('member add bob as deputy chair for 3 years');
  await dev.types('member join');
  await ann.types('member accept "Dev Patel"');
  await ann.types('member add dev as patient representative for 2 years');
  await ann.types('member add @cara as clinician for 3 years');

  await ann.types('action add bob Write to the practices by next Friday');
  await cat.types('action add @cara Draft the pathway in two weeks');
  await bob.types('action add me Book the room for June');
  await bob.types('action done A3');
  await cat.types('decision record We pilot the scheme in Leeds because practices asked for it');
  await cat.types('meeting schedule "Board meeting" on Monday week at 2pm for 90 minutes in Leeds');
  await cat.types('meeting agenda M1 add "Minor ailments" for 30 minutes led by bob');
  await ann.types('poll open "Where shall the pilot begin?" Bradford | Leeds | York closes in 10 days');
  await bob.types('vote P1 Leeds');
  await cara.types('vote P1 York');
  await cat.types('review open "Antibiotic prescribing" due in two weeks');
  const [makePlan = ''] = /plan create \S+/.exec(await cat.reads('plan show')) ?? [];
  await cat.types(makePlan);
  await dev.directly.types('digest weekly on Monday at 8:30am');
}
