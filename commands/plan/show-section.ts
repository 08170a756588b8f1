import { plainWords } from '../../storage/rows/kept-words.ts';
import { shortened } from '../cards/shortened.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { formatYear } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { type Block, type Item, message } from '../view.ts';
import { planOf } from './plan-fields.ts';
import { sectionField } from './section-fields.ts';
import { SECTION_NAMES, SECTIONS, written } from './sections.ts';

const fields = { section: sectionField, year: optional(yearField) };
const listing = { year: optional(yearField) };

declare module '../press.ts' {
  interface CommandFields {
    'plan.section.show': typeof fields;
    'plan.section.list': typeof listing;
  }
}

/** At most so many versions are listed, each with the beginning of what it said. */
const MOST_VERSIONS = 10;
const MOST_SAID = 80;

export const showSection = defineCommand({
  name: 'plan.section.show',
  summary: 'Show a section of the work plan, and who wrote which version of it and when',
  usage: 'plan section show <section> [--year <year>]',
  examples: ['plan section show effectiveness'],
  changes: false,
  form: { title: 'Show a section', submit: 'Show' },
  fields,

  async run({ section, year }, context) {
    const { store, zone } = context;
    const plan = await planOf(year, context);
    const versions = await store.planSections.versions(plan.id, section, MOST_VERSIONS);
    const people = await store.people.shown(versions.map(({ createdById }) => createdById));
    const [current, ...earlier] = versions;
    const items = versions.map(({ number, createdAt, createdById, text }, at): Item => {
      const who = `Version ${number}, ${nameOf(people.get(createdById))}, ${formatInstant(createdAt, zone)}`;
      const began = text === '' ? 'taken out' : `“${shortened(plainWords(text), MOST_SAID)}”`;
      return { text: at === 0 ? `${who}: in force` : `${who}: ${began}` };
    });
    const blocks: Block[] = [
      { type: 'text', text: current?.text ? current.text : 'It is not written yet.' },
      ...(current && (earlier.length > 0 || current.text === '')
        ? [{ type: 'heading', text: 'Versions' } as const, { type: 'list', items } as const]
        : current
          ? [{ type: 'note', text: items[0]?.text ?? '' } as const]
          : []),
    ];
    const args = { section, year: formatYear(plan.year), network: plan.networkId };
    return message(`${SECTIONS[section]}, work plan ${formatYear(plan.year)}`, blocks, [
      { label: 'Write', command: 'plan.section', args, opens: 'form' },
    ]);
  },
});

export const listSections = defineCommand({
  name: 'plan.section.list',
  summary: 'List the sections of the work plan: which are written, and by which step each is to be',
  usage: 'plan section list [<year>]',
  examples: ['plan section list'],
  changes: false,
  form: { title: 'Sections of the plan', submit: 'Show' },
  fields: listing,

  async run({ year }, context) {
    const { store } = context;
    const plan = await planOf(year, context);
    const there = written(await store.planSections.ofPlan(plan.id));
    const making = await store.priorities.making(plan.id);
    const steps = making ? await store.milestones.ofPriorities([making.id], 100) : [];
    const people = await store.people.shown(there.map(({ createdById }) => createdById));
    const said = formatYear(plan.year);
    const items = SECTION_NAMES.map((section): Item => {
      const version = there.find((each) => each.section === section);
      const step = steps.find(({ finishes }) => finishes.includes(section));
      const by = step ? `, to be finished by ${step.title} (W0.${step.number})` : '';
      const state = version
        ? `version ${version.number}, by ${nameOf(people.get(version.createdById))}`
        : `not written yet${step?.status === 'done' ? '' : by}`;
      const args = { section, year: said, network: plan.networkId };
      return {
        text: [{ strong: SECTIONS[section] }, `: ${state}`],
        button: version
          ? { label: 'Show', command: 'plan.section.show', args }
          : { label: 'Write', command: 'plan.section', args, opens: 'form' },
      };
    });
    return message(`Sections of the work plan ${said}`, [{ type: 'list', items }]);
  },
});
