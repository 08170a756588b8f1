import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { message } from '../view.ts';
import { eachOnce, listedIn, mustBeLocalities } from './localities.ts';
import { roundAmong, seatsForLocalities } from './read-round.ts';
import { acrossField } from './round-fields.ts';
import { roundReference } from './round-reference.ts';
import { coverageBlocks, toPlanBlocks } from './round-view.ts';

const fields = { title: writing('What it is about', { max: 80 }), across: optional(acrossField) };

declare module '../press.ts' {
  interface CommandFields {
    'round.open': typeof fields;
  }
}

export const openRound = defineCommand({
  name: 'round.open',
  summary: 'Begin a round of meetings, one in each locality',
  usage: 'round open <title> [across <across>]',
  examples: ['round open "Winter pressures" across North, City, West', 'round open "Winter pressures"'],
  form: { title: 'New round', submit: 'Begin' },
  needs: 'convene',
  fields,

  async run({ title, across }, context) {
    const { store, network, caller } = context;
    const seats = await seatsForLocalities(context);
    const localities =
      across === undefined ? eachOnce(seats.map(({ locality }) => locality ?? '')) : listedIn(across);
    mustBeLocalities(localities);
    const round = await store.rounds.add({
      ...{ networkId: network.id, title, localities, createdById: caller.id },
      number: await store.networks.nextNumber(network.id, 'localityRound'),
    });
    const shown = await roundAmong(seats, round, context);
    return message(
      `Round ${roundReference(round)} has begun: ${title}`,
      [...coverageBlocks(shown), ...toPlanBlocks(shown)],
      [undoButton(round.id)],
    );
  },
});
