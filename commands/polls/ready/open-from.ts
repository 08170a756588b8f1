import { defineCommand } from '../../command.ts';
import { addDays, clockTimeOf, dayOf, type ZonedNow } from '../../dates/dates.ts';
import { workingDayBy } from '../../dates/working-hours.ts';
import { formFor } from '../../door/form-for.ts';
import { optional } from '../../field.ts';
import type { Form } from '../../view.ts';
import { openPoll } from '../open-poll.ts';
import { closesField } from '../poll-fields.ts';
import { readyPollField } from './template-field.ts';

const fields = { template: readyPollField, closes: optional(closesField) };

declare module '../../press.ts' {
  interface CommandFields {
    'poll.from': typeof fields;
  }
}

export const openFrom = defineCommand({
  name: 'poll.from',
  summary: 'Open a poll from a template: its form comes filled in',
  usage: 'poll from <template> [closes <closes>]',
  examples: ['poll from "Chair’s election"', 'poll from "Terms of reference" closes Friday 5pm'],
  changes: false,
  form: { title: 'Poll from a template', submit: 'Go on' },
  needs: 'convene',
  fields,

  async run({ template, closes }, context): Promise<Form> {
    const { network, zone } = context;
    const entered = {
      ...template.entered,
      closes: closes
        ? { date: dayOf(closes, zone), time: clockTimeOf(closes, zone) }
        : closesIn(template.days, context),
    };
    const form = formFor(openPoll, { given: { network: network.id }, entered, faults: {} });
    return {
      ...form,
      intro: `From ${template.name}. Nothing is open before you press Open; change what is to be different.`,
    };
  },
});

/** At the end of the working day by which so many days have gone by. */
const closesIn = (days: number, { now, zone }: ZonedNow) => ({
  date: workingDayBy(addDays(dayOf(now, zone), days)),
  time: '17:00',
});
