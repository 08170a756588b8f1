import type { TestBot } from './test-bot.ts';

/** The handles of the network's ten managers: the first five in Slack, the others in Teams. */
export const MANAGERS = ['ada', 'ben', 'cleo', 'dot', 'eli', 'fay', 'gus', 'hal', 'ivy', 'jo'];
/** The handles of ten people who are not in the network. */
export const STRANGERS = ['kit', 'lee', 'may', 'ned', 'oz', 'pam', 'ray', 'sue', 'tess', 'una'];

const SIX = [1, 2, 3, 4, 5, 6];

/** The commands that record six of each kind, and the records that the examples of commands name. */
const RECORDED = [
  ...SIX.flatMap((n) => [
    `action add @cat Thing ${n} by 30 June 2028`,
    `decision record We do thing ${n} because practices asked for it`,
    `meeting schedule "Meeting ${n}" on 14 March 2028 at 2pm`,
    `poll open "Where is thing ${n}?" Leeds | York | Hull closes 30 June 2028 at 5pm`,
    `review open "Thing ${n}" due 30 June 2028`,
    `org add "Bramley Surgery ${n}"`,
  ]),
  'plan create 2027/28',
  ...SIX.flatMap((n) => [
    `plan priority add "Thing ${n}" domain 3 lead @cat`,
    `plan milestone add "Step ${n}" for W${n} by 30 June 2027 owner @cat`,
    `plan milestone add "Next step ${n}" for W${n} by 14 July 2027 owner @cat`,
  ]),
  'org add "Bramley Surgery"',
  'org add "Bramley Surgry"',
  'member vacancy add patient representative',
];

/** Creates a network with ten managers and six of every record, chaired by Cat, and other networks. */
export async function crowdedNetwork(bot: TestBot): Promise<void> {
  const ann = bot.slack('#pharmacy').as('ann');
  const bob = bot.teams('Pharmacy').as('bob');
  await ann.types('network create "Leeds Pharmacy LPN"');
  await ann.types('member add @ann as manager');
  await ann.types('network invite as manager');
  await bob.types('network here CODE1XXX');
  for (const [index, handle] of MANAGERS.entries())
    await (index < 5 ? ann : bob).types(`member add @${handle} as manager`);
  await ann.types('member add @cat as clinical chair for 3 years');
  await bot.slack('#pharmacy').as('dev').types('member join');
  await bot.teams('Pharmacy').as('dev').types('member join');
  for (const words of RECORDED) await ann.types(words);
  await ann.types('meeting schedule "Running" on Tuesday week at 2pm');
  await bob.types('meeting start M7');
  for (const name of ['Leeds Dental LPN', 'Yorkshire Dental LPN', 'Yorkshire Area Team'])
    await bot
      .slack(`#${name.toLowerCase().replaceAll(' ', '-')}`)
      .as('ada')
      .types(`network create "${name}"`);
  for (let codes = 0; codes < 11; codes++) await ann.types('network invite');
}
