/** Creates some stores, by name. */
type Room<Context, Stores extends object> = (context: Context) => Stores;

/**
 * The stores of all these folders, created lazily, as a request needs only few: a folder's stores are created when one of them
 * is first used. Which folder has which names is learnt the first time that all are created.
 */
export function madeWhenUsed<Context, Stores extends object>(
  rooms: Room<Context, object>[],
): Room<Context, Stores> {
  const home = new Map<string | symbol, Room<Context, object>>();
  return (context) => {
    if (home.size === 0)
      for (const room of rooms) for (const name of Object.keys(room(context))) home.set(name, room);
    const made = new Map<Room<Context, object>, object>();
    const find = (name: string | symbol): unknown => {
      const room = home.get(name);
      if (!room) return undefined;
      const stores = made.get(room) ?? room(context);
      made.set(room, stores);
      return Reflect.get(stores, name);
    };
    return askedFor(() => [...home.keys()], find);
  };
}

/** Combines the reading and the writing store of each name, lazily. */
export function together<R extends object, W extends object>(reads: R, writes: W): R & W {
  const whole = new Map<string | symbol, unknown>();
  const oneOf = (name: string | symbol): unknown => {
    const [reading, writing]: [unknown, unknown] = [Reflect.get(reads, name), Reflect.get(writes, name)];
    return isObject(reading) && isObject(writing) ? Object.assign(writing, reading) : (writing ?? reading);
  };
  const find = (name: string | symbol): unknown => {
    if (!whole.has(name)) whole.set(name, oneOf(name));
    return whole.get(name);
  };
  return askedFor(() => [...new Set([reads, writes].flatMap(Reflect.ownKeys))], find);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An object with these names, each found when it is used. */
const askedFor = <Stores extends object>(
  names: () => (string | symbol)[],
  find: (name: string | symbol) => unknown,
): Stores =>
  new Proxy(Object.create(null), {
    get: (_, name) => find(name),
    ownKeys: names,
    getOwnPropertyDescriptor: (_, name) =>
      names().includes(name) ? { value: find(name), enumerable: true, configurable: true } : undefined,
  });
