import { dayOf } from '../../commands/dates/dates.ts';
import { UserError } from '../../commands/user-error.ts';
import { readView } from '../support/read-view.ts';
import { ZONE } from './bot.ts';
import { Forbidden } from './forbidden.ts';
import type { Model } from './model.ts';
import type { Office } from './office.ts';
import type { Ask } from './story.ts';
import type { Answered } from './town.ts';

/** What the witness has seen of one request. */
interface Seen {
  ask: Pick<Ask, 'by' | 'deed' | 'again'>;
  commits: number;
  acknowledged: Set<string>;
}

/** Compares what is committed, and what people are told, with the model. */
export interface Witness {
  violations: string[];
  /** Announces a request that is about to be made. */
  expects(name: string, ask: Seen['ask']): void;
  committed(purpose: unknown): Promise<void>;
  answered(name: string): Answered;
}

export function createWitness(
  model: Model,
  { ground }: Pick<Office, 'ground'>,
  now: () => Date,
  tell: (line: string) => void,
): Witness {
  const violations: string[] = [];
  const requests = new Map<string, Seen>();

  const seen = (name: string): Seen => {
    const request = requests.get(name);
    if (!request) throw new Error(`nobody asked ${name}`);
    return request;
  };

  function wasDone(name: string): void {
    const request = seen(name);
    const { by, deed } = request.ask;
    tell(`${by}’s “${deed.do}” is committed (${name})`);
    request.commits += 1;
    if (request.commits > 1) violations.push(`${name} was carried out twice`);
    model.commit(by, deed, now(), dayOf(now(), ZONE));
  }

  async function wasSettled(id: string): Promise<void> {
    const { rows } = await ground.beside.query<{ number: number; status: string }>(
      'SELECT number, status::text FROM polls WHERE id = $1',
      [id],
    );
    const [poll] = rows;
    if (poll?.status !== 'closed' || model.polls.get(poll.number)?.status !== 'open') return;
    tell(`P${poll.number} closes by itself`);
    if ((model.polls.get(poll.number)?.closesAt ?? now()) > now())
      violations.push(`P${poll.number} closed by itself before its time`);
    model.close(poll.number);
  }

  return {
    violations,
    expects: (name, ask) => void requests.set(name, { ask, commits: 0, acknowledged: new Set() }),
    async committed(purpose) {
      model.nudges.at(now());
      try {
        if (isRequest(purpose)) wasDone(purpose.ask);
        if (isClosing(purpose)) await wasSettled(purpose.id);
      } catch (error) {
        if (!(error instanceof Forbidden)) throw error;
        violations.push(`was carried out, and must not be: ${JSON.stringify(purpose)}: ${error.message}`);
      }
    },
    answered: (name) => (answer) => {
      const request = seen(name);
      const { by, again } = request.ask;
      if (answer === 'nobody') return tell(`${by} finds nobody there`);
      if (answer instanceof UserError) return tell(`${by} is refused: ${answer.message}`);
      const said = readView(answer);
      tell(`${by} reads: ${said.split('\n')[0] || 'that their card is on its way'}`);
      if (answer.kind === 'form') return;
      if (/^Sorry, that did not work/.test(said)) violations.push(`${name} met a fault: ${said}`);
      else if (/^I cannot reach my records/.test(said)) {
        const isFalse = said.includes('Nothing was changed') && request.commits > 0 && again === null;
        if (isFalse) violations.push(`${name} was done, and ${by} was told that it was not`);
      } else if (request.commits === 0) violations.push(`${name} was acknowledged, and not done: ${said}`);
      else request.acknowledged.add(said);
      if (request.acknowledged.size > 1)
        violations.push(`${name} was answered in two ways: ${[...request.acknowledged].join(' / ')}`);
    },
  };
}

const isRequest = (purpose: unknown): purpose is { ask: string } =>
  typeof purpose === 'object' && purpose !== null && 'ask' in purpose;

const isClosing = (purpose: unknown): purpose is { job: string; id: string } =>
  typeof purpose === 'object' && purpose !== null && 'job' in purpose && purpose.job === 'close-poll';
