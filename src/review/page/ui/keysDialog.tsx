import { shortcuts } from '../shortcuts.js';
import { Dialog } from './dialog.js';

const textKeys = [
  ['↑ ↓', 'Go to the previous or next sentence'],
  ['Enter', 'Select the sentence; press again to add it as an item'],
  ['← →', 'Select the previous or next word'],
  ['Shift + ← →', 'Shorten or extend the selection by one word'],
  ['Space', 'Show what was found in the sentence'],
  ['Esc', 'Clear the selection'],
] as const;

function Keys({ rows, title }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <table class="keys">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([key, meaning]) => (
          <tr key={`${key} ${meaning}`}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lists the shortcuts, and lets single letters be switched off. */
export function KeysDialog({
  hasSingles,
  onClose,
  onSingles,
}: {
  hasSingles: boolean;
  onSingles: (hasSingles: boolean) => void;
  onClose: () => void;
}) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <Keys title="Everywhere" rows={shortcuts.map(({ meaning, shown }) => [shown, meaning])} />
      <Keys title="In the text" rows={textKeys} />
      <label class="check">
        <input
          type="checkbox"
          checked={hasSingles}
          onChange={(event) => onSingles(event.currentTarget.checked)}
        />
        Use single-letter shortcuts
      </label>
      <div class="actions">
        <button type="button" class="main" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
