import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BotInProcess, startBotInProcess } from '../../support/bot-in-process.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../../support/network-at-work.ts';

let bot: BotInProcess;
let network: NetworkAtWork;
beforeAll(async () => {
  bot = await startBotInProcess();
  network = await foundNetwork(bot);
});
afterAll(() => bot.stop());

/** The last link below this path that a platform shows. */
const linkIn = (platform: 'slack' | 'teams', folder: string) =>
  vi.waitUntil(() => {
    const shown = JSON.stringify(bot.playground.trial()[platform]);
    const found = shown.matchAll(new RegExp(`${bot.url}/${folder}/[\\w.-]+`, 'g'));
    return [...found].at(-1)?.[0];
  }, SOON);

test('in a trial a page is read on this machine, by the link that either platform shows', async () => {
  await network.inSlack('member list as page');
  const inSlack = await fetch(await linkIn('slack', 'pages'));
  expect([inSlack.status, await inSlack.text()]).toEqual([200, expect.stringContaining('Priya Ramsden')]);
  await network.inTeams('member list as page');
  const inTeams = await fetch(await linkIn('teams', 'pages'));
  expect([inTeams.status, await inTeams.text()]).toEqual([200, expect.stringContaining('For Denise')]);
});

test('and so is a calendar', async () => {
  await network.inSlack('calendar link network');
  const found = await fetch(await linkIn('slack', 'calendar'));
  expect([found.status, await found.text()]).toEqual([200, expect.stringContaining('BEGIN:VCALENDAR')]);
});
