/** Loaded before a bot, this moves its machine's clock by CLOCK_APART seconds, forward or back. */
const apart = Number(process.env.CLOCK_APART) * 1000;
const Right = Date;

globalThis.Date = class extends Right {
  constructor(...parts) {
    if (parts.length === 0) super(Right.now() + apart);
    else super(...parts);
  }

  static now() {
    return Right.now() + apart;
  }
};
