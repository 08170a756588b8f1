import type { PlanSection, SectionName } from '../../storage/plan/plan-sections.ts';
import type { Block } from '../view.ts';

/** The sections that a plan has besides its priorities, in their order. */
export const SECTIONS: Record<SectionName, string> = {
  national: 'National priorities',
  local: 'Local priorities',
  effectiveness: 'Review of effectiveness',
  leadership: 'Leadership development',
  resources: 'Core resources',
  engagement: 'Patient and public engagement',
  relationships: 'Relationships',
  development: 'Organisational development plan',
};

export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

/** What people call them besides. */
export const CALLED_SECTION: Partial<Record<SectionName, string[]>> = {
  effectiveness: ['effectiveness review', 'review'],
  resources: ['resource', 'money and time', 'core resource'],
  engagement: ['patients', 'patients and public', 'ppe', 'public engagement'],
  relationships: ['relationship', 'partners'],
  development: ['od', 'od plan', 'organisational development'],
  leadership: ['leaders', 'leadership development (first year)'],
};

/** The sections that a step of making a plan finishes, by its title. */
export const FINISHED_BY: Partial<Record<string, SectionName[]>> = {
  'Outline drafted': ['effectiveness', 'resources'],
  'Priorities agreed': ['national', 'local'],
  'Patients, the public and partners engaged': ['engagement', 'relationships'],
  'Plan signed off': ['leadership', 'development'],
};

/** Those of these versions that say something, in the order of the sections. */
export const written = (versions: readonly PlanSection[]): PlanSection[] =>
  SECTION_NAMES.flatMap((name) => versions.filter(({ section, text }) => section === name && text !== ''));

/** How many sections of a plan are written, and which are not; nothing before the first is. */
export function sectionsLine(versions: readonly PlanSection[]): Block[] {
  const there = written(versions);
  if (there.length === 0) return [];
  const missing = SECTION_NAMES.filter((name) => there.every(({ section }) => section !== name));
  const rest = missing.length > 0 ? `; not yet: ${missing.map((name) => SECTIONS[name]).join(', ')}` : '';
  return [{ type: 'text', text: `Sections: ${there.length} of ${SECTION_NAMES.length} are written${rest}.` }];
}

/** The whole text of the sections that are written, each under its heading. */
export const sectionBlocks = (versions: readonly PlanSection[]): Block[] =>
  written(versions).flatMap(({ section, text }): Block[] => [
    { type: 'heading', text: SECTIONS[section] },
    { type: 'text', text },
  ]);
