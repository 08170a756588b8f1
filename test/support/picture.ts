/**
 * Makes docs/picture.png: starts the built bot with nothing set up, has someone vote in the playground, and takes a
 * picture of its page. Run it with `npm run picture`, after `npm run build`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { freePort } from './postgres.ts';

const PICTURE = 'docs/picture.png';
const SIZE = { width: 1440, height: 900 };
/** A Tuesday morning, so that every picture shows the same days. */
const CLOCK_START = '2027-06-01T08:05:00Z';
const LAST_OF_SAMPLE = '2 votes (Bob Ackroyd, Cat Holroyd)';

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
    await vote(page);
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

/** Votes in Slack in the sample's poll, and waits until the vote is seen in Teams. */
async function vote(page: Page): Promise<void> {
  const [slack, teams] = [page.locator('#slack'), page.locator('#teams')];
  await slack.getByText(LAST_OF_SAMPLE).waitFor();
  await page.reload(); // clears the unread marks of the sample's messages
  await slack.getByRole('button', { name: 'Bradford' }).click();
  for (const side of [slack, teams]) await side.getByText('Priya Ramsden)').waitFor();
}
