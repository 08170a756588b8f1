import { CONSULTATION } from './consultation.ts';
import type { Template } from './question.ts';

const LEARNING = 'It is for learning together, and never for judging how anyone does their work.';

const HOW_FAR = ['Not yet', 'In part', 'In place'] as const;

/**
 * Every template, by the key that a review stores. A review keeps its key, so a template whose questions change in
 * meaning gets a new key beside the old one.
 */
export const TEMPLATES = {
  'peer-review': {
    name: 'Peer review',
    alsoCalled: ['learning', 'peer'],
    purpose: LEARNING,
    questions: [
      { name: 'now', asks: 'What do we do now?', input: 'text' },
      { name: 'varies', asks: 'What varies between us?', input: 'text' },
      { name: 'try', asks: 'What will we try?', input: 'text' },
      {
        name: 'useful',
        asks: 'How useful was this, 1 to 5?',
        input: 'score',
        of: 5,
        least: 'not at all',
        most: 'very',
      },
    ],
  },
  case: {
    name: 'Case discussion',
    alsoCalled: ['case review', 'cases'],
    purpose: `${LEARNING} Tell the case so that nobody could know who the patient is.`,
    questions: [
      { name: 'caseStory', asks: 'What happened, in a few sentences?', input: 'text' },
      { name: 'caseWell', asks: 'What went well?', input: 'text' },
      { name: 'caseBetter', asks: 'What could have gone better?', input: 'text' },
      { name: 'caseChange', asks: 'What will you do differently?', input: 'text' },
      { name: 'caseTell', asks: 'Who else should hear of it?', input: 'text', isOptional: true },
    ],
  },
  audit: {
    name: 'Audit and re-audit',
    alsoCalled: ['re-audit', 'clinical audit'],
    purpose: `${LEARNING} It compares what is done with a standard, and says when to look again.`,
    questions: [
      { name: 'auditCriterion', asks: 'What did you measure?', input: 'text' },
      { name: 'auditStandard', asks: 'What standard did you expect?', input: 'text' },
      { name: 'auditResult', asks: 'What did you find?', input: 'text' },
      {
        name: 'auditMet',
        asks: 'Was the standard met?',
        input: 'choice',
        options: ['Fully met', 'Partly met', 'Not met'],
      },
      { name: 'auditChange', asks: 'What will you change?', input: 'text' },
      { name: 'auditAgain', asks: 'When will you measure it again?', input: 'text', isOptional: true },
    ],
  },
  incident: {
    name: 'Learning from an incident',
    alsoCalled: ['incidents', 'incident learning', 'significant event', 'medication incident'],
    purpose: `${LEARNING} It does not take the place of reporting an incident where that is done.`,
    questions: [
      { name: 'incidentStory', asks: 'What happened, without names?', input: 'text' },
      { name: 'incidentWhy', asks: 'What let it happen?', input: 'text' },
      { name: 'incidentNow', asks: 'What was done at once?', input: 'text' },
      {
        name: 'incidentShare',
        asks: 'What should others know, so that it does not happen again?',
        input: 'text',
      },
      {
        name: 'incidentReported',
        asks: 'Has it been reported where it must be?',
        input: 'choice',
        options: ['Yes', 'No, it need not be', 'Not yet'],
      },
    ],
  },
  friend: {
    name: 'Critical friend',
    alsoCalled: ['critical friends'],
    purpose: 'It tells the area team, as a friend would, what helps the network and what does not.',
    questions: [
      { name: 'friendWell', asks: 'What does the area team do well?', input: 'text' },
      { name: 'friendBetter', asks: 'What gets in the way of our work?', input: 'text' },
      { name: 'friendTry', asks: 'What would you try in their place?', input: 'text', isOptional: true },
      {
        name: 'friendHeard',
        asks: 'How well does the area team listen, 1 to 5?',
        input: 'score',
        of: 5,
        least: 'not at all',
        most: 'very well',
      },
    ],
  },
  needs: {
    name: 'Development needs',
    alsoCalled: ['development', 'learning needs', 'training needs'],
    purpose: 'It shows what members would like to learn, so that the network can plan for it.',
    questions: [
      { name: 'needsWhat', asks: 'What would you like to learn, or do better?', input: 'text' },
      {
        name: 'needsHow',
        asks: 'What would help you most?',
        input: 'choice',
        options: ['A course', 'A mentor', 'Working beside someone', 'Time to practise', 'Something else'],
      },
      {
        name: 'needsWhen',
        asks: 'How soon?',
        input: 'choice',
        options: ['Within three months', 'Within a year', 'Later'],
      },
      { name: 'needsWhy', asks: 'What would patients gain by it?', input: 'text', isOptional: true },
    ],
  },
  effectiveness: {
    name: 'Annual effectiveness',
    alsoCalled: ['annual', 'annual review', 'yearly'],
    purpose: 'It says how effective the network was this year, and what next year’s plan should hold.',
    questions: [
      { name: 'yearQuality', asks: 'What did we do this year for high quality care?', input: 'text' },
      { name: 'yearVariation', asks: 'What did we do to reduce variation?', input: 'text' },
      { name: 'yearInequalities', asks: 'What did we do to reduce inequalities?', input: 'text' },
      { name: 'yearNext', asks: 'What should come first next year?', input: 'text' },
      {
        name: 'yearScore',
        asks: 'How effective were we, 1 to 5?',
        input: 'score',
        of: 5,
        least: 'not at all',
        most: 'very',
      },
    ],
  },
  consultation: CONSULTATION,
  meetings: {
    name: 'Our meetings',
    alsoCalled: ['meeting', 'meeting effectiveness'],
    purpose: 'It helps us to make better use of the time we meet.',
    questions: [
      {
        name: 'meetingsPurpose',
        asks: 'How clear was what each meeting was for, 1 to 5?',
        input: 'score',
        of: 5,
        least: 'not at all',
        most: 'very',
      },
      {
        name: 'meetingsHeard',
        asks: 'How well was everyone heard, 1 to 5?',
        input: 'score',
        of: 5,
        least: 'not at all',
        most: 'very well',
      },
      {
        name: 'meetingsDone',
        asks: 'How well was done what we had agreed, 1 to 5?',
        input: 'score',
        of: 5,
        least: 'not at all',
        most: 'very well',
      },
      { name: 'meetingsBetter', asks: 'What one thing would make our meetings better?', input: 'text' },
    ],
  },
  maturity: {
    name: 'Maturity',
    alsoCalled: ['maturity matrix', 'self-assessment', 'matrix'],
    purpose: 'It shows where the network stands on its way, and what to work on next.',
    questions: [
      {
        name: 'maturityPlan',
        asks: 'Plan: is there a clear vision, and steps to it?',
        input: 'choice',
        options: HOW_FAR,
      },
      {
        name: 'maturityEngagement',
        asks: 'Engagement: do clinicians and local leaders believe in it?',
        input: 'choice',
        options: HOW_FAR,
      },
      {
        name: 'maturityTime',
        asks: 'Time: have practices the headroom to make change?',
        input: 'choice',
        options: HOW_FAR,
      },
      {
        name: 'maturityResource',
        asks: 'Resource: are there people with the skills, and the money?',
        input: 'choice',
        options: HOW_FAR,
      },
      {
        name: 'maturityVariation',
        asks: 'Variation: where do we stand?',
        input: 'choice',
        options: [
          'Foundations: no analysis of variation yet',
          'Step 1: variation in outcomes is analysed and acted upon',
          'Step 2: peer review is routine',
          'Step 3: data is used in everyday care',
        ],
      },
      {
        name: 'maturityTeams',
        asks: 'Integrated teams: where do we stand?',
        input: 'choice',
        options: [
          'Foundations: no joint teams yet',
          'Step 1: teams work together in parts of the system',
          'Step 2: joint teams for most groups of patients',
          'Step 3: joint teams for all, across the system',
        ],
      },
      {
        name: 'maturitySystem',
        asks: 'The wider system: what is our part in it?',
        input: 'choice',
        options: [
          'Foundations: none yet',
          'Step 1: a seat where strategy is decided',
          'Step 2: an active part in daily decisions',
          'Step 3: a full member of what decides',
        ],
      },
      { name: 'maturityEvidence', asks: 'What shows it?', input: 'text' },
      { name: 'maturityNext', asks: 'What should we work on next?', input: 'text' },
    ],
  },
} as const satisfies Record<string, Template>;
