import { speakersListed, speakersNamed } from '../answer/speakers.js';
import { withoutTags } from '../index/partialNames.js';
import type { Knowledge } from '../knowledge/load.js';
import { wordsOf } from '../nlp/words.js';

/** Words between a speaker and a topic. */
const joint =
  /^\s*(?:,|:|-)?\s*(?:(?:about|on|regarding|concerning|re|says? about|said about|said on)\b)?\s*:?\s*/i;

/**
 * Splits "lavrov nato" or "keir starmer about the backstop" into speaker and topic. The longest prefix that names
 * somebody is the speaker.
 * @returns the whole text as the speaker where no prefix names anybody
 */
export function splitSpeaker(knowledge: Knowledge, typed: string): { speaker: string; about?: string } {
  const text = withoutTags(typed).trim() || typed;
  const words = wordsOf(text);
  for (let count = Math.min(words.length, 8); count > 0; count--) {
    const end = words[count - 1]?.end ?? 0;
    const beginning = text.slice(0, end);
    const isNamed =
      speakersNamed(knowledge, beginning).length > 0 || speakersListed(knowledge, beginning).length > 0;
    if (!isNamed) continue;
    const about = text
      .slice(end)
      .replace(/^['’]s?\b/u, '')
      .replace(joint, '')
      .trim();
    return about ? { speaker: beginning, about } : { speaker: beginning };
  }
  const [speaker, about] = text.split(/(?<!\s)\s+(?:about|on|regarding)\s+/i, 2);
  return speaker && about ? { speaker, about } : { speaker: text };
}
