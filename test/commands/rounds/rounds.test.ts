import { beforeEach, describe, expect, test } from 'vitest';
import { coverageOf, sayCoverage } from '../../../commands/rounds/coverage.ts';
import { eachOnce, listedIn } from '../../../commands/rounds/localities.ts';
import { filesIn } from '../../../commands/view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
  },
  { publicUrl: 'https://bot.example' },
);

/** Holds the meeting in the channel, with Bob there. */
const hold = async (meeting: string) => {
  await ann.types(`meeting start ${meeting}`);
  await ann.types('meeting present @bob');
  await ann.types('meeting end');
};

describe('a round of localities', () => {
  beforeEach(async () => {
    await ann.types('round open "Winter pressures" across North, City, West');
  });

  test('covers the localities it was given, none of which has met yet', async () => {
    const shown = await ann.reads('round show L1');
    expect(shown).toContain('0 of 3 localities have met and 3 have nothing planned yet.');
    for (const name of ['North', 'City', 'West']) expect(shown).toContain(name);
    expect(shown).toContain('[Plan its meeting]');
  });

  test('tells which localities have met, which are planned and which are not', async () => {
    await ann.types('round schedule L1 north on 3 June 2027 at 2pm in the library');
    await ann.types('round schedule L1 City on 10 June 2027 at 2pm');
    expect(await ann.reads('meeting show M1')).toContain('Winter pressures: North');
    expect(await ann.reads('meeting show M1')).toContain('Locality: North');
    await hold('M1');
    const shown = await ann.reads('round show L1');
    expect(shown).toContain('1 of 3 localities has met, 1 is planned and 1 has nothing planned yet.');
    expect(shown).toMatch(/North.*Met.*M1.*2/s);
    expect(shown).toMatch(/City.*Planned.*M2/s);
    expect(await ann.reads('locality round')).toContain('L1 Winter pressures: 1 of 3 localities has met');
  });

  test('counts a locality again as open once its meeting is cancelled, and says which was', async () => {
    await ann.types('round schedule L1 City on 10 June 2027 at 2pm');
    await ann.types('meeting cancel M1 because the hall is shut');
    const shown = await ann.reads('round show L1');
    expect(shown).toContain('0 of 3 localities have met and 3 have nothing planned yet.');
    expect(shown).toContain('M1 was cancelled');
  });

  test('tells together what was signalled in its meetings, and their minutes say so too', async () => {
    await ann.types('meeting schedule "City forum" on 3 June 2027 at 2pm');
    await ann.types('round count M1 to L1 for city');
    await hold('M1');
    await bob.types('round signal M1 Two surgeries want help with clinics');
    expect(await ann.reads('round show L1')).toContain('City: Two surgeries want help with clinics (M1)');
    expect(await ann.reads('meeting minutes M1')).toContain(
      'Signalled: Two surgeries want help with clinics',
    );
    await bob.types('undo');
    expect(await ann.reads('round show L1')).toContain('Nothing is recorded yet.');
  });

  test('takes no signal under a meeting that is not held yet, is of no round, or whose minutes are confirmed', async () => {
    await ann.types('meeting schedule "Other" on 3 June 2027 at 2pm');
    expect(await bob.reads('round signal M1 They wait')).toContain('M1 is of no round.');
    await ann.types('round count M1 to L1 for West');
    expect(await bob.reads('round signal M1 They wait')).toContain('M1 was not held');
    await hold('M1');
    await ann.types('meeting minutes confirm M1');
    expect(await bob.reads('round signal M1 They wait')).toContain('The minutes of M1 are confirmed');
  });

  test('refuses a locality it does not have, and names those it has', async () => {
    expect(await ann.reads('round schedule L1 South on 3 June 2027 at 2pm')).toContain(
      '“South” is none of the localities of L1. They are North, City, West.',
    );
  });

  test('is handed on as a table, a Word document and a page', async () => {
    await ann.types('round schedule L1 North on 3 June 2027 at 2pm');
    await hold('M1');
    await ann.types('round signal M1 They wait, as ever');
    const answer = await ann.types('round show L1 as csv');
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    expect(new TextDecoder().decode(await file?.bytes())).toMatch(
      /North,Met,M1,.*,2,.*,"They wait, as ever"/,
    );
    expect(await ann.reads('round show L1 as docx')).toContain('L1-round.docx');
    expect(await ann.reads('round show L1 as page')).toContain('Open it as a page in your browser');
  });

  test('is taken back with undo', async () => {
    expect(await ann.reads('undo')).toContain('Round “Winter pressures” is withdrawn.');
    expect(await ann.reads('round list')).toContain('There is no round.');
  });

  test('leaves its meetings as they are when it is taken back, without a locality and to count to another', async () => {
    const cat = bot.slack('#pharmacy').as('cat');
    await ann.types('member add @cat as deputy chair');
    await ann.types('round open "Flu" across North');
    await cat.types('round schedule L2 North on 3 June 2027 at 2pm');
    expect(await ann.reads('meeting show M1')).toContain('Locality: North');
    expect(await ann.reads('undo')).toContain('Round “Flu” is withdrawn.');
    const shown = await ann.reads('meeting show M1');
    expect(shown).toContain('Flu: North');
    expect(shown).not.toContain('Locality');
    expect(await ann.reads('round signal M1 They wait')).toContain('M1 is of no round.');
    expect(await ann.reads('round count M1 to L1 for North')).toContain('M1 counts to L1 now, for North.');
  });

  test('is begun by those who convene', async () => {
    expect(await bob.reads('round open "Other" across North')).not.toContain('has begun');
  });
});

describe('the localities of a round', () => {
  test('are those of the members’ seats where none are given, with who speaks for each', async () => {
    await ann.types('member add @cat as clinician in Edgware');
    expect(await ann.reads('round open Flu')).toContain('Edgware');
    expect(await ann.reads('round show L1')).toMatch(/Edgware.*Nothing planned yet.*Cat/s);
  });

  test('are asked for where no seat names one', async () => {
    expect(await ann.reads('round open Flu')).toContain('No member’s seat names a locality');
  });

  test('stand once each, whatever their capitals, in the order given; “and” is part of a name', () => {
    expect(listedIn('North, Barking and Dagenham; north\nWest,')).toEqual([
      ...['North', 'Barking and Dagenham', 'West'],
    ]);
    expect(eachOnce([])).toEqual([]);
  });

  test('that all have met are said in a few words', () => {
    const round = { localities: ['North'] } as Parameters<typeof coverageOf>[0];
    expect(sayCoverage(coverageOf(round, []))).toBe(
      '0 of 1 localities have met and 1 has nothing planned yet.',
    );
  });
});
