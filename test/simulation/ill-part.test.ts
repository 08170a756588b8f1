import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';
import type { Chance } from './chance.ts';
import { type Founding, found } from './founding.ts';
import { OTHER_CHANNEL, playIllness, several, stands, toldTo, type Ward } from './ill-part.ts';
import { type Office, openOffice } from './office.ts';
import { CHANNELS, PEOPLE } from './people.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** In virtual milliseconds, which do not depend on how fast the machine is. */
const A_SECOND = 1_000;
const IN_TIME = 3_000;
const CANNOT_REACH = /^I cannot reach my records just now/;

describe.skipIf(skipWithout(findPostgres() !== undefined))(
  'with one part that is ill, in the simulation',
  () => {
    let office: Office;
    let founding: Founding;
    beforeAll(async () => {
      office = await openOffice(await newPostgresDatabase());
      founding = await found(office, { alsoIn: OTHER_CHANNEL });
    });
    afterAll(() => office?.close());

    const play = async (illness: (ward: Ward, chance: Chance) => Promise<string[]>) => {
      for (const seed of SEEDS) expect(await playIllness(office, founding, seed, illness)).toEqual([]);
    };

    test('a channel that hangs holds up no other, nor the other platform: cards are there within a second', () =>
      play(async (ward, chance) => {
        const late: string[] = [];
        ward.town.faults.silentConversation = CHANNELS.slack;
        ward.onCommit((action) =>
          ward.later(A_SECOND, () => {
            const card = `Action A${action}`;
            if (!stands(ward, 'slack', OTHER_CHANNEL, card)) late.push(`${card} is not in the other channel`);
            if (!stands(ward, 'teams', CHANNELS.teams, card)) late.push(`${card} is not in Teams`);
          }),
        );
        const asked = several(chance).map((by) => ward.ask(by, chance.below(2_000)));
        await ward.pass(15_000);
        ward.town.faults.silentConversation = null;
        return [...late, ...asked.filter(({ answer }) => answer === undefined).map(() => 'no answer')];
      }));

    test('a database that falls silent is told of within three seconds, and all is well when it is back', () =>
      play(async (ward, chance) => {
        const { faults } = ward.town;
        const late = (asked: ReturnType<Ward['ask']>[], told: RegExp) =>
          asked
            .filter(
              ({ answer, answeredAt, askedAt }) => answeredAt - askedAt > IN_TIME || !told.test(answer ?? ''),
            )
            .map(({ answer, answeredAt, askedAt }) => `after ${answeredAt - askedAt} ms: ${answer}`);
        const before = several(chance).map((by) => ward.ask(by, chance.below(100)));
        await ward.pass(chance.below(120));
        faults.isDatabaseSilent = true;
        const meanwhile = several(chance).map((by) => ward.ask(by, 100 + chance.below(5_000)));
        await ward.pass(20_000);
        faults.isDatabaseSilent = false;
        const after = several(chance).map((by) => ward.ask(by, chance.below(2_000)));
        await ward.pass(20_000);
        return [
          ...late(before, /^$|^I cannot reach/),
          ...late(meanwhile, CANNOT_REACH),
          ...late(after, /^$/),
        ];
      }));

    test.each(['slack', 'teams'] as const)(
      'who waits for a card that %s refuses is told that it follows',
      (platform) =>
        play(async (ward, chance) => {
          const [first, ...others] = PEOPLE.filter((person) => person.platform === platform);
          if (!first) throw new Error('nobody is there');
          const by = chance.pick([first, ...others]);
          ward.town.faults.refusals.set(CHANNELS[platform], 1);
          let number = 0;
          ward.onCommit((action) => {
            number = action;
          });
          ward.ask(by, 0);
          await ward.pass(IN_TIME);
          const isTold = stands(
            ward,
            platform,
            toldTo(by),
            `Recorded as Action A${number}; its card follows`,
          );
          return isTold ? [] : ['nobody was told that the card follows'];
        }),
    );
  },
);
