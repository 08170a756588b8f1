import pg from 'pg';

/** A statement as sent: its text and its parameters. */
export interface Sent {
  text: string;
  values: unknown[];
}

let heard: Sent[] | undefined;

/** Starts recording the statements of this process, on connections opened from now on. */
export function hearStatements(): void {
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply(query, client, asked: unknown[]) {
      if (heard) heard.push(sentIn(asked));
      return Reflect.apply(query, client, asked);
    },
  });
}

/** The statements that this process sends while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  heard = sent;
  await work().finally(() => {
    heard = undefined;
  });
  return sent;
}

function sentIn([asked, values]: unknown[]): Sent {
  if (typeof asked === 'string') return { text: asked, values: Array.isArray(values) ? values : [] };
  const { text = '', values: own } = (asked ?? {}) as { text?: string; values?: unknown[] };
  return { text, values: own ?? (Array.isArray(values) ? values : []) };
}
