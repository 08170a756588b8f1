import type { SectionName } from '../../storage/plan/plan-sections.ts';
import { choice, writing } from '../fields/fields.ts';
import { CALLED_SECTION, SECTIONS } from './sections.ts';

export const sectionField = choice<SectionName>('Section', SECTIONS, { also: CALLED_SECTION });

/** As long as a form takes on either platform. */
export const sectionTextField = writing('Text', { long: true, max: 3000 });
