import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { meetingReference, mustBeQuorate, runningMeeting, takeOffAgendas } from '../meetings/index.ts';
import { decisionField } from './decision-fields.ts';
import { decisionReference } from './decision-reference.ts';
import { decisionCard } from './decision-view.ts';
import { mustNeedRatifying } from './ratified.ts';

const fields = { decision: decisionField };

declare module '../press.ts' {
  interface CommandFields {
    'decision.ratify': typeof fields;
  }
}

export const ratifyDecision = defineCommand({
  name: 'decision.ratify',
  summary: 'Ratify what was decided without a quorum: the meeting under way does, if it is quorate',
  usage: 'decision ratify <decision>',
  examples: ['decision ratify D1'],
  form: { title: 'Ratify a decision', submit: 'Ratify' },
  needs: 'convene',
  fields,

  async run({ decision }, context) {
    const { store, now } = context;
    mustNeedRatifying(decision);
    const meeting = await runningMeeting(undefined, context);
    await mustBeQuorate(meeting, context);
    await store.decisions.update(decision, { ratifiedAt: now, ratifiedInId: meeting.id });
    await takeOffAgendas(decision.id, store);
    const sentence = `${decisionReference(decision)} is ratified by ${meetingReference(meeting)}: ${decision.text}`;
    return changed(decisionCard, decision.id, sentence, context);
  },
});
