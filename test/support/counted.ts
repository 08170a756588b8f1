import type { PrismaClient } from '../../storage/generated/client.ts';

export interface Cost {
  queries: number;
  /** Rows returned. */
  rows: number;
}

/** Wraps a client so that its statements and rows are counted; `cost` returns the counts so far. */
export function counted(prisma: PrismaClient): { prisma: PrismaClient; cost(): Cost } {
  const cost: Cost = { queries: 0, rows: 0 };
  const asking =
    (ask: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]) => {
      const result = await ask(...args);
      cost.queries += 1;
      cost.rows += Array.isArray(result) ? result.length : 1;
      return result;
    };
  const counting = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function')
          return typeof value === 'object' && value !== null ? counting(value) : value;
        if (key !== '$transaction') return asking(value.bind(target));
        return (work: (tx: object) => unknown, ...limits: unknown[]) =>
          value.call(target, (tx: object) => work(counting(tx)), ...limits);
      },
    });
  return { prisma: counting(prisma), cost: () => ({ ...cost }) };
}
