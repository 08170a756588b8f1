/** Where the bot says what it does: facts first, then a sentence. Ids and counts only; never what people wrote. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
