const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether the bot may call a `serviceUrl`. */
export type MayCall = (serviceUrl: string) => boolean;

/**
 * Allows the listed hosts ("smba.trafficmanager.net", "*.example.org") over https, and listed loopback hosts over plain
 * http too. Every call carries the bot's token, so no other host is ever called.
 */
export function allowHosts(hosts: readonly string[]): MayCall {
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, host, hostname, username, password } = new URL(serviceUrl);
    if (username !== '' || password !== '') return false;
    const secure = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
    return secure && hosts.some((listed) => matches(listed.toLowerCase(), host, hostname));
  };
}

const matches = (listed: string, host: string, hostname: string): boolean =>
  listed.startsWith('*.') ? hostname.endsWith(listed.slice(1)) : listed === hostname || listed === host;
