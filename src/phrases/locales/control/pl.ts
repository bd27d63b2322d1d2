import type { Translation } from '../../translation.js';

/** Polish: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast: 'Chwileczkę: odpowiadam tu tylko na kilka pytań naraz. Zapytaj ponownie za {seconds} s.',
    eraseQuestions: 'Do usunięcia: to, o co pytano na tym serwerze bez odpowiedzi, i wszystkie głosy.',
    eraseAll: 'Do usunięcia: wszystko, co jest przechowywane z tego serwera.',
    eraseHere: 'Do usunięcia: wszystko, co jest tu ustawione.',
    keptQuestions: 'Pytania: {questions} · Głosy: {votes}',
    keptAll: 'Ustawienia: {settings} · Pytania: {questions} · Głosy: {votes} · Artykuły: {articles}',
    eraseSure: 'Tego nie da się cofnąć.',
    eraseNext: 'Aby to usunąć, wpisz:',
    erasedHere: 'Wszystko, co było tu ustawione, zostało usunięte.',
    nothingErased: 'Nic nie zostało usunięte.',
    noQuestionsHere: 'Pytania i głosy są przechowywane tylko na serwerach.',
    mayNotErase:
      'Wszystko usuwają ci, którzy mogą zarządzać kanałami na całym serwerze. Możesz usunąć pytania i głosy.',
    choiceYes: 'tak',
    buttonErase: 'Usuń',
    buttonKeep: 'Zachowaj',
    buttonUse: 'Użyj tutaj',
    buttonSummary: 'Streszczenie',
    menuArticles: 'Zobacz jeden z nich',
    menuLines: 'Wybierz',
  },
} satisfies Pick<Translation, 'phrases'>;
