import ical from 'node-ical';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
});

const LINK = 'https://teams.microsoft.com/l/meetup-join/abc?context=x';
/** As long as Teams makes them. */
const LONG = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${'Zm9v'.repeat(15)}%40thread.v2/0?context=%7b%22Tid%22%3a%22${'0a1b'.repeat(20)}%22%7d`;
const card = (title = 'Board') => readView(bot.card('#pharmacy', title));

describe('a meeting has a place, a link to join it online, or both', () => {
  test.each([
    [`in room 2 and online at ${LINK}`, 'room 2'],
    [`in room 2 and at ${LINK}`, 'room 2'],
    [`in Leeds Civic Hall, online at ${LINK}`, 'Leeds Civic Hall'],
    [`in room 2, or join online at ${LINK}.`, 'room 2'],
    [`online at ${LINK} in room 2`, 'room 2'],
    [`on Teams at ${LINK}`, 'Teams'],
    [`online at ${LINK}`, null],
    [`at ${LINK}`, null],
    [`via ${LINK}`, null],
    [`in ${LINK}`, null],
    [`online: ${LINK}`, null],
    [LINK, null],
    [`--link ${LINK}`, null],
    [`online at ${LONG}`, null],
    [`in room 2 and online at ${LONG} for 90 minutes`, 'room 2'],
  ])('as it was typed: %s', async (where, place) => {
    await ann.types(`meeting schedule Board on 14 June 2027 at 2pm ${where}`);
    const shown = card();
    expect(shown).toContain('Online: ');
    expect(shown).toContain('Join at teams.microsoft.com');
    expect(/Where: (.*)/.exec(shown)?.[1] ?? null).toBe(place);
    expect(shown).toContain('Board\n');
  });

  test('or neither, and words with “online” stay as they are', async () => {
    await ann.types('meeting schedule "Going online" on 14 June 2027 at 2pm in Leeds');
    expect(card('Going online')).not.toContain('Online:');
    await ann.types('meeting schedule Forum on 14 June 2027 at 3pm on Teams');
    expect(card('Forum')).toContain('Where: Teams');
    await ann.types('meeting schedule Online banking on 14 June 2027 at 4pm at Leeds');
    expect(card('Online banking')).toContain('Where: Leeds');
  });
});

describe('a link', () => {
  test.each([
    ['http://example.org/x', 'Please give the link that begins with https://. This one begins with http://'],
    ['https://ann:secret@example.org/x', 'a name or a password stands before the site'],
    [
      `https://example.org/${'x'.repeat(500)}`,
      'Please give a shorter link. This one has 520 characters, and 500 is the most.',
    ],
    ['javascript:alert(1)', 'Please give the link, which begins with https://'],
  ])('that cannot be taken is refused, and it is said why: %s', async (link, why) => {
    const form = await ann.types('meeting schedule');
    const again = await ann.fills(form, {
      ...{ title: 'Board', when: { date: '2027-06-14', time: '14:00' }, link },
    });
    expect(again.kind).toBe('form');
    expect(readView(again)).toContain(why);
    expect(await bob.reads('meeting list')).not.toContain('Board');
  });

  test('is shown with its host, and leads there', async () => {
    await ann.types(`meeting schedule Board on 14 June 2027 at 2pm in room 2 and online at ${LINK}`);
    const shown = JSON.stringify(bot.card('#pharmacy', 'Board'));
    expect(shown).toContain(JSON.stringify({ link: 'Join at teams.microsoft.com', href: LINK }));
  });

  test('that a form holds as the place is the link all the same', async () => {
    const form = await ann.types('meeting schedule');
    await ann.fills(form, {
      ...{ title: 'Board', when: { date: '2027-06-14', time: '14:00' }, place: `Room 2, or ${LINK}` },
    });
    expect(card()).toContain('Where: Room 2\nOnline: Join at teams.microsoft.com');
  });
});

describe('both are told', () => {
  const WORDS = 'room 2, online at teams.microsoft.com';

  test('wherever a meeting is: list, question who comes, pack, minutes, digest, home and calendar', async () => {
    await ann.types(`meeting schedule Board on 14 June 2027 at 2pm in room 2 and online at ${LINK}`);
    expect(await bob.reads('meeting list')).toContain(WORDS);
    expect(await bob.reads('digest now')).toContain(WORDS);
    expect(readView(await bob.opensHome())).toContain('Board');
    await ann.types('meeting agenda M1 add Flu');
    await ann.types('meeting pack M1');
    expect(readView(bot.card('#pharmacy', 'The pack of M1 Board'))).toContain(WORDS);
    const answer = await bob.types('meeting calendar M1');
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    const events = ical.parseICS(new TextDecoder().decode(await file?.bytes()));
    expect(Object.values(events).find((each) => each?.type === 'VEVENT')).toMatchObject({
      ...{ location: 'room 2', url: { val: LINK } },
      description: `Join online: ${LINK}\n1. Flu`,
    });
    await ann.types('meeting start M1');
    await ann.types('meeting end');
    expect(await bob.reads('meeting minutes M1')).toContain('room 2 and online (teams.microsoft.com)');
  });
});

describe('a meeting is changed', () => {
  const FIRST = `meeting schedule Board on the second Tuesday of each month at 2pm from July to October in Leeds online at ${LINK}`;
  const OTHER = 'https://meet.example.nhs.uk/board';

  test('one of a series alone, or all from here on', async () => {
    expect(await ann.reads(FIRST)).toContain('for 1 hour, in Leeds, online at teams.microsoft.com');
    expect(await ann.reads('meeting edit M2 in York')).toContain('M2 Board is changed.');
    const told = await ann.reads(`meeting edit M3 online at ${OTHER} from here on`);
    expect(told).toContain(
      'M3 Board is changed, and so are those after it:\n- M4 Tuesday 12 October 2027 at 2pm',
    );
    const list = await bob.reads('meeting list');
    expect(list).toContain(
      'M1 Board, Tuesday 13 July 2027 at 2pm, for 1 hour, Leeds, online at teams.microsoft.com',
    );
    expect(list).toContain(
      'M2 Board, Tuesday 10 August 2027 at 2pm, for 1 hour, York, online at teams.microsoft.com',
    );
    for (const each of ['M3', 'M4'])
      expect(list).toMatch(new RegExp(`${each} .*Leeds, online at meet.example.nhs.uk`));
  });

  test('by a form from here on, the others take only what is new', async () => {
    await ann.types(FIRST);
    await ann.types('meeting edit M2 in York');
    const form = await ann.types('meeting edit M1');
    await ann.fills(form, { length: '2 hours', onwards: 'yes' });
    expect(await bob.reads('meeting list')).toContain(
      'M2 Board, Tuesday 10 August 2027 at 2pm, for 2 hours, York, online at teams.microsoft.com',
    );
  });

  test('and undone, with all that followed', async () => {
    await ann.types(FIRST);
    await ann.types(`meeting edit M3 online at ${OTHER} from here on`);
    await ann.types('undo');
    expect(await bob.reads('meeting list')).not.toContain('meet.example.nhs.uk');
  });

  test('by a form, which says what it is now, and from which a link is taken out', async () => {
    await ann.types(`meeting schedule Board on 14 June 2027 at 2pm in Leeds online at ${LINK}`);
    const form = await ann.types('meeting edit M1');
    expect(readView(form)).toContain(
      `Title*: Board\nWhere: Leeds\nLink to join online: ${LINK}\nFor how long*: 1 hour`,
    );
    await ann.fills(form, { link: '', length: '2 hours' });
    expect(card()).toContain('for 2 hours');
    expect(card()).not.toContain('Online:');
  });

  test('whoever fills in a form that is out of date is shown both', async () => {
    await ann.types(`meeting schedule Board on 14 June 2027 at 2pm in Leeds online at ${LINK}`);
    const form = await ann.types('meeting edit M1');
    await ann.types(`meeting edit M1 online at ${OTHER}`);
    const again = await ann.fills(form, { place: 'York' });
    expect(readView(again)).toContain(`(!) It now says: ${OTHER}`);
  });

  test('while it runs, but not once it is over, nor by who may not convene', async () => {
    await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
    expect(await bob.reads(`meeting edit M1 online at ${OTHER}`)).toContain('may');
    await ann.types('meeting start M1');
    await ann.types(`meeting edit M1 online at ${OTHER}`);
    expect(card()).toContain('Join at meet.example.nhs.uk');
    await ann.types('meeting end');
    expect(await ann.reads('meeting edit M1 in York')).toContain(
      'M1 is over, so that can no longer be done.',
    );
  });
});
