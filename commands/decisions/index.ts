import type { Capability } from '../capability.ts';
import { rewordings, saidToBe } from '../parts/spoken.ts';
import { agreedSayings } from './agreed-sayings.ts';
import { decisionReference } from './decision-reference.ts';
import { decisionCard } from './decision-view.ts';
import { decisionsCountedFor } from './decisions-counted-for.ts';
import { decisionsFound } from './decisions-found.ts';
import { decisionsInDigest } from './decisions-in-digest.ts';
import { decisionsRecorded } from './decisions-recorded.ts';
import { editDecision } from './edit-decision.ts';
import { listDecisions } from './list-decisions.ts';
import { ratifyDecision } from './ratify-decision.ts';
import { recordDecision } from './record-decision.ts';
import { replaceDecision } from './replace-decision.ts';
import { reportDecisions } from './report-decisions.ts';
import { showDecision } from './show-decision.ts';

export { decisionField } from './decision-fields.ts';
export { decisionReference } from './decision-reference.ts';
export { decisionCard } from './decision-view.ts';
export { mustNeedRatifying, needsRatifying } from './ratified.ts';

/** The capability of recording what was agreed, and why. */
export const decisions = {
  commands: [
    recordDecision,
    listDecisions,
    showDecision,
    editDecision,
    replaceDecision,
    ratifyDecision,
    reportDecisions,
  ],
  help: {
    theme: 'recording',
    abilities: { 'take part': [{ verb: 'record', what: 'decisions' }] },
    purpose: { keeps: 'decisions' },
    suggested: ['decision.record'],
    everyday: ['Agreed: we meet every two months, because attendance fell'],
  },
  spoken: {
    kinds: {
      decision: {
        also: ['resolution'],
        reference: decisionReference,
        verbs: {
          record: ['add', 'new', 'log', 'note', 'make', 'minute'],
          edit: ['change', 'correct', 'reword', 'amend', 'fix'],
          replace: [
            'supersede',
            'reverse',
            'overturn',
            'rescind',
            'strike',
            'strike out',
            'no longer stands',
            'no longer applies',
          ],
          ratify: saidToBe('ratified'),
        },
      },
    },
    sayings: [
      ...rewordings('decision', 'd'),
      ...agreedSayings,
      {
        beginning:
          /^(?:(?:show|give|send)(?: me| us)? )?(?:the |our )?decisions (?:by (?:method|how they were made)|report)(?=[?. ]*$| (?:for |in |of )?(?:20)?\d\d| as )(?: for| in| of)?/,
        means: 'decision report',
      },
      {
        beginning:
          /^how (?:were (?:our |the )?decisions (?:made|taken)|did we (?:decide|make (?:our |the )?decisions))(?: this year)?[?. ]*$/,
        means: 'decision report',
      },
      {
        beginning:
          /^what (?:did|have|has) (?:we|the (?:network|group|board)) (?:decided?|agreed?)(?: on)?(?: so far| last time| yesterday| last (?:week|month|time)| (?:at|in) (?:the|our) (?:last |previous )?meeting)?[?. ]*$/,
        means: 'decision list',
      },
      {
        beginning:
          /^(?:(?:(?:it (?:was|is|has been)|it's(?: been)?)(?: now)?|(?:we|members|(?:the )?(?:network|group|meeting|board|committee|assembly|members|chair|practices))(?:'ve| have| has)?) )?(?:all |unanimously |formally )?(?:agreed?|resolved|decided|approved)(?: unanimously| by consensus)?(?: that\b|:|,| -)?(?=[\s:])(?! (?:the|our) minutes\b)/,
        means: 'decision record',
      },
      {
        beginning: /^(d\d{1,9}) (?:is |now |has been |to be )*(?:replaced|superseded) (?:by|with):?(?= )/,
        means: 'decision replace $1 with ',
      },
      {
        beginning: /^(?:decisions?|resolution|motion (?:carried|passed|agreed|approved))(?: -|:)/,
        means: 'decision record',
      },
      {
        beginning: /^decision(?: that)?(?= (?:we|the (?:network|group|board|committee)) )/,
        means: 'decision record',
      },
      {
        beginning:
          /^(?:note|minute|record|log)(?: down)? (?:the|a|this|our|following) decision(?: that\b| to\b|:| -)?(?= )/,
        means: 'decision record',
      },
      {
        beginning:
          /^(?:note|minute|record|log) that (?:we|it (?:was|is)|the (?:network|group|meeting|board|committee))(?: have| has)? (?:agreed|decided|resolved)(?: that\b)?(?= )/,
        means: 'decision record',
      },
    ],
  },
  records: { decision: { name: 'Decision', words: 'text' } },
  found: { decision: decisionsFound },
  messages: [decisionCard],
  digest: [decisionsInDigest],
  lines: { decision: (words) => `decision record ${words}` },
  fromMessage: [{ label: 'Record as decision', command: 'decision.record', words: 'text' }],
  home: { begin: [{ label: 'New decision', command: 'decision.record', args: {}, opens: 'form' }] },
  exported: { decisions: { heading: 'Decisions you recorded', when: 'created_at', says: ['text'] } },
  network: {
    beginnings: (network) => [
      { label: 'New decision', command: 'decision.record', args: { network }, opens: 'form' },
    ],
  },
  minutes: decisionsRecorded,
  countedFor: decisionsCountedFor,
} satisfies Capability;
