import { z } from 'zod';
import { certificateFault, MEND_IT, TRUST_IT } from '../../storage/database/certificate-fault.ts';
import { errorText } from '../../storage/database/setup-error.ts';
import type { WayOut } from '../proxy.ts';

const answerTimeoutMs = 8_000;

/** What a platform answered. */
interface PlatformAnswer {
  /** The body, whatever the status. */
  said: Record<string, unknown>;
  headers: Headers;
}

/** Calls a platform. Throws, saying what to do, if there is no answer or the answer is not JSON. */
export async function askPlatform(
  who: string,
  url: string,
  wayOut: WayOut,
  init: RequestInit = {},
): Promise<PlatformAnswer> {
  const response = await reach(who, url, wayOut, init);
  const { headers, status } = response;
  try {
    return { said: Json.parse(await response.json()), headers };
  } catch {
    throw new Error(
      `${new URL(url).host} answered ${status}, and not as ${who} does.\nIs a proxy in between?`,
    );
  }
}

const Json = z.record(z.string(), z.unknown());

async function reach(who: string, url: string, wayOut: WayOut, init: RequestInit): Promise<Response> {
  try {
    return await call(url, init);
  } catch (error) {
    const { host } = new URL(url);
    const certificate = certificateFault(error);
    if (certificate)
      throw new Error(`${who} ${certificate.says} (${host}).\n${certificate.isUnknown ? TRUST_IT : MEND_IT}`);
    const way = wayOut.wayTo(url);
    throw new Error(
      `${who} cannot be reached at ${host}${way} (${errorText(innermost(error))}).\n${mendOf(way)}`,
    );
  }
}

/** The root cause: the errors around it only say that the call failed. */
const innermost = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? innermost(error.cause) : error;

/** One `fetch` with a time limit of 8 seconds. Throws what `fetch` throws. */
export const call = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(answerTimeoutMs) });

const mendOf = (way: string): string =>
  way === ''
    ? 'Let this machine make https connections to it, or set its address; where calls leave through a proxy, set HTTPS_PROXY.'
    : 'Look at HTTPS_PROXY, with the user and password that the proxy asks for, and at NO_PROXY; have the proxy let this machine through.';
