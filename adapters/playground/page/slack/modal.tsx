import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SlackModal, SlackPress, SlackValues } from '../../trial.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { Reader, TrialPlatform } from '../platform.ts';
import type { SlackView } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { valuesIn } from './controls.tsx';
import { slackSurface } from './conversation.tsx';

type Errors = SlackModal['errors'];

/** The top modal that is open for this person. It disappears at once when they close it. */
export const SlackForm: TrialPlatform['Form'] = ({ reader, home }) => {
  const [dismissed, setDismissed] = useState('');
  const { trial, me, post } = reader;
  const modal = trial.slack.modals[me]?.at(-1);
  if (!modal || modal.id === dismissed) return null;
  const dismiss = () => {
    setDismissed(modal.id);
    void post({ type: 'slack.closeModal', user: me });
  };
  const view = modal.view as unknown as SlackView;
  return (
    <Dialog key={modal.id} title={view.title?.text ?? ''} side="slack" onDismiss={dismiss} home={home}>
      <ModalForm modal={modal} view={view} reader={reader} dismiss={dismiss} />
    </Dialog>
  );
};

interface ModalFormProps {
  modal: SlackModal;
  view: SlackView;
  reader: Reader;
  dismiss(): void;
}

function ModalForm({ modal, view, reader: { trial, me, post }, dismiss }: ModalFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  /** The errors that the page itself finds. They replace Slack's last ones until Slack answers again. */
  const [own, setOwn] = useState<Errors>();
  useLayoutEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong?.querySelector('input') ?? wrong)?.focus();
  }, [own, JSON.stringify(modal.errors)]);

  const onSubmit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = valuesIn(event.currentTarget);
    const empty = emptyRequired(view, values);
    setOwn(empty);
    if (!view.submit || isBusy || Object.keys(empty).length > 0) return;
    setBusy(true);
    await post({ type: 'slack.submitModal', user: me, values });
    setBusy(false);
    setOwn(undefined);
  };
  const surface = {
    ...slackSurface(trial),
    press: (press: SlackPress) => post({ type: 'slack.pressModal', user: me, ...press }),
    filling: {
      offered: modal.offered ?? {},
      ask: (block_id: string, action_id: string) =>
        void post({ type: 'slack.openList', user: me, typed: '', block_id, action_id }),
    },
  };
  return (
    <form ref={form} noValidate onSubmit={onSubmit}>
      <div class="dialog-scroll">
        <Blocks blocks={view.blocks ?? []} surface={surface} errors={own ?? modal.errors} />
      </div>
      <footer>
        <button type="button" class="button" onClick={dismiss}>
          {view.close?.text ?? (view.submit ? 'Cancel' : 'Close')}
        </button>
        {view.submit && (
          <button type="submit" class="button primary" aria-busy={isBusy}>
            {view.submit.text}
          </button>
        )}
      </footer>
    </form>
  );
}

const REQUIRED = 'Please fill this in.';

/**
 * Slack refuses a submit while a required input is empty, so this page does too, with the error in the same
 * place.
 */
function emptyRequired(view: SlackView, values: SlackValues): Errors {
  const empty: Errors = {};
  for (const { type, optional, block_id: id = '', element } of view.blocks ?? []) {
    if (type !== 'input' || optional) continue;
    const value = values[id]?.[element?.action_id ?? ''];
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) empty[id] = REQUIRED;
  }
  return empty;
}
