import type { Person } from '../../storage/people/people.ts';
import type { Priority } from '../../storage/plan/priorities.ts';
import { shortened } from '../cards/shortened.ts';
import { nameOf } from '../cards/shown.ts';
import type { Fact } from '../view.ts';
import { sayDomain } from './domains.ts';
import { choicesInWords } from './particulars.ts';

/** At most this many characters of a long text are told, now and before. */
const MOST_TOLD = 150;

/** What was changed in a priority, each with what it was before: "Money: £95,000, before: £90,000". */
export function sayPriorityChanges(before: Priority, after: Priority, people: Map<string, Person>): Fact[] {
  const [was, is] = [said(before, people), said(after, people)];
  return Object.entries(is).flatMap(([label, now]) => {
    const then = was[label];
    return now === then ? [] : [{ label, value: `${told(now)}, before: ${told(then)}` }];
  });
}

const told = (value: string | null | undefined): string => (value ? shortened(value, MOST_TOLD) : 'none');

function said(priority: Priority, people: Map<string, Person>): Record<string, string | null | undefined> {
  const { title, domain, leadId, indicator, forPatients, inequalityHow, money, alignedWith } = priority;
  const { level, horizon, reducesInequality } = choicesInWords(priority);
  return {
    Title: title,
    Domain: domain === null ? null : sayDomain(domain),
    Lead: leadId === null ? null : nameOf(people.get(leadId)),
    'National or local': level,
    Within: horizon,
    Indicator: indicator,
    'What it means for patients': forPatients,
    'Reduces inequality': reducesInequality,
    'How it reduces inequality': inequalityHow,
    Money: money,
    'Aligned with': alignedWith,
  };
}
