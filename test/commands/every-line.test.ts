import { describe, expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

/** What is typed, and a piece of what the caller is shown: by the answer, or by the card it names. */
type Line = [typed: string, shown: string];

const NETWORKS: Line[] = [
  ['help', 'What I can do'],
  ['help action', 'Help: action'],
  ['network create "West Yorkshire Pharmacy LPN"', 'West Yorkshire Pharmacy LPN'],
  ['network show', 'West Yorkshire Pharmacy LPN'],
];

const ACTIONS: Line[] = [
  ['action add @bob Write the needs summary by 30 June 2027', ', due Wednesday 30 June 2027'],
  ['action add me Book the room by next Friday', ', due Friday 11 June 2027'],
  ['action add @bob Ring the LPC', ', no date'],
  ['action list', '- A3 Ring the LPC (Bob Hill, no date) [Done]'],
  ['action list mine', '- A2 Book the room (Ann Ward, due Friday 11 June 2027) [Done]'],
  ['action list overdue', 'Nothing is overdue.'],
  ['action list done', 'No action has been done yet.'],
  ['action show A1', 'Write the needs summary'],
  ['action done A1', 'A1 is done: Write the needs summary'],
  ['action reopen A1', 'A1 is open again'],
  ['action move A1 to 14 July 2027', 'A1 is now due on Wednesday 14 July 2027.'],
  ['action give A1 to @cat', 'A1 now belongs to Cat Jones.'],
  ['action edit A1', 'Change an action'],
];

const DECISIONS: Line[] = [
  [
    'decision record We will pilot the minor ailments scheme because practices asked for it',
    'We will pilot the minor ailments scheme\nDecision D1, recorded by Ann Ward on Tuesday 1 June 2027 at 10am\nBecause: practices asked for it',
  ],
  ['decision list', '- D1 We will pilot the minor ailments scheme, because practices asked for it'],
  ['decision show D1', 'Decision D1'],
  [
    'decision replace D1 with We will pilot it in Leeds because funding is short',
    'We will pilot it in Leeds\nDecision D2, recorded by Ann Ward on Tuesday 1 June 2027 at 10am\nBecause: funding is short\n',
  ],
];

const MEETINGS: Line[] = [
  [
    'meeting schedule "March meeting" on 14 March 2028 at 2pm for 90 minutes in Leeds',
    'March meeting\nMeeting M1, Tuesday 14 March 2028 at 2pm, for 1 hour 30 minutes, planned\nWhere: Leeds',
  ],
  ['meeting list', '- M1 March meeting, Tuesday 14 March 2028 at 2pm, for 1 hour 30 minutes, Leeds'],
  ['meeting show M1', ', planned'],
  ['meeting move M1 to 15 March 2028 at 3pm', 'M1 March meeting is now on Wednesday 15 March 2028 at 3pm.'],
  [
    'meeting agenda M1 add "Needs assessment" for 20 minutes led by @bob',
    'On the agenda of M1: Needs assessment',
  ],
  ['meeting agenda M1', '- 1. Needs assessment (20 minutes, led by Bob Hill)'],
  ['meeting start M1', 'M1 March meeting has started.'],
  ['meeting next', 'Now: any other business'],
  ['meeting here', 'You are down as present at M1.'],
  ['meeting apologies @cat', 'Cat Jones sends apologies for M1, March meeting, on '],
  ['meeting note Practices report longer waits', 'Noted in M1, under any other business.'],
  ['meeting end', 'M1 March meeting has ended.'],
  ['meeting minutes M1', 'Minutes of M1 March meeting'],
  ['meeting schedule Extra on 20 March 2028 at 2pm', 'Extra\nMeeting M2,'],
  ['meeting cancel M2 because too few can come', 'M2 Extra is cancelled.'],
  ['undo', 'Meeting “Extra” is as it was before.'],
];

describe.each(['slack', 'teams'] as const)('every command line, typed in %s', (platform) => {
  const sees = async (speaker: Speaker, typed: string): Promise<string> => {
    const answer = await speaker.types(typed);
    const living = answer.kind === 'message' && answer.key !== undefined;
    return living ? (bot.shown('here').at(-1) ?? 'nothing') : readView(answer);
  };

  test('does as it says', async () => {
    const ann = bot[platform]('here').as('ann');
    for (const [typed, shown] of [...NETWORKS, ...ACTIONS, ...DECISIONS, ...MEETINGS]) {
      expect(await sees(ann, typed), typed).toContain(shown);
    }
  });

  test('joins a channel of the other platform', async () => {
    await bot[platform]('here').as('ann').types('network create Leeds');
    // In a Teams channel everyone would read the code.
    await bot[platform](platform === 'slack' ? 'here' : 'direct')
      .as('ann')
      .types('network invite');
    await bot[platform === 'slack' ? 'teams' : 'slack']('there').as('bob').types('network here CODE1XXX');
    expect(bot.shown('there')).toEqual(bot.shown('here'));
    expect(bot.shown('there').at(-1)).toContain('1 channel in Slack and 1 in Microsoft Teams');
  });

  test('does so in any case', async () => {
    const ann = bot[platform]('here').as('ann');
    await ann.types('NETWORK CREATE Leeds');
    expect(await sees(ann, 'Action Add ME Book the room BY next friday')).toContain(
      ', due Friday 11 June 2027, open',
    );
    expect(await sees(ann, 'ACTION DONE a1')).toContain('A1 is done');
    expect(await sees(ann, 'action list DONE')).toContain('- A1 Book the room');
  });
});
