/**
 * Makes the pictures in docs/cards: each card of the playground's sample on both platforms, as wide as a phone,
 * light and dark; and what is as wide as a desk, light.
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
  digest: 'Digest of West Yorkshire Pharmacy LPN, Tuesday 1 June 2027',
  table: 'Work plan 2028/29 of West Yorkshire Pharmacy LPN, as it stands on Tuesday 1 June 2027',
};
/** What is typed to have those that are no cards. */
const TYPED: [keyof typeof CARDS, string][] = [
  ['list', 'action list'],
  ['digest', 'digest now'],
  ['table', 'plan table'],
];
/** How the bot is spoken to, on each side. */
const SIDES = { slack: '/lpn', teams: '@Convenor' };
/** A phone; and a desk, for what has columns or is long. */
const PHONE = { width: 430, height: 1400 };
const DESK = { width: 1600, height: 2000 };
const AT_A_DESK: (keyof typeof CARDS)[] = ['digest', 'table'];
const ON_A_PHONE = (Object.keys(CARDS) as (keyof typeof CARDS)[]).filter((name) => !AT_A_DESK.includes(name));

mkdirSync('docs/cards', { recursive: true });
for (const [size, names, schemes] of [
  [PHONE, ON_A_PHONE, ['light', 'dark']],
  [DESK, AT_A_DESK, ['light']],
] as const)
  await takePictures(size, async (page) => {
    for (const [side, bot] of Object.entries(SIDES))
      for (const [name, typed] of TYPED.filter(([name]) => names.includes(name))) {
        await page.locator(`#${side}-composer`).fill(`${bot} ${typed}`);
        await page.locator(`#${side}-composer`).press('Enter');
        await page.locator(`#${side}`).getByText(CARDS[name], { exact: true }).waitFor();
      }
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const side of Object.keys(SIDES))
        for (const name of names) {
          const cards = page.locator(`#${side} article`);
          const card = cards.filter({ has: page.getByText(CARDS[name], { exact: true }) }).first();
          await card.screenshot({ path: `docs/cards/${name}-${side}-${colorScheme}.png` });
        }
    }
  });
