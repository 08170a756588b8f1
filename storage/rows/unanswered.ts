/** The statements of one transaction for whose answers its work does not wait. */
export function startUnanswered() {
  const statements: Promise<unknown>[] = [];
  return {
    unawaited(statement: Promise<unknown>): void {
      statement.catch(() => {}); // `with` tells of it
      statements.push(statement);
    },

    /**
     * Resolves as the transaction does, once all of them are answered. If one failed, rejects with its error: whatever failed
     * after it failed for that.
     */
    async with<T>(transaction: Promise<T>): Promise<T> {
      const [kept] = await Promise.allSettled([transaction]);
      await Promise.all(statements);
      if (kept.status === 'rejected') throw kept.reason;
      return kept.value;
    },
  };
}
