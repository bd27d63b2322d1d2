import { shortcuts } from '../shortcuts.js';
import { Dialog } from './dialog.js';

const textKeys = [
  ['↑ ↓', 'Go from sentence to sentence'],
  ['Enter', 'Select the sentence; again: say what the words are'],
  ['→ ←', 'Select one word'],
  ['Shift + → ←', 'Select more words, or fewer'],
  ['Space', 'Show what was read in the sentence'],
  ['Esc', 'Give the selection up'],
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
    <Dialog title="Keys" onClose={onClose}>
      <Keys title="Everywhere" rows={shortcuts.map(({ meaning, shown }) => [shown, meaning])} />
      <Keys title="In the text" rows={textKeys} />
      <label class="check">
        <input
          type="checkbox"
          checked={hasSingles}
          onChange={(event) => onSingles(event.currentTarget.checked)}
        />
        Letters work alone, without Ctrl
      </label>
      <div class="actions">
        <button type="button" class="main" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
