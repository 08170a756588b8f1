import { useEffect, useState } from 'preact/hooks';
import type { PlatformObject } from '../../trial.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { TrialPlatform } from '../platform.ts';
import { Card, listsToFill } from './card.tsx';
import { directory } from './conversation.tsx';

/** The dialog that is open for this person. It disappears at once when they close it. */
export const TeamsForm: TrialPlatform['Form'] = ({ reader: { trial, me, post }, home }) => {
  const [dismissed, setDismissed] = useState('');
  const dialog = trial.teams.dialogs[me];
  const lists = [...new Set(listsToFill(dialog?.card))];
  useEffect(() => {
    for (const dataset of lists) void post({ type: 'teams.openList', user: me, dataset, typed: '' });
  }, [dialog?.id, lists.join()]);
  if (!dialog || dialog.id === dismissed) return null;
  // A card is drawn anew when what it offers changes, which would lose what has been entered.
  if (lists.some((dataset) => dialog.offered?.[dataset] === undefined)) return null;
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
          offered={dialog.offered ?? {}}
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
