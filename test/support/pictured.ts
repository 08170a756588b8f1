import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { freePort } from './postgres.ts';

/** A Tuesday morning, so that every picture shows the same days. */
const CLOCK_START = '2027-06-01T08:05:00Z';
const LAST_OF_SAMPLE = '2 votes (Bob Ackroyd, Cat Holroyd)';

/** Starts the built bot with nothing set up, and takes pictures of its playground, once the sample stands on both sides. */
export async function takePictures(
  viewport: { width: number; height: number },
  take: (page: Page) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'convenor-picture-'));
  const port = await freePort();
  const bot = startBot(port, dataDir);
  try {
    await whenUp(bot);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage({ viewport });
      await page.goto(`http://127.0.0.1:${port}/playground`);
      for (const side of ['#slack', '#teams']) await page.locator(side).getByText(LAST_OF_SAMPLE).waitFor();
      await page.reload(); // clears the unread marks of the sample's messages
      await take(page);
    } finally {
      await browser.close();
    }
  } finally {
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function startBot(port: number, dataDir: string): ChildProcess {
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
