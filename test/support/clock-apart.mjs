/** Loaded before a bot, has its machine's clock be CLOCK_APART seconds ahead of what it is, or behind. */
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
