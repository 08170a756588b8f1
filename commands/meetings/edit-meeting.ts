import type { Meeting } from '../../storage/meetings/meetings.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDuration } from '../dates/dates.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional, type Values } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import type { Form, Item } from '../view.ts';
import { mustBeMet } from './by-correspondence.ts';
import { mustNotBeOver } from './meeting.ts';
import { joinField, lengthField, meetingAheadField, onwardsField, placeField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { othersAfter } from './rest-of-series.ts';
import { seriesLine } from './series-view.ts';
import { placeAndLink } from './where-held.ts';

const fields = {
  meeting: meetingAheadField,
  title: optional(introduced(writing('Title', { max: 120 }), { titled: { usual: ['called'] } })),
  place: optional(placeField),
  link: optional(joinField),
  length: optional(lengthField),
  onwards: optional(onwardsField),
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.edit': typeof fields;
  }
}

export const editMeeting = defineCommand({
  name: 'meeting.edit',
  summary: 'Change what a meeting is called, where it is held or joined online, or how long it takes',
  usage: 'meeting edit <meeting> [titled <title>] [in <place>] [online at <link>] [for <length>] [onwards]',
  examples: [
    'meeting edit M1 in room 2',
    'meeting edit M3 online at https://teams.microsoft.com/l/meetup-join/abc from here on',
  ],
  form: { title: 'Change a meeting', submit: 'Save' },
  needs: 'convene',
  fields,

  async run({ meeting, onwards = false, seen, ...said }, context) {
    const { store, zone } = context;
    const reference = meetingReference(meeting);
    mustBeMet(meeting);
    mustNotBeOver(meeting, reference);
    const change = changeOf(said, seen !== undefined);
    if (Object.keys(change).length === 0) return formWith(meeting, context);
    if (isChangedSince(seen, meeting)) {
      const again = withBoth(formWith(meeting, context), entries({ ...meeting, ...change }));
      if (again) return again;
    }
    // A form has all that the one says, of which the others take only what is new.
    const news = Object.fromEntries(
      Object.entries(change).filter(([name, value]) => value !== meeting[name as keyof Edited]),
    );
    const after = onwards ? await othersAfter(meeting, store) : [];
    const { title } = await store.meetings.update(meeting, change);
    const others: Item[] = [];
    for (const each of after) {
      others.push(seriesLine(await store.meetings.update(each, news), zone));
      await store.messages.refresh(each.id);
    }
    const so = others.length > 0 ? ', and so are those after it:' : '.';
    const told = await changed(meetingCard, meeting.id, `${reference} ${title} is changed${so}`, context);
    return context.typed && others.length > 0
      ? { ...told, blocks: [{ type: 'list', items: others }, ...told.blocks] }
      : told;
  },
});

/** What the command changes. */
type Edited = Pick<Meeting, 'title' | 'place' | 'link' | 'length'>;

/** What is to change. A form says all that a meeting is to say, so what it leaves empty goes; words say only what is to change. */
function changeOf(
  { title, length, ...said }: Pick<Values<typeof fields>, keyof Edited>,
  isWhole: boolean,
): Partial<Edited> {
  const where = placeAndLink(said.place, said.link);
  return {
    ...(title !== undefined && { title }),
    ...(length !== undefined && { length }),
    ...((isWhole || where.place !== null) && { place: where.place }),
    ...((isWhole || where.link !== null) && { link: where.link }),
  };
}

/** What a form holds for what a meeting says. */
const entries = ({ title, place, link, length }: Edited): Record<string, unknown> => ({
  ...{ title, place, link },
  length: formatDuration(length),
});

/** The form with what the meeting says now. */
function formWith(meeting: Meeting, { network }: NetworkContext): Form {
  const form = formFor(editMeeting, {
    given: { meeting: meetingReference(meeting), network: network.id, seen: String(seenOf(meeting)) },
    entered: entries(meeting),
    faults: {},
  });
  const isRequired = (name: string) => name === 'title' || name === 'length';
  return { ...form, fields: form.fields.map((field) => ({ ...field, required: isRequired(field.name) })) };
}
