import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fromFrozen, hashOf } from '../../../commands/meetings/frozen-minutes.ts';
import { bytesOf } from '../../support/bytes-of.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { readView } from '../../support/read-view.ts';
import { readWord } from '../../support/read-word.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { STORY } from '../undo/every-change.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { cat: 'clinician' }));
});
beforeEach(async () => {
  for (const typed of [
    'meeting schedule "June meeting" on 14 June 2027 at 2pm in Leeds',
    'meeting agenda M1 add Needs',
    'meeting start M1',
    'meeting note @cat says that practices wait',
    'decision record We will pilot the scheme',
    'action add @cat Write the summary by 30 June 2027',
    'meeting end',
  ])
    await ann.types(typed);
});

const card = () => readView(bot.card('Pharmacy', 'Minutes of M1'));
const kept = async () => {
  const { document, hash } = await bot.prisma.confirmedMinutes.findFirstOrThrow({
    where: { meeting: { number: 1 } },
  });
  return { document: fromFrozen(document), hash };
};
const withoutButtons = (minutes: string) => minutes.replace(/\n\[[^\n]*\]$/, '');
const upToConfirmed = (minutes: string) => minutes.split('\n## Confirmed')[0];

test.each([
  ['confirmed', 'meeting minutes confirm M2', 'The minutes of M2 are confirmed, and stay as they are.'],
  ['put to the vote', 'meeting minutes confirm M2 by poll closes 18 June 2027 at 5pm', 'in P1'],
])('a meeting whose minutes are %s does not run again by an undo of its end', async (_, typed, why) => {
  await ann.types('member add bob as deputy chair');
  await ann.types('meeting schedule "July meeting" on 14 July 2027 at 2pm');
  await ann.types('meeting start M2');
  const ended = await ann.types('meeting end');
  await bob.types(typed);
  expect(readView(await ann.presses(ended, 'Undo'))).toContain(why);
  expect((await bot.prisma.meeting.findFirstOrThrow({ where: { number: 2 } })).status).toBe('ended');
});

describe('minutes in review', () => {
  test('are put to the network, whose members ask for corrections until a day', async () => {
    expect(await bob.reads('meeting minutes review M1 by 10 June')).toContain(
      'You cannot put minutes to the members, to say by a day what is to be corrected. Only a clinical chair, deputy chair',
    );
    await ann.types('meeting minutes review M1 by 10 June 2027');
    expect(card()).toContain('Status: In review\nCorrections until: Thursday 10 June 2027 at 11:59pm');
    await bob.fills(await bob.presses(bot.card('Pharmacy', 'Minutes of M1'), 'Ask for a correction'), {
      text: 'It was Leeds, not York',
    });
    expect(card()).toContain('Corrections asked for: 1');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain('## Corrections asked for\n- It was Leeds, not York (Bob Hill, ');
    await bob.types('undo');
    expect(await ann.reads('meeting minutes M1')).not.toContain('It was Leeds');
  });

  test('are of a meeting that was held', async () => {
    await ann.types('meeting schedule Other on 15 June 2027 at 2pm');
    for (const typed of ['review M2 by 20 June 2027', 'confirm M2', 'correct M2 Nothing'])
      expect(await ann.reads(`meeting minutes ${typed}`), typed).toContain('M2 was not held.');
  });
});

describe('confirmed minutes', () => {
  let before: string;
  beforeEach(async () => {
    before = withoutButtons(await ann.reads('meeting minutes M1'));
    await ann.types('meeting minutes confirm M1');
  });

  test('say who confirmed them, when, and their fingerprint', async () => {
    const { hash } = await kept();
    const minutes = await ann.reads('meeting minutes M1');
    expect(upToConfirmed(minutes)).toBe(before);
    expect(minutes).toContain('Confirmed as a true and accurate record by Ann Ward on Tuesday 1 June 2027');
    expect(minutes).toContain(`Fingerprint: ${hash}.`);
    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(card()).toContain(`Fingerprint: ${hash}.`);
  });

  test('stay as they are, whatever becomes of what they tell', async () => {
    const { document, hash } = await kept();
    for (const typed of [
      'action edit A1 Write no summary',
      'action move A1 to 31 July 2027',
      'action done A1',
      'action give A1 to @dev',
      'decision replace D1 with We will not pilot the scheme',
      'meeting note Said later',
      'meeting apologies @cat',
      'meeting agenda M1 add More',
      'meeting start M1',
      'meeting move M1 to 21 June 2027 at 2pm',
      'meeting cancel M1',
      'meeting quorum set at least 9',
      'member end @cat because she has moved',
      'network rename Other name',
      'meeting minutes review M1 by 10 June 2027',
      'meeting minutes confirm M1',
      'undo',
    ]) {
      await ann.types(typed);
      expect(upToConfirmed(await ann.reads('meeting minutes M1')), typed).toBe(before);
    }
    expect(await kept()).toEqual({ document, hash });
    expect(hashOf((await kept()).document)).toBe(hash);
    expect(await ann.reads('meeting minutes M1')).toContain('## What has become of its actions\n- A1 ');
  });

  test('are changed by no command about meetings, actions or decisions, whatever it says', async () => {
    const { document, hash } = await kept();
    const about = STORY.filter(({ typed }) => /^(?:meeting|action|decision|undo)\b/.test(typed));
    for (const { typed, as = 'ann', where = '#pharmacy', press, row, fill } of about) {
      const who = bot.slack(where).as(as);
      let view = await who.types(typed);
      const isThere = [`[${press}]`, row ?? ''].every((each) => readView(view).includes(each));
      if (press && isThere) view = await who.presses(view, press, row);
      if (fill && view.kind === 'form') await who.fills(view, fill);
      expect(await kept(), typed).toEqual({ document, hash });
    }
    expect(about.length).toBeGreaterThan(40);
    expect(upToConfirmed(await ann.reads('meeting minutes M1'))).toBe(before);
    expect(hashOf((await kept()).document)).toBe(hash);
  }, 120_000);

  test('are confirmed once, and not taken back', async () => {
    expect(await ann.reads('undo')).toContain('Confirmed minutes stay as they are.');
    expect(await ann.reads('meeting minutes confirm M1')).toContain('are confirmed already');
    expect(await ann.reads('meeting minutes review M1 by 10 June 2027')).toContain('are confirmed already');
    expect(await bot.prisma.confirmedMinutes.count()).toBe(1);
  });

  test('have later corrections noted below them', async () => {
    expect(await bob.reads('meeting minutes correct M1 Dev Patel was present')).toContain(
      'Noted below the minutes of M1, which stay as they were confirmed.',
    );
    const minutes = await ann.reads('meeting minutes M1');
    expect(upToConfirmed(minutes)).toBe(before);
    expect(minutes).toContain('## Corrections noted since\n- Dev Patel was present (Bob Hill, ');
  });

  test('are had as documents, as they were confirmed', async () => {
    await ann.types('action move A1 to 31 July 2027');
    const lines = readWord(await bytesOf(await ann.types('meeting minutes M1 as docx')));
    expect(lines).toContain('| A1 | Write the summary | Cat Jones | Wednesday 30 June 2027 | Open');
    expect(lines.join('\n')).toContain('Heading2: Confirmed');
    const pdf = await readPdf(await bytesOf(await ann.types('meeting minutes M1 as pdf')));
    expect(pdf.lines).toContain('| A1 | Write the summary | Cat Jones | Wednesday 30 June 2027 | Open');
    expect(pdf.lines).toContain('H2: Confirmed');
  });

  test('lose the names of who is forgotten, and say so', async () => {
    const direct = bot.slack('direct').as('cat');
    await direct.presses(await direct.types('me forget'), 'Yes, forget me');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).not.toMatch(/Cat Jones|\bCJ\b/);
    expect(minutes).toContain('Decision D1: We will pilot the scheme');
    expect(minutes).toContain('Names of people who asked to be forgotten have been taken out since');
  });
});

test('the fingerprint is of what is said, in whatever order it is kept, and of all of it', () => {
  const words = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(words, words, (title, text) => {
      const minutes = {
        title,
        read: [{ type: 'text' as const, text }],
        printed: [],
        actions: { type: 'note' as const, text: '' },
      };
      const { actions, ...rest } = minutes;
      expect(hashOf({ actions, ...rest })).toBe(hashOf(minutes));
      expect(hashOf({ ...minutes, read: [{ type: 'text', text: `${text}.` }] })).not.toBe(hashOf(minutes));
    }),
  );
});
