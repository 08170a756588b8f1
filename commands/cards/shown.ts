import type { Person } from '../../storage/people/people.ts';
import type { Message, Run } from '../view.ts';

/** The platforms by the names people know. */
export const PLATFORMS = { slack: 'Slack', teams: 'Microsoft Teams' } as const;

/** A person to be called by it: a mention, where the platform has them. */
export const personRun = (person: Person | undefined): Run => (person ? { person } : 'someone');

/** A person's name, for where a mention would call them for nothing. */
export const nameOf = (person: Person | undefined): string => person?.name ?? 'someone';

/** What is left of a card once its record was taken back: nothing to press, and what it said. */
export const takenBack = (key: string, title: string, text: string): Message => ({
  kind: 'message',
  key,
  title: `${title} was taken back`,
  blocks: [{ type: 'note', text: `It said: ${text}` }],
  buttons: [],
});
