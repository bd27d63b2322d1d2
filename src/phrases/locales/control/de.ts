import type { Translation } from '../../translation.js';

/** German: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast:
      'Einen Moment: Ich beantworte hier nur ein paar Fragen auf einmal. Frag in {seconds} s noch einmal.',
    eraseQuestions:
      'Gelöscht werden soll: was auf diesem Server gefragt wurde und keine Antwort fand, und alle Stimmen.',
    eraseAll: 'Gelöscht werden soll: alles, was von diesem Server aufbewahrt ist.',
    eraseHere: 'Gelöscht werden soll: alles, was hier eingestellt ist.',
    keptQuestions: 'Fragen: {questions} · Stimmen: {votes}',
    keptAll: 'Einstellungen: {settings} · Fragen: {questions} · Stimmen: {votes} · Artikel: {articles}',
    eraseSure: 'Das lässt sich nicht rückgängig machen.',
    eraseNext: 'Gib zum Löschen ein:',
    erasedHere: 'Alles, was hier eingestellt war, ist gelöscht.',
    nothingErased: 'Nichts wurde gelöscht.',
    noQuestionsHere: 'Fragen und Stimmen werden nur auf Servern aufbewahrt.',
    mayNotErase:
      'Alles löschen kann nur, wer auf dem ganzen Server Kanäle verwalten darf. Fragen und Stimmen kannst du löschen.',
    choiceYes: 'ja',
    buttonErase: 'Löschen',
    buttonKeep: 'Behalten',
    buttonUse: 'Hier verwenden',
    buttonSummary: 'Zusammenfassung',
    menuArticles: 'Sieh dir einen davon an',
    menuLines: 'Wähle aus',
  },
} satisfies Pick<Translation, 'phrases'>;
