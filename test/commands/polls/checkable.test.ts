import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ballotRoot, type CheckedBallot, trackerRoot } from '../../../commands/polls/trackers/trackers.ts';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { rotateSealingKey } from '../../../commands/sealing/sealing-key.ts';
import { filesIn } from '../../../commands/view.ts';
import { everythingKept } from '../../support/everything-kept.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { addVoters } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import { runConvenor } from '../../support/run-convenor.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await addVoters(ann);
  await ann.types('member add @eve');
});

const HANDLES = ['ann', 'dev', 'cara', 'eve'];
const direct = (handle: string) => bot.slack('direct').as(handle);
const opens = (how = 'checkable') =>
  ann.reads(`poll open "Adopt the terms?" Quokka | Narwhal | Axolotl ${how} closes 18 June at 5pm`);
const poll = () => bot.prisma.poll.findFirstOrThrow();
const card = (channel = '#pharmacy') => readView(bot.card(channel, 'P1'));

/** The tracker that somebody is told. */
async function trackerTold(who: Speaker): Promise<string> {
  const [, tracker = ''] = (await who.reads('poll tracker P1')).split('\n');
  return tracker;
}

/** Everyone votes, Bob in Teams. Resolves to the trackers, in the order of the voters. */
async function allVote(): Promise<string[]> {
  const trackers: string[] = [];
  for (const [at, handle] of HANDLES.entries()) {
    await direct(handle).types(`vote P1 ${(at % 2) + 1}`);
    trackers.push(await trackerTold(direct(handle)));
  }
  await bob.presses(bot.card('Pharmacy', 'P1'), 'Narwhal');
  return [...trackers, await trackerTold(bot.teams('direct').as('bob'))];
}

describe('a checkable poll', () => {
  test('says what it is on both platforms, with the root over its trackers, before anyone votes', async () => {
    await opens();
    const { trackerRoot: root, isSecret } = await poll();
    expect(isSecret).toBe(true);
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      expect(card(channel)).toContain('Ballots: Secret and checkable: nobody sees who chose what;');
      expect(card(channel)).toContain(`Root of the trackers: ${root}`);
    }
  });

  test('tells each voter alone their own tracker, the same before and after they vote', async () => {
    await opens();
    const before = await trackerTold(direct('dev'));
    expect(before).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/);
    await direct('dev').types('vote P1 2');
    expect(await trackerTold(direct('dev'))).toBe(before);
    const answer = await ann.types('poll tracker P1');
    expect(answer).toMatchObject({ isForOne: true });
    expect(await everythingKept(bot)).not.toContain(before);
  });

  test('lists after the close what each tracker chose, which voters find theirs in, and who took part', async () => {
    await opens();
    const trackers = await allVote();
    await ann.types('poll close P1');
    const { trackerRoot: root } = await poll();
    expect(root).toBe(trackerRoot(trackers));
    for (const who of [ann, bob]) {
      const list = await who.reads('poll ballots P1');
      expect(list).toContain('It agrees with the trackers that were given out, and adds up to the result.');
      expect(list).toContain('Took part: Ann Ward, Bob Hill');
      for (const [at, tracker] of trackers.entries())
        expect(list).toContain(`- ${tracker}: ${at === 4 ? 'Narwhal' : ['Quokka', 'Narwhal'][at % 2]}`);
    }
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      expect(card(channel)).toContain('Root of the votes: ');
      expect(card(channel)).toContain('[Check the votes]');
    }
  });

  test('leaves nothing after the close by which a tracker is tied to anybody', async () => {
    await opens();
    const named = async () => {
      const kept = await everythingKept(bot);
      return ['Quokka', 'Narwhal', 'Axolotl'].map((option) => kept.split(option).length);
    };
    const before = await named();
    const trackers = await allVote();
    // What the options are is told to all alike, and no vote adds to that.
    const [first, ...others] = (await named()).map((times, at) => times - (before[at] ?? 0));
    expect(others).toEqual([first, first]);
    const marks = (await bot.prisma.voter.findMany()).map(({ id }) =>
      createSealing('a key for tests').mark(id),
    );
    await ann.types('poll close P1');
    const kept = await everythingKept(bot);
    for (const mark of marks) expect(kept).not.toContain(mark);
    expect(await bot.prisma.sealedBox.count()).toBe(0);
    expect(await direct('dev').reads('poll tracker P1')).toContain(
      'nobody knows any more whose tracker is whose',
    );
    const list = (await poll()).checked as unknown as CheckedBallot[];
    expect(list.map(({ tracker }) => tracker)).toEqual(trackers.toSorted());
    const times = (await bot.prisma.voter.findMany()).map(({ votedAt }) => votedAt?.getTime());
    expect(new Set(times).size).toBe(1);
  });

  test('counts a vote that was changed once, as it was last', async () => {
    await opens();
    await allVote();
    const mine = await trackerTold(direct('dev'));
    await direct('dev').types('vote P1 3');
    await bot.moveTo('2027-06-18 17:01');
    expect(await ann.reads('poll ballots P1')).toContain(`- ${mine}: Axolotl`);
    expect((await poll()).result).toMatchObject({ cast: 5, counts: [2, 2, 1] });
  });

  test('tells no list where fewer than five voted, and forgets who they were', async () => {
    await opens();
    for (const handle of HANDLES) await direct(handle).types('vote P1 1');
    await bot.moveTo('2027-06-18 17:01');
    expect(await ann.reads('poll ballots P1')).toContain(
      'is not listed: too few voted, or it was cancelled.',
    );
    expect((await poll()).checked).toBeNull();
    expect(await bot.prisma.voter.count({ where: { votedAt: { not: null } } })).toBe(0);
  });

  test('keeps its trackers when somebody leaves the roll, and when the sealing key is rotated', async () => {
    await ann.types('member add @cat as clinical chair');
    await opens();
    const trackers = [...(await allVote()), await trackerTold(direct('cat'))];
    await direct('cat').types('vote P1 1');
    await direct('dev').types('interest declare I own it about P1');
    await direct('cat').types('interest rule I1 leaves');
    const [before, after] = [createSealing('a key for tests'), createSealing('another key')];
    await bot.prisma.sealingKey.deleteMany();
    await bot.prisma.sealingKey.create({ data: { id: 1, check: before.check } });
    const surroundings = { now: bot.now(), newId: () => crypto.randomUUID() };
    await rotateSealingKey(before, after, bot.storage, surroundings);
    await rotateSealingKey(after, before, bot.storage, surroundings);
    await bot.moveTo('2027-06-18 17:01');
    expect((await poll()).trackerRoot).toBe(trackerRoot(trackers));
    const list = await ann.reads('poll ballots P1');
    expect(list).toContain('It agrees with the trackers');
    expect(list).toContain(`- ${trackers[1]}: no vote`);
  });

  test.each([
    ['ranking', 'voting by ranking checkable'],
    ['scores', 'voting by score checkable'],
  ])('is not by %s', async (_, how) => {
    expect(await opens(how)).toContain(
      'A poll is checkable only where a ballot names options and nothing more',
    );
  });

  test('is not for fewer than five', async () => {
    await ann.types('member end @eve because she has moved');
    await ann.types('member end @cara because she has moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(await opens()).toContain('A poll is checkable only if at least 5 may vote');
  });

  test('is what no other poll is', async () => {
    await opens('secret');
    expect(await ann.reads('poll tracker P1')).toContain('P1 has no trackers');
    expect(await ann.reads('poll ballots P1')).toContain('P1 has no such list');
    expect(card()).not.toContain('Root of');
  });

  test('is asked about in other words too', async () => {
    await opens();
    expect(await ann.reads('what is my tracker in P1?')).toContain('Your tracker in P1\n');
    expect(await ann.reads('check the votes of P1')).toContain('P1 is still open.');
  });

  test('lists nothing while it is open', async () => {
    await opens();
    expect(await ann.reads('poll ballots P1')).toContain('P1 is still open.');
  });

  test('says so where what is kept was changed since', async () => {
    await opens();
    await allVote();
    await ann.types('poll close P1');
    const { id, checked } = await poll();
    const [first, ...others] = checked as unknown as CheckedBallot[];
    const changed = [{ ...first, choices: [3] }, ...others] as object[];
    await bot.prisma.poll.update({ where: { id }, data: { checked: changed } });
    expect(await ann.reads('poll ballots P1')).toContain(
      'NOT AS IT WAS: Its votes do not add up to the result.',
    );
  });
});

describe('convenor poll verify', () => {
  const fileGiven = async () => {
    await opens();
    await allVote();
    await ann.types('poll close P1');
    const answer = await ann.types('poll ballots P1');
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    return new TextDecoder().decode(await file?.bytes());
  };
  const verify = (text: string, ...args: string[]) => {
    const path = join(temporaryFolder(), 'votes.json');
    writeFileSync(path, text);
    return runConvenor(['poll', 'verify', path, ...args], {});
  };

  test('checks the file that is given, by itself and with the roots of the card', async () => {
    const file = await fileGiven();
    const alone = await verify(file);
    expect(alone).toMatchObject({ exitCode: 0 });
    expect(alone.out).toContain('P1 Adopt the terms?: Quokka 2, Narwhal 3, Axolotl 0.\nok ');
    const { trackerRoot: root, checked } = await poll();
    const roots = [root ?? '', ballotRoot(checked as unknown as CheckedBallot[])];
    for (const each of roots) expect(card()).toContain(each);
    expect((await verify(file, '--root', ...roots)).out).toContain('The cards showed the same.');
    const other = await verify(file, '--root', 'AAAA');
    expect(other).toMatchObject({ exitCode: 1 });
    expect(other.out).toContain('NOT OK  The card showed the root AAAA, and the file has another.');
  });

  test('finds votes that were swapped, and says what is no such file', async () => {
    const file = JSON.parse(await fileGiven());
    const one = file.ballots.findIndex(({ choices }: CheckedBallot) => choices?.[0] === 1);
    const two = file.ballots.findIndex(({ choices }: CheckedBallot) => choices?.[0] === 2);
    [file.ballots[one].choices, file.ballots[two].choices] = [[2], [1]];
    const swapped = await verify(JSON.stringify(file));
    expect(swapped.exitCode).toBe(1);
    expect(swapped.out).toContain('one was changed, or two were swapped');
    expect((await verify('[]')).err).toContain('This is no list of votes by tracker.');
  });
});
