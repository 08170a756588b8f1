/**
 * Makes docs/picture.png: has someone vote in the playground, and takes a picture of its page. Run it with `npm run picture`,
 * after `npm run build`.
 */
import { takePictures } from './pictured.ts';

await takePictures({ width: 1440, height: 900 }, async (page) => {
  const [slack, teams] = [page.locator('#slack'), page.locator('#teams')];
  await slack.getByRole('button', { name: 'Bradford' }).click();
  for (const side of [slack, teams]) await side.getByText('Priya Ramsden)').waitFor();
  await page.screenshot({ path: 'docs/picture.png' });
});
