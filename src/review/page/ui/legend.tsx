import type { Kind } from '../segments.js';
import { kindLabels } from './sentence.js';

const kinds: readonly Kind[] = ['speech', 'paraphrase', 'fact', 'nothing'];

/** The meaning of colours and lines in the text. */
export function Legend() {
  return (
    <ul class="legend" aria-label="Legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <span id={`kind-${kind}`} class={`unit is-${kind}`}>
            {kindLabels[kind]}
          </span>
        </li>
      ))}
      <li>
        <span class="is-person">Person</span>
      </li>
      <li>
        <span class="is-organisation">Organisation</span>
      </li>
      <li>
        <span class="is-place">Place</span>
      </li>
    </ul>
  );
}
