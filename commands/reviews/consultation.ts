import type { Template } from './question.ts';

/** The questions that are asked of everyone about a proposal, while it can still be changed. */
export const CONSULTATION = {
  name: 'Consultation',
  alsoCalled: ['structured consultation', 'proposal'],
  purpose: 'It shows what people think of a proposal, while it can still be changed.',
  isParted: true,
  questions: [
    {
      name: 'consultSupport',
      asks: 'Do you support what is proposed?',
      input: 'choice',
      options: ['Yes', 'In part', 'No', 'I cannot say yet'],
    },
    { name: 'consultPriorities', asks: 'What should come first, where you work?', input: 'text' },
    { name: 'consultWorries', asks: 'What worries you about it?', input: 'text' },
    {
      name: 'consultExperience',
      asks: 'What have you seen that we could learn from?',
      input: 'text',
      isOptional: true,
    },
    { name: 'consultBarriers', asks: 'What could stand in its way?', input: 'text' },
    {
      name: 'consultHelp',
      asks: 'Would you help to plan it in detail?',
      input: 'choice',
      options: ['Yes', 'Perhaps', 'No'],
    },
  ],
} as const satisfies Template;
