import type { Left } from '../sequel/step.ts';
import type { Stage } from '../stage.ts';
import { tellOfPolls, tellOfReviews } from './asking.ts';
import { tellOfLastMorning } from './last-morning.ts';
import { tellOfNetworks } from './networks.ts';
import { link, tellOfForgetting, tellOfLinks, tellOfMembers } from './people.ts';
import { tellOfDigests, tellOfPlans } from './plans.ts';
import { beginMeeting, tellOfRecords } from './records.ts';

/** Three weeks of several networks, so that there is some of everything that the bot keeps, in every state. */
export async function tellStory(stage: Stage): Promise<Left['codes']> {
  await stage.restartAt('2027-05-17T09:00:00Z');
  await tellOfNetworks(stage);
  await tellOfMembers(stage);
  await tellOfLinks(stage);
  await tellOfRecords(stage);
  await tellOfPolls(stage);
  await tellOfReviews(stage);
  await tellOfPlans(stage);
  await tellOfDigests(stage);

  await stage.restartAt('2027-05-24T08:00:10Z'); // a Monday: digests; since Friday a poll and a review have closed
  await link(stage, 'priya'); // who has had much twice until now
  await tellOfForgetting(stage);

  await stage.restartAt('2027-06-01T08:00:10Z'); // the day after a bank holiday
  await stage.restartAt('2027-06-03T08:58:00Z');
  await beginMeeting(stage);
  return tellOfLastMorning(stage);
}
