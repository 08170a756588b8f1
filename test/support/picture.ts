/**
 * Makes docs/picture.png: starts the built bot with nothing set up, has a few things said in the playground, and takes
 * a picture of its page. Run it with `npm run picture`, after `npm run build`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Act, ActResult, Trial } from '../../adapters/playground/trial.ts';
import { freePort } from './postgres.ts';

const PICTURE = 'docs/picture.png';
const SIZE = { width: 1440, height: 900 };
/** A Tuesday morning, so that every picture shows the same days. */
const CLOCK_START = '2027-06-01T08:05:00Z';

const dataDir = mkdtempSync(join(tmpdir(), 'convenor-picture-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}/playground`;
const bot = startBot();
try {
  await whenUp(bot);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(url);
    await page.getByRole('heading', { name: 'Slack' }).waitFor();
    await sayAFewThings(page);
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
  }
} finally {
  bot.kill('SIGTERM');
  if (bot.exitCode === null) await once(bot, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}

function startBot(): ChildProcess {
  const { PATH } = process.env;
  return spawn(process.execPath, ['dist/convenor.js', 'start'], {
    env: { PATH, PORT: String(port), DATA_DIR: dataDir, CLOCK_START, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Resolves when the bot says that it is up. */
async function whenUp({ stdout }: ChildProcess): Promise<void> {
  let said = '';
  for await (const piece of stdout ?? []) {
    said += piece;
    if (said.includes(' is up at ')) return;
  }
  throw new Error(`the bot did not start:\n${said}`);
}

/** An action given out in Slack, and closed in Teams: both cards say so. */
async function sayAFewThings(page: Page): Promise<void> {
  const trial = await read();
  const user = (name: string) => trial.people.find((each) => each.name.startsWith(name));
  const inSlack = { user: user('Bob')?.slackUser ?? '', channel: trial.slack.channels[0]?.id ?? '' };
  const inTeams = {
    user: user('Denise')?.teamsUser ?? '',
    conversation: trial.teams.conversations[0]?.id ?? '',
  };
  await page.locator('#teams').getByText('M1 Pharmacy LPN meeting').waitFor(); // the last of the sample
  const text = 'Ask three surgeries for their flu figures';
  await act({ type: 'slack.command', ...inSlack, text: `/lpn action add @cat ${text} by next Friday` });
  await page.locator('#teams').getByText(text).waitFor();
  const reference = /A\d+(?=[^A]*Ask three)/.exec(JSON.stringify((await read()).teams))?.[0];
  await act({ type: 'teams.say', ...inTeams, text: `@Convenor action done ${reference}` });
  await page.locator('#slack').getByText('Done by').waitFor();
}

async function read(): Promise<Trial> {
  const response = await fetch(`${url}/state`);
  return (await response.json()) as Trial;
}

async function act(doing: Act): Promise<void> {
  const response = await fetch(`${url}/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(doing),
  });
  const result = (await response.json()) as ActResult;
  if (!result.ok) throw new Error(result.error);
}
