import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
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

let bundled: Promise<Map<string, string>> | undefined;

/** The page's script and its stylesheet, by their names. */
const bundle = async (): Promise<Map<string, string>> => {
  const { outputFiles } = await build({
    entryPoints: ['main.tsx', 'styles.css'].map((name) => new URL(name, source).pathname),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outdir: source.pathname,
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
};

/**
 * The playground's page, made from its source as it stands, on the services at `url`. The test fails at its end if
 * the page threw, or tried what its policy forbids.
 */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  bundled ??= bundle();
  const files = await bundled;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  const serve = (path: string, contentType: string, body: string | undefined) =>
    page.route(`${url}/playground${path}`, (route) =>
      route.fulfill({ contentType, body: body ?? '', headers: { 'content-security-policy': POLICY } }),
    );
  await serve('', 'text/html', await readFile(new URL('index.html', source), 'utf8'));
  await serve('/styles.css', 'text/css', files.get('styles.css'));
  await serve('/main.js', 'text/javascript', files.get('main.js'));
  await page.goto(`${url}/playground`);
  await page.getByRole('heading', { name: 'Slack' }).waitFor();
  onTestFinished(async () => {
    await page.close();
    if (faults.length > 0) throw new Error(`The page said: ${faults.join('; ')}`);
  });
  return page;
}
