import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let dev: Speaker;
let fay: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  dev = bot.teams('Dental').as('dev');
  await dev.types('network create "Leeds Dental LPN"');
  fay = bot.slack('#eyes').as('fay');
  await fay.types('network create "Leeds Eye Health LPN"');
  await ann.types('member add @bob as practice voice at "Bramley Surgery"');
});

/** Dev's network speaks for it too. */
const alsoInDental = () => dev.types('member add me as practice voice at "Bramley Surgery"');
const alsoInEyes = () => fay.types('member add me as practice voice at "Bramley Surgery"');

const PROPOSED = 'You have proposed that Bramley Surgery is called Bramley Village.';
const propose = () => ann.types('org rename "Bramley Surgery" to "Bramley Village"');

/** What someone was asked directly about what is proposed. */
const askedOf = (platform: 'slack' | 'teams', handle: string) => {
  const last = bot.direct(platform, handle).findLast(({ view }) => view.title.includes('proposed'));
  if (!last) throw new Error(`${handle} was asked nothing`);
  return last.view;
};
const outcomeFor = (platform: 'slack' | 'teams', handle: string) => readView(askedOf(platform, handle));

describe('a partner body', () => {
  test('is renamed at once where only one network speaks for it', async () => {
    expect(readView(await propose())).toContain('Bramley Surgery is now called Bramley Village.');
  });

  test('of others is neither renamed nor merged from a network in which nobody speaks for it', async () => {
    await bot.operator.ask('org.add', { name: 'Health Board' });
    for (const typed of [
      'org rename "Bramley Surgery" to "Rubbish"',
      'org merge "Bramley Surgery" into "Health Board"',
    ]) {
      const refused = await fay.reads(typed);
      expect(refused).toContain('so it is not yours to change for all');
      expect(refused).toContain('org call');
      expect(refused).not.toContain('Pharmacy');
    }
    await fay.types('org add "Nothing much"');
    for (const typed of [
      'org merge "Bramley Surgery" into "Nothing much"',
      'org merge "Nothing much" into "Bramley Surgery"',
    ]) {
      expect(await fay.reads(typed)).toContain('In 1 other network someone speaks for it too');
      await ann.types('org refuse "Bramley Surgery"');
    }
    expect(await ann.reads('org list')).toBe(
      'Organisations\n- Bramley Surgery\n- Health Board\n- Nothing much',
    );
  });

  test('that nobody speaks for is the network’s that made it known', async () => {
    await fay.types('org add "Eye Charity"');
    expect(await ann.reads('org rename "Eye Charity" to "Rubbish"')).toContain('not yours to change');
    expect(await fay.reads('org rename "Eye Charity" to "Eye Trust"')).toContain('is now called Eye Trust.');
    await bot.operator.ask('org.add', { name: 'Health Board' });
    expect(await fay.reads('org rename "Health Board" to "Rubbish"')).toContain('ask whoever runs me');
  });

  test('that nobody spoke for is not given away by a seat that another network makes up', async () => {
    await fay.types('org add "Eye Charity"');
    await fay.types('org add "Sight Charity"');
    await dev.types('member add me as practice voice at "Eye Charity"');
    await dev.types('member add me as practice voice at "Rubbish"');
    expect(await dev.reads('org rename "Eye Charity" to "Nothing"')).toContain('In 1 other network');
    await fay.types('org refuse "Eye Charity"');
    await dev.types('member add me as practice voice at "Sight Charity"');
    expect(await dev.reads('org merge "Sight Charity" into "Rubbish"')).toContain('In 1 other network');
    expect(await fay.reads('org list')).toContain('- Eye Charity\n- Rubbish\n- Sight Charity');
    expect(await fay.reads('org rename "Eye Charity" to "Eye Trust"')).toContain('In 1 other network');
  });

  test('that whoever runs me made known is not one network’s alone, whatever seats it makes up', async () => {
    await bot.operator.ask('org.add', { name: 'Health Board' });
    await dev.types('member add me as practice voice at "Health Board"');
    expect(await dev.reads('org rename "Health Board" to "Rubbish"')).toContain('ask whoever runs me');
    await fay.types('member add me as practice voice at "Health Board"');
    expect(await dev.reads('org rename "Health Board" to "Health Trust"')).toContain('In 1 other network');
    expect(await fay.reads('org agree "Health Board"')).toContain('is now called Health Trust.');
  });

  test('is renamed by whoever runs the command line, whoever speaks for it', async () => {
    await alsoInDental();
    await propose();
    const answer = await bot.operator.ask('org.rename', {
      organisation: 'Bramley Surgery',
      name: 'Bramley Hall',
    });
    expect(readView(answer)).toBe('Bramley Surgery is now called Bramley Hall.');
    await bot.wait(2); // a message is edited at most once a second
    expect(outcomeFor('teams', 'dev')).toContain('The directory has been changed in another way since');
  });
});

describe('what several networks have a say in', () => {
  beforeEach(async () => {
    await alsoInDental();
  });

  test('is done once the managers of all agree, and those who proposed it are told', async () => {
    await alsoInEyes();
    const answer = readView(await propose());
    expect(answer).toContain(PROPOSED);
    expect(answer).toContain('In 2 other networks someone speaks for it too');
    expect(answer).not.toContain('Dental');
    expect(await ann.reads('org show "Bramley Village"')).toContain('I know no organisation');
    const asked = askedOf('teams', 'dev');
    expect(readView(asked)).toContain(
      'Those who manage Leeds Pharmacy LPN propose it. Leeds Dental LPN has a say',
    );
    expect(readView(await dev.presses(asked, 'Agree'))).toContain('Leeds Dental LPN agrees');
    expect(readView(await fay.presses(askedOf('slack', 'fay'), 'Agree'))).toContain(
      'Bramley Surgery is now called Bramley Village.',
    );
    expect(outcomeFor('slack', 'ann')).toContain('All agreed, and it is done.');
    expect(await dev.reads('member show me')).toContain('Bramley Village');
    expect(await fay.reads('undo')).toContain('All whose it is have agreed to that');
  });

  test('is asked of them on a morning again while they have not answered', async () => {
    await propose();
    await bot.moveTo('2027-06-09 12:00');
    expect(bot.direct('teams', 'dev').filter(({ view }) => view.title.includes('proposed'))).toHaveLength(2);
  });

  test('is done for two bodies that become one once all of both agree', async () => {
    await fay.types('member add me as practice voice at "Bramley Surgry"');
    await ann.types('member add @cat as practice voice at "Bramley Surgry"');
    const answer = readView(await ann.types('org merge "Bramley Surgry" into "Bramley Surgery"'));
    expect(answer).toContain('You have proposed that Bramley Surgry becomes part of Bramley Surgery.');
    await dev.types('org agree "Bramley Surgery"');
    expect(await fay.reads('org agree "Bramley Surgry"')).toContain('is now part of Bramley Surgery.');
    expect(await fay.reads('member show me')).toContain('practice voice for Bramley Surgery');
  });

  test('ends with one refusal, and is not proposed again for 30 days', async () => {
    await propose();
    expect(readView(await dev.presses(askedOf('teams', 'dev'), 'Refuse'))).toContain('You have refused that');
    expect(outcomeFor('slack', 'ann')).toContain('It was refused, so nothing was changed.');
    expect(await dev.reads('org agree "Bramley Surgery"')).toContain('Nothing is proposed in');
    expect(readView(await propose())).toContain('You can propose something again from Thursday 1 July 2027');
    await bot.moveTo('2027-07-02 12:00');
    expect(readView(await propose())).toContain(PROPOSED);
  });

  test('ends when not all agree within 30 days', async () => {
    await propose();
    const asked = askedOf('teams', 'dev');
    await bot.moveTo('2027-07-02 12:00');
    expect(outcomeFor('slack', 'ann')).toContain('Not all agreed in time');
    expect(readView(await dev.presses(asked, 'Agree'))).toContain('The time to agree is over');
    expect(readView(await propose())).toContain(PROPOSED);
  });

  test('is taken back by those who proposed it, by its button or with undo', async () => {
    const answer = await propose();
    const asked = askedOf('teams', 'dev');
    expect(readView(await ann.presses(answer, 'Take it back'))).toContain('It is no longer proposed that');
    expect(outcomeFor('teams', 'dev')).toContain('It was taken back');
    expect(readView(await dev.presses(asked, 'Agree'))).toContain('It was taken back, so nothing is left');
    await propose();
    expect(await ann.reads('undo')).toContain('What was proposed is withdrawn.');
    expect(outcomeFor('teams', 'dev')).toContain('It was taken back');
    expect(await dev.reads('org withdraw "Bramley Surgery"')).toContain('Nothing is proposed');
  });

  test('an assent is taken back with undo while it is not done', async () => {
    await alsoInEyes();
    await propose();
    await dev.types('org agree "Bramley Surgery"');
    expect(await dev.reads('undo')).toContain('That you agree is as it was before.');
    expect(await fay.reads('org agree "Bramley Surgery"')).toContain('agrees that');
    expect(await dev.reads('org agree "Bramley Surgery"')).toContain('is now called Bramley Village');
  });

  test('is asked of a network too that comes to speak for it meanwhile', async () => {
    await propose();
    await alsoInEyes();
    expect(await dev.reads('org agree "Bramley Surgery"')).toContain('It is done once all others');
    expect(readView(await fay.presses(askedOf('slack', 'fay'), 'Agree'))).toContain('is now called');
  });

  test('is proposed once at a time, and listed for all who have a say', async () => {
    await propose();
    expect(readView(await propose())).toContain('That is proposed already');
    expect(await dev.reads('org rename "Bramley Surgery" to "Other"')).toContain(
      'Something else is proposed',
    );
    expect(await ann.reads('org proposals')).toContain(
      'Bramley Surgery is called Bramley Village: you have proposed it, until 1 July 2027',
    );
    expect(await dev.reads('org proposals')).toContain('waits for you');
    expect(await fay.reads('org proposals')).toContain('Nothing is proposed here');
    expect(await fay.reads('org agree "Bramley Surgery"')).toContain('Nothing is proposed in');
  });

  test('two who agree at once: it is done once', async () => {
    await alsoInEyes();
    await propose();
    const answers = await Promise.all([
      dev.reads('org agree "Bramley Surgery"'),
      fay.reads('org agree "Bramley Surgery"'),
    ]);
    expect(answers.filter((answer) => answer.includes('is now called Bramley Village'))).toHaveLength(1);
    expect(await ann.reads('org show "Bramley Village"')).toContain('Bramley Village');
  });
});
