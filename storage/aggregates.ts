import { actions } from './actions/index.ts';
import { advice } from './advice/index.ts';
import type { ChangeOf } from './audit/changes.ts';
import { audit } from './audit/index.ts';
import { calls } from './calls/index.ts';
import { decisions } from './decisions/index.ts';
import { digests } from './digests/index.ts';
import { elections } from './elections/index.ts';
import { groups } from './groups/index.ts';
import { hours } from './hours/index.ts';
import { installations } from './installations/index.ts';
import { interests } from './interests/index.ts';
import { measures } from './measures/index.ts';
import { meetings } from './meetings/index.ts';
import { members } from './members/index.ts';
import { names } from './names/index.ts';
import { networks } from './networks/index.ts';
import { nudgeSettings } from './nudge-settings/index.ts';
import { organisations } from './organisations/index.ts';
import { outbox } from './outbox/index.ts';
import { people } from './people/index.ts';
import { plan } from './plan/index.ts';
import { polls } from './polls/index.ts';
import { recommendations } from './recommendations/index.ts';
import { reviews } from './reviews/index.ts';
import { rolls } from './rolls/index.ts';
import { rosters } from './rosters/index.ts';
import { rounds } from './rounds/index.ts';
import { listOf, type UndoableIn } from './rows/aggregate.ts';
import { search } from './search/index.ts';
import { sources } from './sources/index.ts';
import { templates } from './templates/index.ts';
import { webLinks } from './web-links/index.ts';

/** All aggregates. The stores and the kinds of record are typed by this list. */
export const aggregates = listOf(actions)
  .with(advice)
  .with(audit)
  .with(calls)
  .with(decisions)
  .with(digests)
  .with(elections)
  .with(groups)
  .with(hours)
  .with(installations)
  .with(interests)
  .with(measures)
  .with(meetings)
  .with(members)
  .with(names)
  .with(networks)
  .with(nudgeSettings)
  .with(organisations)
  .with(outbox)
  .with(people)
  .with(plan)
  .with(polls)
  .with(recommendations)
  .with(reviews)
  .with(rolls)
  .with(rosters)
  .with(rounds)
  .with(search)
  .with(sources)
  .with(templates)
  .with(webLinks);

/** The kinds of record whose changes are audited. */
export type RecordKind = keyof typeof aggregates.records;

/** The kinds of record whose changes can be undone. */
export type UndoableKind = UndoableIn<typeof aggregates.records>;

/** A change that can be undone, if nothing has changed since. */
export type Change = ChangeOf<UndoableKind>;
