import type { PlanSection, SectionName } from '../../storage/plan/plan-sections.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { formatYear } from '../dates/financial-year.ts';
import { withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked } from '../field.ts';
import { number } from '../fields/fields.ts';
import { yearField } from '../fields/year-field.ts';
import { UserError } from '../user-error.ts';
import { type Button, type Form, message, type View } from '../view.ts';
import { amending } from './change-milestone.ts';
import { planOf } from './plan-fields.ts';
import { sectionField, sectionTextField } from './section-fields.ts';
import { SECTIONS } from './sections.ts';

const fields = {
  section: sectionField,
  text: optional(sectionTextField),
  year: optional(yearField),
  /** The version that a form shows, 0 for none. */
  seen: unasked(number('Version', { min: 0, max: 1_000_000 })),
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.section': typeof fields;
  }
}

export const writeSection = defineCommand({
  name: 'plan.section',
  summary: 'Write a section of the work plan, such as its review of effectiveness; each version is kept',
  usage: 'plan section <section> [--year <year>]',
  examples: ['plan section effectiveness', 'plan section engagement --year 2028/29'],
  needs: 'convene',
  form: { title: 'Section of the plan', submit: 'Save' },
  fields,

  async run({ section, text, year, seen }, context): Promise<View> {
    const { store, caller } = context;
    const plan = await planOf(year, context);
    const [current] = await store.planSections.versions(plan.id, section, 1);
    if (seen === undefined && text === undefined) return formWith(plan, section, current);
    if (seen !== undefined && seen !== (current?.number ?? 0)) {
      const again = withBoth(formWith(plan, section, current), { text });
      if (again) return again;
    }
    const after = text ?? '';
    if (after === (current?.text ?? ''))
      throw new UserError(`${SECTIONS[section]} says that already. Nothing was changed.`, { field: 'text' });
    const version = await store.planSections.add({
      planId: plan.id,
      section,
      text: after,
      createdById: caller.id,
    });
    await store.messages.refresh(plan.id);
    const show: Button = {
      label: 'Show',
      command: 'plan.section.show',
      args: { section, year: formatYear(plan.year), network: plan.networkId },
    };
    const said = `${SECTIONS[section]} of the work plan for ${formatYear(plan.year)}`;
    const told = message(
      after === '' ? `${said} was taken out.` : `${said} was saved as version ${version.number}.`,
      [],
      [undoButton(version.id), show],
    );
    return amending(told, { planId: plan.id }, context);
  },
});

/** The form with what the section says now. */
function formWith(plan: Plan, section: SectionName, current: PlanSection | undefined): Form {
  const form = formFor(writeSection, {
    given: {
      section,
      network: plan.networkId,
      year: formatYear(plan.year),
      seen: String(current?.number ?? 0),
    },
    entered: { text: current?.text },
    faults: {},
  });
  return { ...form, intro: `${SECTIONS[section]}, ${formatYear(plan.year)}` };
}
