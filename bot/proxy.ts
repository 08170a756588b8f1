import type { Agent } from 'node:http';
import type { Dispatcher } from 'undici';

/** The proxy through which calls leave for other networks. */
export interface ProxySettings {
  /** `http://user:password@proxy.example.nhs.uk:8080` */
  url: string;
  /** Hosts called directly, in lower case. A name includes its subdomains; with a port, only that port; `*` means all. */
  except: string[];
}

/** How calls leave this machine: directly or through the proxy. */
export interface WayOut {
  /** The agent for a call to that address; undefined if it is called directly. */
  agentFor(url: string): Agent | undefined;
  /** The same in words, to end a sentence about the call; empty without a proxy. */
  wayTo(url: string): string;
  /** Carries the calls of undici, such as a WebSocket, the same way; undefined without a proxy. */
  dispatcher: Dispatcher | undefined;
}

/** Whether a call to that address goes through the proxy: if it is https, not to this machine, and not excepted. */
export function isProxied(address: string, { except }: Pick<ProxySettings, 'except'>): boolean {
  const { protocol, hostname, port } = new URL(address);
  const host = bare(hostname);
  if (protocol !== 'https:' || LOOPBACK.test(host)) return false;
  return !except.some((entry) => {
    const [, name = entry, its] = /^([^:]*|\[.*\]):(\d+)$/.exec(entry) ?? [];
    const above = bare(name).replace(/^\*?\./, '');
    const isIt = name === '*' || host === above || host.endsWith(`.${above}`);
    return isIt && (its === undefined || its === (port || '443'));
  });
}

/** The host without the brackets of an IPv6 address. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** `proxy.example.nhs.uk:8080`, without its user and password. */
export const placeOfProxy = ({ url }: Pick<ProxySettings, 'url'>): string => new URL(url).host;

/**
 * Sends this process's calls through the proxy from now on, if one is set: every `fetch`, and calls with the agents that
 * it gives out. Without a proxy, its code is not loaded.
 */
export async function leaveBy(proxy: ProxySettings | undefined): Promise<WayOut> {
  if (!proxy) return { agentFor: () => undefined, wayTo: () => '', dispatcher: undefined };
  const { throughProxy } = await import('./through-proxy.ts');
  const goesThrough = (url: string) => isProxied(url, proxy);
  const { agent, dispatcher } = throughProxy(proxy.url, goesThrough);
  const through = ` through the proxy at ${placeOfProxy(proxy)}`;
  return {
    agentFor: (url) => (goesThrough(url) ? agent : undefined),
    dispatcher,
    wayTo: (url) => (goesThrough(url) ? through : ', not through the proxy'),
  };
}
