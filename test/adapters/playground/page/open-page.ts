import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { skipWithout } from '../../../support/skip.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const source = new URL('../../../../adapters/playground/page/', import.meta.url);

/** Whether the tests that need a browser are skipped, because there is none. */
export const isWithoutBrowser = skipWithout(existsSync(CHROMIUM));

/** As the playground’s own: the page needs nothing but its own files. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

let bundle: Promise<string> | undefined;

const buildScript = async (): Promise<string> => {
  const entryPoints = [new URL('main.ts', source).pathname];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/**
 * The playground's page, made from its source as it stands, on the services at `url`. The test fails at its end if
 * the page threw, or tried what its policy forbids.
 */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  bundle ??= buildScript();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  const serve = (path: string, contentType: string, body: (name: string) => Promise<string> | undefined) =>
    page.route(`${url}/playground${path}`, async (route) => {
      const name = new URL(route.request().url()).pathname.replace('/playground/', '');
      const headers = { 'content-security-policy': POLICY };
      await route.fulfill({ contentType, body: (await body(name)) ?? '', headers });
    });
  const read = (name: string) => readFile(new URL(name, source), 'utf8');
  await serve('', 'text/html', () => read('index.html'));
  await serve('/*.css', 'text/css', read);
  await serve('/main.js', 'text/javascript', () => bundle);
  await page.goto(`${url}/playground`);
  await page.getByRole('heading', { name: 'Slack' }).waitFor();
  onTestFinished(async () => {
    await page.close();
    if (faults.length > 0) throw new Error(`The page said: ${faults.join('; ')}`);
  });
  return page;
}
