import { isObject } from './http.ts';
import type { Act } from './trial.ts';

/** Of each act: what must be text, and what must be an object. */
const NEEDS: { [T in Act['type']]: { texts: readonly string[]; objects?: readonly string[] } } = {
  'slack.command': { texts: ['user', 'channel', 'text'] },
  'slack.say': { texts: ['user', 'channel', 'text'] },
  'slack.press': { texts: ['user', 'channel', 'ts', 'block_id', 'action_id'] },
  'slack.pressModal': { texts: ['user', 'block_id', 'action_id'] },
  'slack.submitModal': { texts: ['user'], objects: ['values'] },
  'slack.closeModal': { texts: ['user'] },
  'slack.invite': { texts: ['user', 'channel'] },
  'slack.kick': { texts: ['user', 'channel'] },
  'teams.say': { texts: ['user', 'conversation', 'text'] },
  'teams.press': { texts: ['user', 'conversation', 'activity'], objects: ['action', 'inputs'] },
  'teams.submitDialog': { texts: ['user'], objects: ['data', 'inputs'] },
  'teams.closeDialog': { texts: ['user'] },
  'teams.install': { texts: ['user', 'conversation'] },
  'teams.uninstall': { texts: ['user', 'conversation'] },
  'clock.moveTo': { texts: ['to'] },
  'clock.nextWorkingMorning': { texts: [] },
};

/** What the page sent, if it is something a person can do. */
export function readAct(value: unknown): Act | undefined {
  if (!isObject(value) || typeof value.type !== 'string' || !Object.hasOwn(NEEDS, value.type))
    return undefined;
  const { texts, objects = [] } = NEEDS[value.type as Act['type']];
  const isWhole =
    texts.every((name) => typeof value[name] === 'string') && objects.every((name) => isObject(value[name]));
  return isWhole ? (value as Act) : undefined;
}
