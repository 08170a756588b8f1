import type { Agent } from 'node:http';

/** The proxy through which calls leave for other networks. */
export interface ProxySettings {
  /** `http://user:password@proxy.example.nhs.uk:8080` */
  url: string;
  /** Hosts that are called directly, in lower case: a name is it and all below it, with a port only that; `*` is all. */
  except: string[];
}

/** How calls leave this machine. */
export interface WayOut {
  /** What carries a call to that address; undefined where it is called directly. */
  agentFor(url: string): Agent | undefined;
  /** The same in words, to be put behind what is said of the call; empty where there is no proxy. */
  wayTo(url: string): string;
}

/** Whether a call to that address goes through the proxy: where it is https, not to this machine, and not excepted. */
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

/** An IPv6 address without its brackets. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** `proxy.example.nhs.uk:8080`, without its user and password. */
export const placeOfProxy = ({ url }: Pick<ProxySettings, 'url'>): string => new URL(url).host;

/**
 * From now on this process calls through the proxy, if one is set: `fetch`, whoever uses it, and what is carried by the agents
 * that are given out. With no proxy, nothing is loaded for it.
 */
export async function leaveBy(proxy: ProxySettings | undefined): Promise<WayOut> {
  if (!proxy) return { agentFor: () => undefined, wayTo: () => '' };
  const { throughProxy } = await import('./through-proxy.ts');
  const goesThrough = (url: string) => isProxied(url, proxy);
  const agent = throughProxy(proxy.url, goesThrough);
  const through = ` through the proxy at ${placeOfProxy(proxy)}`;
  return {
    agentFor: (url) => (goesThrough(url) ? agent : undefined),
    wayTo: (url) => (goesThrough(url) ? through : ', not through the proxy'),
  };
}
