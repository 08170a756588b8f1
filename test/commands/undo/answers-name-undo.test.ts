import { expect, test } from 'vitest';
import { capabilities, commands } from '../../../commands/index.ts';
import type { View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import { profileOf, typedOn } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

/** What somebody types, where and as whom if not as Ann in the network's channel, and what they press or enter then. */
interface Step {
  typed: string;
  as?: string;
  where?: string;
  press?: string;
  /** The lines of a file that they give beside it. */
  file?: string;
  /** The row whose button it is. */
  row?: string;
  fill?: Record<string, unknown>;
}
const step = (typed: string, more: Omit<Step, 'typed'> = {}): Step => ({ typed, ...more });

const FIGURES = 'practice,indicator,numerator,denominator,period\nWyke,Items,9,90,April 2027\n';

/** Every command that changes anything, each following on those before. */
const STORY: Step[] = [
  step('page stop'),
  step('calendar stop'),
  step('member add @dev'),
  step('member add @cara as clinician'),
  step('member change @dev as manager', { fill: {} }),
  step('member end @cara as clinician because it is over'),
  step('member end @cara because she has moved'),
  step('member vacancy add patient representative'),
  step('member vacancy close patient representative'),
  step('member join', { as: 'eve' }),
  step('member accept @eve'),
  step('member join', { as: 'tom' }),
  step('member decline @tom'),
  step('action add @bob Ring round by 30 June'),
  step('action done A1'),
  step('action reopen A1'),
  step('action move A1 to 7 July'),
  step('action give A1 to me'),
  step('action give A1 to @dev'),
  step('action return A1 because I am on leave', { as: 'dev' }),
  step('action edit A1', { fill: { text: 'Ring everybody' } }),
  step('action remove A1'),
  step('decision record We wait'),
  step('decision replace D1 with We act'),
  step('meeting schedule Board on 14 June 2027 at 2pm'),
  step('meeting move M1 to 15 June 2027 at 2pm'),
  step('meeting agenda M1 add Needs'),
  step('meeting agenda M1 add Flu'),
  step('meeting agenda M1 move 2 to 1'),
  step('meeting schedule Later on 22 June 2027 at 2pm'),
  step('meeting agenda M1 carry 1'),
  step('meeting cancel M2'),
  step('meeting apologies @dev'),
  step('meeting start M1'),
  step('meeting next'),
  step('meeting here'),
  step('meeting leave'),
  step('meeting here'),
  step('meeting present @cat'),
  step('meeting leave @cat'),
  step('meeting note They wait'),
  step('meeting end'),
  step('meeting minutes add M1 They waited under item 1'),
  step('meeting minutes edit M1', { press: 'Edit', row: 'They waited', fill: { text: 'They did wait' } }),
  step('meeting minutes review M1 by 30 June 2027'),
  step('meeting minutes correct M1 Cat was there'),
  step('meeting minutes confirm M1'),
  step('meeting quorum set at least 2'),
  step('meeting quorum clear'),
  step('meeting schedule Extra on 14 June 2027 at 2pm'),
  step('meeting cancel M3'),
  step('meeting schedule "Forum" on the second Tuesday of each month at 2pm from September to November 2027'),
  step('meeting cancel M4 from here on'),
  step('poll open "Where?" Leeds | York closes Friday 5pm'),
  step('vote P1 Leeds'),
  step('poll extend P1 to 14 June 2027 at 5pm'),
  step('poll close P1'),
  step('poll open "When?" Now | Later closes Friday 5pm'),
  step('poll cancel P2 because it was wrong'),
  step('member add @dev as clinical chair'),
  step('poll open "Who?" One | Two ties by chair closes Friday 5pm'),
  step('vote P3 One'),
  step('vote P3 Two', { as: 'dev' }),
  step('poll close P3'),
  step('poll decide P3 Two', { as: 'dev' }),
  step('group propose "Digital group" because forms differ'),
  step('group leave G1'),
  step('group join G1'),
  step('group extend G1 until 30 June 2028'),
  step('group establish G1'),
  step('group report G1 Five share a form'),
  step('group close G1'),
  step('plan create 2028/29'),
  step('plan priority add "Minor ailments"'),
  step('plan priority edit W1', { fill: { title: 'Ailments' } }),
  step('plan milestone add "Draft pathway" for W1 by 30 June 2028 owner me'),
  step('milestone done W1.1'),
  step('milestone reopen W1.1'),
  step('milestone move W1.1 to 14 July 2028 because of need'),
  step('milestone give W1.1 to @dev'),
  step('milestone return W1.1 because I am on leave', { as: 'dev' }),
  step('milestone block W1.1 because the trust has not answered'),
  step('milestone unblock W1.1'),
  step('milestone edit W1.1', { fill: { title: 'Agree the pathway' } }),
  step('nudge snooze W1.1 until Friday'),
  step('plan highlight W1 risk "No locum"'),
  step('plan highlight edit W1 1', { fill: { kind: 'risk', text: 'No locum yet', on: '2027-06-01' } }),
  step('plan highlight remove W1 1'),
  step('milestone remove W1.1'),
  step('plan priority add "Eyes"'),
  step('plan priority remove W2'),
  step('digest weekly on Monday at 8:30am'),
  step('digest weekly on Thursday at 9am'),
  step('digest off'),
  step('digest weekly', { where: 'direct' }),
  step('digest monthly', { where: 'direct' }),
  step('digest off', { where: 'direct' }),
  step('me hours Tuesday and Thursday mornings', { where: 'direct' }),
  step('me away until 14 June 2027', { where: 'direct' }),
  step('me back', { where: 'direct' }),
  step('me nudges at most 3 a week', { where: 'direct' }),
  step('nudge stop polls', { where: 'direct' }),
  step('nudge start polls', { where: 'direct' }),
  step('review open "Antibiotics" due 30 June 2027 with @ann'),
  step('review input R1', { fill: { now: 'We ring', varies: 'Who rings', try: 'A rota', useful: '4' } }),
  step('review extend R1 to 14 July 2027'),
  step('review ask R1 @dev'),
  step('review data R1 --in "Leeds Pharmacy LPN"', { file: FIGURES, press: 'Keep the figures' }),
  step('review data R1 --in "Leeds Pharmacy LPN"', { file: FIGURES, press: 'Replace the figures' }),
  step('review data set R1 naming all'),
  step('review data remove R1'),
  step('review close R1', { fill: {} }),
  step('review open "Waits" due 30 June 2027 monthly'),
  step('review stop R2'),
  step('review cancel R2 because the data came late'),
  step('org add "Bramley Surgery"'),
  step('org add "Bramley Surgry"'),
  step('org call "Bramley Surgery" as "The Village Practice"'),
  step('org rename "Bramley Surgery" to "Bramley Health Centre"'),
  step('org merge "Bramley Surgry" into "Bramley Health Centre"'),
  step('member add @dev as practice voice at "Wyke Surgery"'),
  step('network create "Leeds Dental LPN"', { where: '#dental' }),
  step('member add me as practice voice at "Wyke Surgery"', { where: '#dental' }),
  step('org rename "Wyke Surgery" to "Wyke Village"'),
  step('org withdraw "Wyke Surgery"'),
  step('org rename "Wyke Surgery" to "Wyke Village"'),
  step('org refuse "Wyke Surgery"', { where: '#dental' }),
  step('network create "Leeds Eye LPN"', { where: '#eyes' }),
  step('member add @dev as practice voice at "Shipley Surgery"'),
  step('member add me as practice voice at "Shipley Surgery"', { where: '#dental' }),
  step('member add me as practice voice at "Shipley Surgery"', { where: '#eyes' }),
  step('org rename "Shipley Surgery" to "Shipley Village"'),
  step('org agree "Shipley Surgery"', { where: '#dental' }),
  step('org agree "Shipley Surgery"', { where: '#eyes' }),
  step('network create Assembly --kind assembly', { where: '#assembly' }),
  step('network represent "Leeds Dental LPN" by @dev', { where: '#assembly' }),
  step('network under Assembly'),
  step('network rename "Leeds LPN"'),
  step('network change --region "North"'),
  step('network invite'),
  step('network close because its work is done'),
  step('network reopen'),
  step('network merge "Leeds Eye LPN" into "Leeds Dental LPN"', { press: 'Merge them', where: '#dental' }),
];

const rowsSince = async (since: Date) =>
  bot.prisma.change.findMany({ where: { at: { gte: since } }, orderBy: { at: 'desc' } });

/** Whether the last request of this person changed something that they can undo. */
async function canBeUndone(handle: string, since: Date): Promise<boolean> {
  const { id: personId } = await bot.prisma.person.findFirstOrThrow({
    where: { accounts: { some: { userId: profileOf('slack', handle).userId } } },
  });
  const networkId = (await rowsSince(since)).find((row) => row.networkId !== null)?.networkId ?? personId;
  const reads = bot.storage.reading({ now: bot.now() });
  const last = await reads.changes.lastUndoable(personId, networkId, since, { orNone: true });
  const changes = last?.changes ?? [];
  const isRefused = (change: (typeof changes)[number]) =>
    capabilities.some(({ records }) => records?.[change.record]?.refuse?.(change));
  return changes.length > 0 && !changes.some(isRefused);
}

const NAMES_UNDO = /\[Undo|\bundo\b/;

/** What is shown after a request: its answer, or the card where that is the answer. */
const shownAfter = (view: View): string =>
  view.kind === 'message' && view.key !== undefined ? (bot.shown('#pharmacy').at(-1) ?? '') : readView(view);

/** Commands that change something, but leave nothing that could be taken back. */
const NEVER = [
  ...['meeting.minutes.confirm', 'poll.vote', 'poll.remind', 'review.input'],
  ...['network.here', 'network.main', 'network.channel.remove', 'network.choose', 'network.names'],
  ...[
    'member.import.now',
    'network.setup',
    'network.belongs',
    'me.decline',
    'me.link',
    'me.same',
    'me.unlink',
    'me.forget',
    'undo',
  ],
];

test('an answer names the undo if, and only if, there is one: every command', async () => {
  await foundNetwork(bot);
  const wrong: string[] = [];
  const seen = new Set<string>(NEVER);
  for (const { typed, as = 'ann', where = '#pharmacy', press, file, row, fill } of STORY) {
    const since = new Date(bot.now().getTime() + 1);
    const who = bot.slack(where).as(as);
    bot.files.set('F1', new TextEncoder().encode(file));
    const files = file === undefined ? [] : ['F1'];
    let view = await who.says({ ...typedOn('slack', typed), files });
    if (press) view = await who.presses(view, press, row);
    if (fill && view.kind === 'form') view = await who.fills(view, fill);
    for (const { command } of await rowsSince(since)) seen.add(command);
    const shown = shownAfter(view);
    // A form about a record is answered with its card, which is the network's; a form’s answer in words is the caller's own.
    const isTheirs = view.kind === 'message' && (!fill || view.key === undefined);
    if (isTheirs && (await canBeUndone(as, since)) !== NAMES_UNDO.test(shown))
      wrong.push(`${typed}: ${shown}`);
  }
  expect(wrong).toEqual([]);
  expect(commands.filter(({ name, changes }) => changes && !seen.has(name)).map(({ name }) => name)).toEqual(
    [],
  );
});
