import { inSlack } from './sample.ts';
import { inSlackAt, inTeamsAt, type Planting, type Say } from './speak.ts';
import {
  aMeetingUnderWay,
  aMeetingWithMinutes,
  atTheAssembly,
  atThePharmacy,
  toCalendar,
} from './under-way.ts';

const AREA_TEAM = '"West Yorkshire Area Team"';
const PHARMACY = '"West Yorkshire Pharmacy LPN"';
const DENTAL = '"West Yorkshire Dental LPN"';
const ASSEMBLY = '"LPN Assembly"';

/**
 * Fills a new world with the sample networks: in Teams an area team and its three LPNs, one of which is in
 * Slack too and has some of everything under way; in Slack the Assembly, during a vote, and two of its
 * working groups. The sample people say all of it, over the same HTTP as everybody else. Throws when the
 * bot does not answer.
 */
export async function plantSample(planting: Planting): Promise<void> {
  const { state } = planting.site.world;
  if (state.seeded) return;
  const say = inTeamsAt(planting, 'Pharmacy LPN');
  await say('denise', `network create ${PHARMACY} --profession pharmacy`);
  state.seeded = true;
  await Promise.all([
    inTeamsAt(planting, 'General')('brenda', `network create ${AREA_TEAM} --kind board`),
    inSlackAt(planting, 'lpn-assembly')('neil', `network create ${ASSEMBLY} --kind assembly`),
    ...inSlack.filter(({ teamsUser }) => teamsUser).map(({ id }) => linkAccounts(id, planting)),
  ]);
  await Promise.all([pharmacy(planting), theOthers(planting)]);
  forgetAnswers(planting);
}

/**
 * Removes the answers that only one person sees, as when Slack is opened anew, so that people first see the cards.
 */
function forgetAnswers({ site: { world } }: Planting): void {
  const { slack, teams } = world.state;
  for (const each of slack.channels) each.messages = each.messages.filter(({ onlyFor }) => !onlyFor);
  for (const each of teams.conversations) each.messages = each.messages.filter(({ onlyFor }) => !onlyFor);
  world.changed();
}

/** Links a person's two accounts: the code from one platform is used on the other. */
async function linkAccounts(who: string, planting: Planting): Promise<void> {
  const code = codeIn(await inTeamsAt(planting)(who, 'me link'));
  await inSlackAt(planting)(who, `me link ${code}`);
}

/** The LPN on both platforms, with which the page opens. */
async function pharmacy(planting: Planting): Promise<void> {
  const slack = inSlackAt(planting, 'west-yorkshire-pharmacy');
  const teams = inTeamsAt(planting, 'Pharmacy LPN');
  const { inDays, afterNextMorning } = toCalendar(planting);

  await teams('denise', `network under ${AREA_TEAM}`);
  const code = codeIn(
    await inTeamsAt(planting)('denise', `network invite as clinical chair --in ${PHARMACY}`),
  );
  await slack('priya', `network here ${code}`);
  await slack('priya', 'member add @bob as clinician');
  await slack('priya', 'member add @cat as clinician');
  await slack('priya', 'member add @imran as clinician at Calder Bank Surgery');
  await slack('priya', 'member add @joan as patient representative for 2 years');
  await teams('denise', 'member add @tom as administrator');

  await slack('priya', `action add @bob Write the needs summary by ${afterNextMorning(2)}`);
  await slack('priya', `action add @cat Ring the LPC about flu vaccine stock by ${afterNextMorning(0)}`);
  await slack('bob', `action add @joan Read the leaflet as a patient would by ${inDays(10)}`);
  await teams('denise', `action add @tom Book the room for the next meeting by ${inDays(7)}`);
  await teams('denise', `action add @sunita Send the eye health plan for comparison by ${inDays(21)}`);
  await slack(
    'priya',
    'decision record We will pilot the minor ailments scheme because practices asked for it',
  );
  await slack(
    'priya',
    `meeting schedule "Pharmacy LPN meeting" on ${inDays(14)} at 2pm for 90 minutes in Leeds`,
  );
  await inTeamsAt(planting)(
    'denise',
    `meeting quorum set at least 4 with clinical chair clinical --in ${PHARMACY}`,
  );
  await atThePharmacy(planting, PHARMACY);
}

/** The other networks, with their parents and members. */
async function theOthers(planting: Planting): Promise<void> {
  const { inDays } = toCalendar(planting);
  const each = (where: Say, who: string, lines: string[]) =>
    lines.reduce(async (before, words) => {
      await before;
      await where(who, words);
    }, Promise.resolve());
  await Promise.all([
    each(inTeamsAt(planting, 'Dental LPN'), 'graham', [
      `network create ${DENTAL} --profession dental`,
      `network under ${AREA_TEAM}`,
      'member add @harriet as clinical chair for 3 years',
      'member add @kofi as practice voice at Kirkgate Dental Practice',
      'member add @lorna as patient representative',
      'member add @marcus as public health specialist',
      ...aMeetingUnderWay(inDays(1)),
    ]),
    each(inTeamsAt(planting, 'Eye Health LPN'), 'ruth', [
      'network create "West Yorkshire Eye Health LPN" --profession "eye health"',
      `network under ${AREA_TEAM}`,
      'member add @owen as clinical chair',
      'member add @sunita as deputy chair',
      'member add @yusuf as patient representative',
      ...aMeetingWithMinutes(inDays(1)),
    ]),
    each(inSlackAt(planting, 'assembly-workforce'), 'wendy', [
      'network create "Workforce working group" --kind "working group"',
      `network under ${ASSEMBLY}`,
      'member add @gwen as lead nurse',
    ]),
    each(inSlackAt(planting, 'assembly-prevention'), 'femi', [
      'network create "Prevention working group" --kind "working group"',
      `network under ${ASSEMBLY}`,
      'member add @alison as specialist',
    ]),
  ]);
  await each(inSlackAt(planting, 'lpn-assembly'), 'neil', [
    'member add @alison as clinical chair',
    'member add @dominic as observer',
    `network represent ${PHARMACY} by @priya`,
    `network represent ${DENTAL} by @harriet`,
  ]);
  await atTheAssembly(planting);
}

/** Finds the code in words such as "network here K7QM2XPA". */
const codeIn = (answer: string): string => /(?:network here|me link) ([A-Z0-9]{8})/.exec(answer)?.[1] ?? '';
