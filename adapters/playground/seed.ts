import { inSlack } from './sample.ts';
import { inSlackAt, inTeamsAt, type Planting, type Say } from './speak.ts';
import { atTheAssembly, atThePharmacy, toCalendar } from './under-way.ts';

const AREA_TEAM = '"West Yorkshire Area Team"';
const PHARMACY = '"West Yorkshire Pharmacy LPN"';
const DENTAL = '"West Yorkshire Dental LPN"';
const ASSEMBLY = '"LPN Assembly"';

/**
 * Fills a new world with the sample networks: an area team and its three LPNs in Teams, one of them in Slack as well,
 * with some of everything under way; and in Slack the Assembly, at a vote, and two of its working groups. All of it is
 * said by the sample people, through the same HTTP as everything else. Throws when the bot does not answer.
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

/** What one person alone was answered goes, as it does in a Slack that is opened anew: what is looked at first is the cards. */
function forgetAnswers({ site: { world } }: Planting): void {
  for (const channel of world.state.slack.channels)
    channel.messages = channel.messages.filter(({ onlyFor }) => onlyFor === undefined);
  world.changed();
}

/** One person on both platforms: the code that one shows is used on the other. */
async function linkAccounts(who: string, planting: Planting): Promise<void> {
  const code = codeIn(await inTeamsAt(planting)(who, 'me link'));
  await inSlackAt(planting)(who, `me link ${code}`);
}

/** The LPN on both platforms, which the page opens with. */
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

/** The networks around that LPN: their parents and their members. */
async function theOthers(planting: Planting): Promise<void> {
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
    ]),
    each(inTeamsAt(planting, 'Eye Health LPN'), 'ruth', [
      'network create "West Yorkshire Eye Health LPN" --profession "eye health"',
      `network under ${AREA_TEAM}`,
      'member add @owen as clinical chair',
      'member add @sunita as deputy chair',
      'member add @yusuf as patient representative',
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

/** The code in words such as "network here K7QM2XPA". */
const codeIn = (answer: string): string => /(?:network here|me link) ([A-Z0-9]{8})/.exec(answer)?.[1] ?? '';
