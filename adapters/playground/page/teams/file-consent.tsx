import type { PlatformObject } from '../../trial.ts';

interface FileConsentProps {
  name: string;
  content: PlatformObject | undefined;
  answer(answer: 'accept' | 'decline'): void;
}

/** The card that asks whether a file may be put into the person's OneDrive. */
export const FileConsent = ({ name, content, answer }: FileConsentProps) => (
  <div class="file">
    <strong>{name}</strong>
    <span class="quiet">{String(content?.description ?? '')}</span>
    <p>Allow this file to be put into your OneDrive?</p>
    <div class="block-actions">
      <button type="button" class="button primary" onClick={() => answer('accept')}>
        Allow
      </button>
      <button type="button" class="button" onClick={() => answer('decline')}>
        Decline
      </button>
    </div>
  </div>
);
