import type { Agent as HttpAgent } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { Agent, Dispatcher, ProxyAgent, setGlobalDispatcher } from 'undici';

/** Shorter than a proxy keeps a quiet connection. */
const IDLE_MS = 20_000;

/** Carries every `fetch` of this process: through the proxy where it is to go there, else directly. */
class EitherWay extends Dispatcher {
  readonly #proxy: Dispatcher;
  readonly #direct = new Agent();
  readonly #goesThrough: (url: string) => boolean;

  constructor(proxyUrl: string, goesThrough: (url: string) => boolean) {
    super();
    this.#proxy = new ProxyAgent(proxyUrl);
    this.#goesThrough = goesThrough;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const way = this.#goesThrough(String(options.origin)) ? this.#proxy : this.#direct;
    return way.dispatch(options, handler);
  }
}

/**
 * Has every `fetch` from now on go through the proxy where `goesThrough` says so of its address; answers what carries other calls
 * through it.
 */
export function throughProxy(proxyUrl: string, goesThrough: (url: string) => boolean): HttpAgent {
  setGlobalDispatcher(new EitherWay(proxyUrl, goesThrough));
  return new HttpsProxyAgent(proxyUrl, { keepAlive: true, timeout: IDLE_MS });
}
