import type { TrialConversation } from '../platform.ts';

interface SidebarProps {
  label: string;
  conversations: readonly TrialConversation[];
  here: string | undefined;
  unread(own: TrialConversation): number;
  go(id: string): void;
}

/** The channels and direct messages of one side. Choosing one calls `go` with its id. */
export function Sidebar({ label, conversations, here, unread, go }: SidebarProps) {
  const items = (kind: TrialConversation['kind']) =>
    conversations
      .filter((own) => own.kind === kind)
      .map((own) => (
        <li key={own.id}>
          <button
            type="button"
            aria-current={own.id === here ? 'page' : undefined}
            onClick={() => go(own.id)}
          >
            <span class="sign" aria-hidden="true">
              {kind === 'channel' ? '#' : '●'}
            </span>
            <span class="name">{own.name}</span>
            {unread(own) > 0 && (
              <span class="count">
                {unread(own)}
                <span class="unseen"> new</span>
              </span>
            )}
          </button>
        </li>
      ));
  return (
    <nav class="sidebar" aria-label={`${label} conversations`}>
      <h3>Channels</h3>
      <ul>{items('channel')}</ul>
      <h3>Direct messages</h3>
      <ul>{items('chat')}</ul>
    </nav>
  );
}
