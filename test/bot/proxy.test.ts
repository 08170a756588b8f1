import { expect, test } from 'vitest';
import { isProxied } from '../../bot/proxy.ts';

const except = (...entries: string[]) => ({ except: entries });

test.each(['https://slack.com/api/', 'https://login.microsoftonline.com/x', 'https://[2001:db8::1]/'])(
  '%s goes through the proxy, unless it is excepted',
  (url) => {
    const { hostname } = new URL(url);
    expect(isProxied(url, except())).toBe(true);
    expect(isProxied(url, except('*'))).toBe(false);
    expect(isProxied(url, except('other.test', hostname.replace(/[[\]]/g, '')))).toBe(false);
  },
);

test('what is not encrypted, and this machine itself, is called directly', () => {
  for (const url of ['http://slack.com/', 'https://localhost/', 'https://127.0.0.1:8443/', 'https://[::1]/'])
    expect(isProxied(url, except())).toBe(false);
});

test('a name that is excepted stands for all below it, with a dot, a star or neither, and for no other', () => {
  for (const entry of ['nhs.uk', '.nhs.uk', '*.nhs.uk']) {
    expect(isProxied('https://login.nhs.uk/', except(entry))).toBe(false);
    expect(isProxied('https://notnhs.uk/', except(entry))).toBe(true);
  }
});

test('one with a port stands for that port only', () => {
  expect(isProxied('https://login.nhs.uk/', except('nhs.uk:443'))).toBe(false);
  expect(isProxied('https://login.nhs.uk/', except('nhs.uk:8443'))).toBe(true);
  expect(isProxied('https://login.nhs.uk:8443/', except('nhs.uk:8443'))).toBe(false);
});
