import type { Translation } from '../../translation.js';

/** Polish: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Bez określonego artykułu',
    askedOfGone: '{slug} (już go nie ma)',
    inboxQuestion: 'Zobacz pytanie',
    inboxAnswer: 'Zobacz odpowiedź',
    inboxVotes: 'Odpowiedzi uznane w ostatnich 30 dniach za błędne albo pomocne:',
    inboxNoVotes: 'Nie przechowuję żadnego głosu z ostatnich 30 dni.',
    inboxAgain: 'Zapytane ponownie przed chwilą:',
    inboxChanged: 'Artykuł od tego czasu się zmienił, więc nie mogę pokazać tego, co było pokazane.',
    inboxGone: 'Artykułu już nie ma, więc nie mogę pokazać tego, co było pokazane.',
    inboxLong: 'Długie odpowiedzi: nie rozróżniam ich.',
    inboxChecks: 'Sprawdzone cytaty: nie jest zapisane, które.',
    inboxReasons: 'Podane powody, najnowsze najpierw:',
    inboxDone: 'Załatwione. Wróci, gdy ktoś zapyta ponownie.',
    inboxDeleted: 'Usunięte razem z licznikami.',
    inboxMissing: 'Tego wpisu już nie ma.',
    buttonDone: 'Załatwione',
    buttonDelete: 'Usuń',
    buttonQuestions: 'Pytania',
    buttonVotes: 'Głosy',
    reasonTitle: 'Co jest nie tak?',
    reasonLabel: 'Twój powód (może zostać pusty)',
    reasonHint: 'Moderatorzy widzą go przez 30 dni, bez twojej nazwy.',
  },
} satisfies Pick<Translation, 'phrases'>;
