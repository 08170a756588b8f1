import { expect, test } from 'vitest';
import { capabilities, commands } from '../../commands/index.ts';
import { abilityWords, whoMayWhat } from '../../commands/roles/ability-words.ts';
import { readView } from '../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

test('help tells how to speak of another network, and leads to who may do what', async () => {
  const cat = bot.slack('#anywhere').as('cat');
  const help = await cat.types('help');
  expect(readView(help)).toContain(
    'To speak of another of your networks, add --in "its name" to what you type.',
  );
  expect(await cat.presses(help, 'Help: roles')).toEqual(await cat.types('help roles'));
  expect(readView(await cat.presses(await cat.types('help tea'), 'Help: roles'))).toContain('Help: roles');
});

test('help begins with what is going on, what waits and what was done last, and shows what the roles allow', async () => {
  const { ann } = await foundNetwork(bot);
  await ann.types('member add @cat');
  const cat = bot.slack('#pharmacy').as('cat');
  await ann.types('meeting schedule "June meeting" on 30 June 2027 at 2pm');
  await ann.types('meeting start M1');
  await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
  await ann.types('action add @cat Ring round by Friday');
  const [manager, member] = [await ann.reads('help'), await cat.reads('help')];
  for (const help of [manager, member]) {
    expect(help).toMatch(
      /^What I can do\n## Going on now\n- M1 June meeting, .* Running now.*\n- P1 Where\?/,
    );
    expect(help).toContain('- What you agree: action, decision, meeting');
  }
  expect(manager).toMatch(/What you did last\n- action add: .*Write it like: action add .*\[Undo\]/);
  expect(manager).not.toContain('Waiting for you\n- A1');
  const meetings = 'What you agree';
  const [managers, members] = [await ann.types('help'), await cat.types('help')];
  expect(readView(await ann.presses(managers, meetings))).toMatch(/\n- meeting: .*schedule/);
  const theirs = readView(await cat.presses(members, meetings));
  expect(theirs).toMatch(/\n- meeting: .*agenda/);
  expect(theirs).not.toMatch(/\n- meeting: .*schedule/);
  expect(member).toMatch(/Waiting for you\n[\s\S]*A1 Ring round/);
  expect(member).not.toContain('What you did last');
});

test('help is found on any word of what is asked about, and on what a command takes', async () => {
  const cat = bot.slack('#anywhere').as('cat');
  expect(await cat.reads('help work plan')).toContain('Help: plan');
  expect(await cat.reads('help with weights')).toContain('poll open ');
  expect(await cat.reads('help electorate')).toContain('poll open ');
  expect(await cat.reads('help me with tea making')).toContain('There is no help on “tea making”.');
});

test.each(['thanks', 'Thank you so much!', 'ok, cheers 👍', 'thanks for letting me know'])(
  '%s is answered in a few words',
  async (typed) => {
    expect(await bot.slack('#anywhere').as('cat').reads(typed)).toBe('You are welcome.\n[What I can do]');
  },
);

test('help opens one theme at a time, of that one topic, and goes back', async () => {
  const cat = bot.slack('#anywhere').as('cat');
  const overview = await cat.types('help');
  expect(readView(overview)).toContain(
    '[What you agree] [Deciding together] [Plans and reviews] [Networks and members] [For yourself] [Help: roles]',
  );
  const deciding = await cat.presses(overview, 'Deciding together');
  expect(readView(deciding)).toMatch(/^Help: deciding together\n- poll: open, .*\n- vote: /);
  expect(readView(await cat.presses(deciding, 'Help: poll'))).toContain('Help: poll\npoll open');
  expect(await cat.presses(deciding, 'What I can do')).toEqual(await cat.types('help'));
});

test('every topic is under one theme', async () => {
  const cat = bot.slack('#anywhere').as('cat');
  const overview = readView(await cat.types('help'));
  const topics = [...new Set(commands.map(({ pattern }) => pattern.words[0] ?? ''))];
  const told = overview
    .split('\n')
    .flatMap((line) => /^- [A-Z][^:]+: ([a-z, ]+)$/.exec(line)?.[1]?.split(', ') ?? []);
  expect(told.toSorted()).toEqual(topics.toSorted());
});

test('a topic has a way back to all of them', async () => {
  const cat = bot.slack('#anywhere').as('cat');
  const topic = await cat.types('help poll');
  expect(await cat.presses(topic, 'What I can do')).toEqual(await cat.types('help'));
});

test('strangers to a network, and all in a channel of Teams, are told nothing of what waits or goes on', async () => {
  const { ann } = await foundNetwork(bot);
  await ann.types('action add me Ring round by Friday');
  await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
  expect(await bot.slack('#pharmacy').as('tom').reads('help')).not.toMatch(/Going on now|Waiting for you/);
  const teams = bot.teams('Dental').as('bob');
  await teams.types('network create "Leeds Dental LPN"');
  await teams.types('action add me Ring round by Friday');
  expect(await teams.reads('help')).not.toMatch(/Waiting for you|What you did last/);
  expect(await bot.teams('direct').as('bob').reads('help')).toMatch(/Waiting for you\n[\s\S]*Ring round/);
});

test('help typing shows thirteen everyday sentences, one of them a question', async () => {
  const shown = await bot.slack('direct').as('cat').reads('help typing');
  expect(shown.match(/^- /gm)).toHaveLength(13);
  expect(shown).toContain('- what did we say about flu clinics?');
});

test.each([
  ['poll', 'Help: poll\npoll open'],
  ['milestone', 'Help: milestone\nmilestone list'],
  ['digest', 'Help: digest'],
  ['poll --help', 'Help: poll\n'],
  ['poll open --help', 'Help: poll\n'],
  ['vote --help', 'Help: vote\n'],
  ['--help', 'What I can do'],
  ['help polls', 'Help: poll\n'],
  ['help votes', 'Help: vote\n'],
  ['help role', 'Help: roles\n'],
  [
    'help page',
    'add “as page” to what you ask for. For example: action list as page · meeting minutes M1 as page',
  ],
  ['page', 'meeting minutes M1 as page'],
  ['help calendar', 'your own calendar (Outlook, Google’s or Apple’s)'],
  ['help minutes', 'Help: minutes\nmeeting minutes <meeting>'],
  ['help figures', 'review data'],
  ['help charts', 'Help: charts\nreview chart <review>'],
  ['help overdue', 'Help: overdue\naction list'],
])('%s is answered with help', async (typed, begins) => {
  expect(await bot.slack('direct').as('cat').reads(typed)).toContain(begins);
});

test('a slip in a command of one word is answered with it, whatever follows', async () => {
  expect(await bot.slack('direct').as('cat').reads('votes P1 1')).toBe(
    'There is no “votes p1” command. Did you mean one of these?\n[vote] [Help]',
  );
});

test('what is none of a few words is told them', async () => {
  const cat = bot.slack('#anywhere').as('cat');
  await cat.types('network create "Leeds Dental LPN"');
  expect(await cat.reads('poll list all')).toContain('where <which> is open or closed');
});

test('help roles says in words who may do what', async () => {
  const roles = await bot.teams('direct').as('cat').reads('help roles');
  expect(roles).toContain(
    [
      '- Read the records: every member',
      '- Record actions, decisions and notes, and take part in meetings: every member but an observer',
      '- Vote: every member but an administrator or an observer',
      '- Drop actions, plan and run meetings, open polls, rule on interests and change the work plan: clinical chair, deputy chair, manager and administrator',
      '- Invite and manage members, and change the network: clinical chair, manager and administrator',
    ].join('\n'),
  );
  expect(whoMayWhat(abilityWords(capabilities))).toHaveLength(5);
  expect(roles).toContain(
    'Whoever owns an action or a milestone may show, move, finish and reopen it, member or not.',
  );
});

test('the first words where it is added say what it does in two lines, with three buttons that do something', async () => {
  const ann = bot.slack('#anywhere').as('ann');
  const hello = await ann.sends({ command: 'help', args: { topic: 'welcome' } });
  expect(readView(hello)).toMatch(
    /^Hello, I am Convenor\nI keep what your network agrees .*\nI hear only what is said to me: .*\n\[Start a network\] \[Join one with a code\] \[What I can do\]$/,
  );
  expect(await ann.presses(hello, 'Start a network')).toMatchObject({
    kind: 'form',
    title: 'New network',
  });
  expect(await ann.presses(hello, 'Join one with a code')).toMatchObject({ kind: 'form' });
  expect(readView(await ann.presses(hello, 'What I can do'))).toContain('What I can do');
});

test('where the channel has its network, or nobody else is there, the first words offer no other', async () => {
  const ann = bot.slack('#pharmacy').as('ann');
  await ann.types('network create "Leeds Pharmacy LPN"');
  const first = { command: 'help', args: { topic: 'welcome' } } as const;
  const back = await ann.sends(first);
  expect(readView(back)).toMatch(/^This channel belongs to Leeds Pharmacy LPN\n/);
  const direct = await bot.teams('direct').as('bob').sends(first);
  for (const view of [back, direct]) expect(readView(view).match(/^\[.*\]$/gm)).toEqual(['[What I can do]']);
});
