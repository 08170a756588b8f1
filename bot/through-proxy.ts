import type { Agent as HttpAgent } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { Agent, Dispatcher, ProxyAgent, setGlobalDispatcher } from 'undici';

/** How long we keep an idle connection: for less time than proxies do. */
const IDLE_MS = 20_000;

/** Sends every `fetch` of this process either through the proxy or directly, by its address. */
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
 * Sends every `fetch` from now on through the proxy if `goesThrough` says so of its address. Returns an agent that
 * sends other calls through the proxy, and the dispatcher that does the same for undici's.
 */
export function throughProxy(
  proxyUrl: string,
  goesThrough: (url: string) => boolean,
): { agent: HttpAgent; dispatcher: Dispatcher } {
  const dispatcher = new EitherWay(proxyUrl, goesThrough);
  setGlobalDispatcher(dispatcher);
  return { agent: new HttpsProxyAgent(proxyUrl, { keepAlive: true, timeout: IDLE_MS }), dispatcher };
}
