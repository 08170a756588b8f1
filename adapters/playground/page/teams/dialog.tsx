import { useState } from 'preact/hooks';
import type { PlatformObject } from '../../trial.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { TrialPlatform } from '../platform.ts';
import { Card } from './card.tsx';
import { directory } from './conversation.tsx';

/** The dialog that is open for this person. It disappears at once when they close it. */
export const TeamsForm: TrialPlatform['Form'] = ({ reader: { trial, me, post }, home }) => {
  const [dismissed, setDismissed] = useState('');
  const dialog = trial.teams.dialogs[me];
  if (!dialog || dialog.id === dismissed) return null;
  const dismiss = () => {
    setDismissed(dialog.id);
    void post({ type: 'teams.closeDialog', user: me });
  };
  return (
    <Dialog title={dialog.title} side="teams" onDismiss={dismiss} home={home}>
      {dialog.card ? (
        <Card
          class="dialog-scroll"
          card={dialog.card}
          people={directory(trial)}
          press={({ data = {} }, inputs) =>
            post({ type: 'teams.submitDialog', user: me, data: data as PlatformObject, inputs })
          }
        />
      ) : (
        <div>
          <p class="dialog-scroll">{dialog.message}</p>
          <footer>
            <button type="button" class="button primary" onClick={dismiss}>
              Close
            </button>
          </footer>
        </div>
      )}
    </Dialog>
  );
};
