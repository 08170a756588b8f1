/**
 * Whether everything that is installed in production may be given on with the bot: package-lock.json names the licence of
 * each. Prints what may not, and ends with 1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Licences that ask for no more than that their text and their authors' names be kept; and two that ask it of what is
 * changed in their own files (MPL-2.0) or sold by itself (OFL-1.1), neither of which is done here.
 */
const TAKEN = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/** Packages that name no licence, but hold its text. */
const HELD = { 'node_modules/png-js': 'MIT' };

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'));

const refused = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .filter(([path, { license }]) => !isTaken(license ?? HELD[path]))
  .map(([path, { version, license }]) => `  ${path} ${version}: ${license ?? 'names no licence'}`);

if (refused.length > 0) {
  const mend = 'Find another package, or, if its licence may be taken, add it to .ci/licences.mjs.';
  process.stderr.write(`Licences that are not on the list:\n${refused.join('\n')}\n${mend}\n`);
  process.exit(1);
}

/** By SPDX: of "A OR B" one is enough, of "A AND B" both are asked. */
function isTaken(license = '') {
  const either = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return either.some((each) => each.split(' AND ').every((name) => TAKEN.has(name)));
}
