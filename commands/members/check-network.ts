import { defineCommand } from '../command.ts';
import { message } from '../view.ts';
import { bodiesOf } from './bodies.ts';
import { compositionBlocks, peopleNamed } from './composition-view.ts';
import { readComposition } from './read-composition.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'network.check': typeof fields;
  }
}

export const checkNetwork = defineCommand({
  name: 'network.check',
  summary: 'Check who makes up the network: its roles, clinical majority, terms and vacancies',
  usage: 'network check',
  examples: ['network check'],
  changes: false,
  fields,

  async run(_, { store, network, today }) {
    const composition = await readComposition(network, today, store);
    const people = await store.people.shown(peopleNamed(composition));
    const bodies = await bodiesOf([...composition.ending.first, ...composition.vacant.first], store);
    return message(`Composition of ${network.name}`, compositionBlocks(composition, people, bodies), [
      { label: 'Vacancies', command: 'member.vacancies', args: { network: network.id } },
      { label: 'Members', command: 'member.list', args: { network: network.id } },
    ]);
  },
});
