import { expect, it } from 'vitest';
import { allowHosts } from '../../../adapters/teams/service-hosts.ts';

const mayCall = allowHosts(['smba.trafficmanager.net', '*.botframework.com']);

it.each([
  'https://smba.trafficmanager.net/emea/',
  'https://SMBA.trafficmanager.net:443/uk/',
  'https://europe.api.botframework.com/',
])('a listed host may be called: %s', (serviceUrl) => {
  expect(mayCall(serviceUrl)).toBe(true);
});

it.each([
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://evil-smba.trafficmanager.net/',
  'https://botframework.com/',
  'https://evilbotframework.com/',
  'https://user@smba.trafficmanager.net/',
  'https://127.0.0.1/',
  'http://localhost:3978/',
  'ftp://smba.trafficmanager.net/',
  'smba.trafficmanager.net',
  '',
])('nothing else may: %s', (serviceUrl) => {
  expect(mayCall(serviceUrl)).toBe(false);
});

it('this computer may be called without encryption, where it is listed', () => {
  expect(allowHosts(['127.0.0.1'])('http://127.0.0.1:3978/playground/')).toBe(true);
  expect(allowHosts(['127.0.0.1:3978'])('http://127.0.0.1:3979/')).toBe(false);
});
