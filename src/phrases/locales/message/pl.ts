import type { Translation } from '../../translation.js';

/** Polish: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'Nie znalazłem tekstu w tej wiadomości.',
    noMarks: 'Ta wiadomość nie ma cudzysłowów.',
    fewMarked: 'To, co stoi tu w cudzysłowie, jest za krótkie do sprawdzenia.',
    nearest: 'Najbliższe słowa artykułu:',
    nearestSame: 'Najbliższe słowa artykułu, takie same pogrubione:',
    nothingLike: 'Nie znalazłem w artykule nic podobnego.',
    nothingLikeAnywhere: 'Nie znalazłem w artykułach nic podobnego.',
    perhapsTitle: 'Może tytuł albo ironia: nie znalazłem nic podobnego.',
  },
} satisfies Pick<Translation, 'phrases'>;
