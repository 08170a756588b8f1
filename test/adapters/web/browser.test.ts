import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { isWithoutBrowser, launchBrowser } from '../playground/page/open-page.ts';
import { addressIn, type Browsing, PUBLIC_URL, serveWeb } from './web-server.ts';

const LONG = 'https-like-words-without-any-space-'.repeat(8);

describe.skipIf(isWithoutBrowser)('in a browser', () => {
  let browser: Browser;
  let bot: TestBot;
  let ann: Speaker;
  let web: Browsing;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  eachWithBot(
    async (each) => {
      bot = each;
      ({ ann } = await foundNetwork(bot));
      await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
      await ann.types(`meeting agenda M1 add ${LONG}`);
      await ann.types('meeting start M1');
      await ann.types(`action add @bob Ring ${LONG} by 30 June 2027`);
      await ann.types('meeting end');
    },
    { publicUrl: PUBLIC_URL },
  );

  /** Opens what is at an address that the bot gave, or at another path of its, in a window of its own. */
  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    web = await serveWeb(bot);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const faults: string[] = [];
    onTestFinished(async () => {
      await context.close();
      await web.close();
      expect(faults).toEqual([]);
    });
    const page = await context.newPage();
    page.on('console', (said) => {
      if (said.type() === 'error' && !said.text().includes('status of 4')) faults.push(said.text());
    });
    await page.goto(address.replace(PUBLIC_URL, web.url));
    return page;
  }

  const minutes = async (): Promise<string> => addressIn(await ann.types('meeting minutes M1 as page'));
  const NO_SUCH = `${PUBLIC_URL}/pages/none`;

  test.each([
    ['minutes', minutes, 1280],
    ['minutes on a narrow screen', minutes, 320],
    ['a list', async () => addressIn(await ann.types('action list as page')), 1280],
    ['a pack', async () => addressIn(await ann.types('meeting agenda M1 as page')), 320],
    ['a refusal', async () => NO_SUCH, 1280],
  ])('axe finds nothing wrong with %s', async (_, address, width) => {
    // Only so that it may be run at all: the page’s own policy forbids every script.
    const page = await open(await address(), { bypassCSP: true, viewport: { width, height: 700 } });
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate('axe.run()').then((found) => found as axe.AxeResults);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual(
      [],
    );
    expect(passes.length).toBeGreaterThan(10);
  });

  test.each([320, 1280])(
    'at %s pixels nothing is wider than the screen, without any script',
    async (width) => {
      const page = await open(await minutes(), {
        javaScriptEnabled: false,
        viewport: { width, height: 700 },
      });
      await page.getByRole('heading', { level: 1, name: 'Minutes of M1 Board' }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.locator('html').evaluate((each) => each.scrollWidth)).toBe(width);
      // What is only for those who do not see it is cut off.
      const widest = await page.locator('main *').evaluateAll((all) => {
        const seen = all.filter((each) => !each.closest('caption, thead'));
        return Math.max(...seen.map((each) => each.getBoundingClientRect().right));
      });
      expect(widest).toBeLessThanOrEqual(width);
      expect(await page.locator('script').count()).toBe(0);
    },
  );

  test('it looks as its stylesheet says, which is fetched from here and kept', async () => {
    const page = await open(await minutes());
    expect(await page.locator('header').evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(
      'rgb(0, 94, 184)',
    );
    const style = (await page.locator('link[rel=stylesheet]').getAttribute('href')) ?? '';
    const { headers, body } = await web.get(`${PUBLIC_URL}${style}`);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(body).not.toContain('font-face');
    expect(body).not.toMatch(/url\(["']?https?:/);
  });

  test('on paper the header is left out', async () => {
    const page = await open(await minutes());
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').isVisible()).toBe(false);
    expect(await page.getByText('Minutes of M1 Board').first().isVisible()).toBe(true);
  });
});
