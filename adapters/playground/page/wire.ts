import type { Act, ActResult, Trial } from '../trial.ts';

const LOST = 'Convenor did not answer. Check that it is still running, then try again.';

/**
 * Does an act at the playground's server. Meanwhile the pressed button shows as busy and cannot be pressed
 * again. It never throws: if the act fails, the result says why in a sentence.
 */
export async function act(doing: Act): Promise<ActResult> {
  const pressed = document.activeElement?.closest('button, a');
  pressed?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch('/playground/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(doing),
    });
    return (await response.json()) as ActResult;
  } catch {
    return { ok: false, error: LOST };
  } finally {
    pressed?.removeAttribute('aria-busy');
  }
}

/** Follows the state. `show` gets every state as it comes, and `lost` whether the connection is down. */
export function follow(show: (trial: Trial) => void, lost: (isLost: boolean) => void): void {
  const events = new EventSource('/playground/events');
  events.onmessage = ({ data }) => {
    lost(false);
    show(JSON.parse(data) as Trial);
  };
  events.onerror = () => {
    lost(true);
    // A browser gives up for good if the server answers with anything but a stream.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => follow(show, lost), 3000);
  };
}
