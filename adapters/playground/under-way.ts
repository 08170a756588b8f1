import { addDays, dayOf, formatDate } from '../../commands/dates/dates.ts';
import { formatYear, yearOf } from '../../commands/dates/financial-year.ts';
import { addWorkingDays } from '../../commands/dates/working-days.ts';
import { nextWorkingMorning } from './clock-acts.ts';
import { fillingInSlackAt, inSlackAt, inTeamsAt, type Planting } from './speak.ts';

const LONDON = 'Europe/London';
const PHARMACY = 'west-yorkshire-pharmacy';

/**
 * Dates by the bot's clock as people type them ("5 July 2027"), and the year of the next plan ("2028/29").
 */
export function toCalendar({ site }: Planting) {
  const today = dayOf(site.now(), LONDON);
  const nextMorning = dayOf(nextWorkingMorning(site.now()), LONDON);
  return {
    /** The date in `days` days, or the next working day if it is not one. */
    inDays: (days: number) => formatDate(addWorkingDays(addDays(today, days), 0)),
    /**
     * The date that is `days` working days after the next working morning, for records whose reminders are
     * to come on that morning.
     */
    afterNextMorning: (days: number) => formatDate(addWorkingDays(nextMorning, days)),
    comingYear: formatYear(yearOf(today) + 1),
  };
}

/**
 * Gives the LPN a work plan, a peer review and a poll, with some inputs and votes, and a digest still to
 * come.
 */
export async function atThePharmacy(planting: Planting, network: string): Promise<void> {
  const { inDays } = toCalendar(planting);
  const slack = inSlackAt(planting, PHARMACY);
  const toBot = inTeamsAt(planting);

  await slack('priya', 'digest weekly on Monday at 8:30am');
  await workPlan(planting, network);
  await slack('priya', `review open "Antibiotic prescribing" due ${inDays(16)}`);
  await fillingInSlackAt(planting, PHARMACY)('bob', 'review input R1', {
    now: 'We check every repeat course with the prescriber.',
    varies: 'How long a course is: five days in some practices, seven in others.',
    try: 'One leaflet on when to come back, in every pharmacy.',
    useful: '4',
  });
  await slack(
    'priya',
    `poll open "Where shall the pilot begin?" Leeds | Bradford | Calderdale closes ${inDays(9)} at 5pm`,
  );
  await slack('imran', 'vote P1 Calderdale');
  await slack('bob', 'vote P1 Bradford');
  await toBot('cat', `vote P1 Bradford --in ${network}`);
}

/**
 * Makes the plan of the coming year. Its manager does so in her own chat, so that the channels see only its
 * card.
 */
async function workPlan(planting: Planting, network: string): Promise<void> {
  const { inDays, afterNextMorning, comingYear } = toCalendar(planting);
  const lines = [
    `plan create ${comingYear}`,
    'plan priority add "Minor ailments in every locality" domain 3 lead Cat Holroyd',
    'plan priority add "Safe use of medicines after hospital" domain 5 lead Priya Ramsden',
    `plan milestone add "Ask practices what they offer now" for W1 by ${inDays(5)} owner Bob Ackroyd`,
    `plan milestone add "Draft the pathway" for W1 by ${afterNextMorning(2)} owner Cat Holroyd`,
    `plan milestone add "Agree what hospitals tell pharmacies" for W2 by ${inDays(60)} owner Priya Ramsden`,
    'milestone done W1.1',
  ];
  for (const line of lines) await inTeamsAt(planting)('denise', `${line} --in ${network}`);
}

/** Opens a secret vote at the Assembly. People see only how many have voted, and not who chose what. */
export async function atTheAssembly(planting: Planting): Promise<void> {
  const { inDays } = toCalendar(planting);
  const slack = inSlackAt(planting, 'lpn-assembly');
  await slack(
    'neil',
    `poll open "Adopt the terms of reference?" Yes | No | Abstain secret closes ${inDays(8)} at midday`,
  );
  await slack('alison', 'vote P1 Yes');
  await slack('harriet', 'vote P1 Yes');
}

/** What is said in a meeting that is still running. It was planned for a later day, and begins at once. */
export const aMeetingUnderWay = (day: string): string[] => [
  `meeting schedule "Dental LPN meeting" on ${day} at 2pm in Wakefield`,
  'meeting agenda M1 add "Children without a dentist" for 20 minutes',
  'meeting agenda M1 add "Training in the autumn"',
  'meeting start M1',
  'meeting present @harriet',
  'meeting note Three practices take new children again',
];

/** What is said in a meeting that was held, and of its minutes until they are confirmed. */
export const aMeetingWithMinutes = (day: string): string[] => [
  `meeting schedule "Eye Health LPN meeting" on ${day} at 2pm in Wakefield`,
  'meeting agenda M1 add "Waits for cataract surgery"',
  'meeting start M1',
  'meeting present @owen',
  'meeting note Two clinics have cut their waits by a third',
  'decision record We share how the two clinics book people',
  'meeting end',
  'meeting minutes plain M1 "Two clinics see people sooner now. We will tell the others how they do it." for item 1',
  'meeting minutes confirm M1',
];
