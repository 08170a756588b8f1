import type { Shown } from '../../support/desk.ts';
import type { Stage } from '../stage.ts';

export const PHARMACY = '#west-yorkshire-pharmacy';
export const ASSEMBLY = '#lpn-assembly';

/** An area team and its LPNs, the Assembly and its groups: renamed, put under others, merged, closed. */
export async function tellOfNetworks({ at }: Stage): Promise<void> {
  await at('brenda', 'General').types('network create "West Yorkshire Area Team" --kind board');

  const priya = at('priya', PHARMACY);
  await priya.types('network create "Leeds Pharmacists" --profession pharmacy');
  await priya.types('network rename "West Yorkshire Pharmacy LPN"');
  await priya.types('member add @priya as clinical chair from 1 April 2027 for 3 years');
  await priya.types('network invite as manager');
  const denise = at('denise', 'Pharmacy LPN');
  await denise.types(`network here ${codeIn(await priya.hears('Your code is'))}`);
  await denise.types('network under "West Yorkshire Area Team" --read-above yes');
  await denise.fills('network change', { region: 'North of England', senate: 'Yorkshire and the Humber' });
  await denise.types('network main');

  const graham = at('graham', 'Dental LPN');
  await graham.types('network create "West Yorkshire Dental LPN" --profession dental');
  await graham.types('network under "West Yorkshire Area Team"');

  await mergeEyeHealth(at);

  const neil = at('neil', ASSEMBLY);
  await neil.types('network create "LPN Assembly" --kind assembly');
  const wendy = at('wendy', '#assembly-workforce');
  await wendy.types('network create "Workforce working group" --kind "working group"');
  await wendy.types('network under "LPN Assembly" --read-above yes');
  const femi = at('femi', '#assembly-prevention');
  await femi.types('network create "Prevention working group" --kind "working group"');
  await femi.types('decision record The leaflet goes to every practice because all asked for it');
  await femi.types('action add me Send the leaflet to the printer');
  await femi.types('action done A1');
  await femi.types('network close because its work is done');
}

/** Two networks of one profession, of which the first is merged into the second. */
async function mergeEyeHealth(at: Stage['at']): Promise<void> {
  const calderdale = at('ruth', 'Eye Health LPN');
  await calderdale.types('network create "Calderdale Eye Health LPN" --profession "eye health"');
  await calderdale.types('member add @owen as clinical chair for 2 years');
  await calderdale.types('action add @owen Count the referrals');
  await calderdale.types('action done A1');
  await calderdale.types('decision record We meet in Halifax');
  const ruth = at('ruth', 'Teams');
  await ruth.types('network create "West Yorkshire Eye Health LPN" --profession "eye health"');
  await calderdale.types('network merge into "West Yorkshire Eye Health LPN"');
  await calderdale.presses('Merge Calderdale Eye Health LPN into West Yorkshire', 'Merge them');
  await calderdale.types('network under "West Yorkshire Area Team"');
  await calderdale.types('member add @owen as clinical chair');
  await calderdale.types('member add @sunita as deputy chair for 2 years');
}

/** The code in words such as "network here K7QM2XPA". */
export const codeIn = ({ text }: Shown): string =>
  /(?:network here|me link) ([A-Z0-9]{8})/.exec(text)?.[1] ?? '';
