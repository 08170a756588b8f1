/**
 * Makes the pictures in docs/cards: each card of the playground's sample on both platforms, light and dark, as wide as a phone.
 * Run it with `npm run cards`, after `npm run build`.
 */
import { mkdirSync } from 'node:fs';
import { takePictures } from './pictured.ts';

/** The cards, by their headlines in the sample. */
const CARDS = {
  action: 'Write the needs summary',
  decision: 'We will pilot the minor ailments scheme',
  poll: 'Where shall the pilot begin?',
  meeting: 'Pharmacy LPN meeting',
  review: 'Antibiotic prescribing',
  network: 'West Yorkshire Pharmacy LPN',
  list: 'Open actions in West Yorkshire Pharmacy LPN',
};
/** What is typed to have the list, which is no card, on each side. */
const ASKS = { slack: '/lpn action list', teams: '@Convenor action list' };
/** A phone. */
const SIZE = { width: 430, height: 1400 };

mkdirSync('docs/cards', { recursive: true });
await takePictures(SIZE, async (page) => {
  for (const [side, typed] of Object.entries(ASKS)) {
    await page.locator(`#${side}-composer`).fill(typed);
    await page.locator(`#${side}-composer`).press('Enter');
    await page.locator(`#${side}`).getByText(CARDS.list, { exact: true }).waitFor();
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const side of Object.keys(ASKS))
      for (const [name, headline] of Object.entries(CARDS)) {
        const cards = page.locator(`#${side} article`);
        const card = cards.filter({ has: page.getByText(headline, { exact: true }) }).first();
        await card.screenshot({ path: `docs/cards/${name}-${side}-${colorScheme}.png` });
      }
  }
});
