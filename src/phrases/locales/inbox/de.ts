import type { Translation } from '../../translation.js';

/** German: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Zu keinem bestimmten Artikel',
    askedOfGone: '{slug} (nicht mehr da)',
    inboxQuestion: 'Eine Frage ansehen',
    inboxAnswer: 'Eine Antwort ansehen',
    inboxVotes: 'Antworten, die in den letzten 30 Tagen falsch oder hilfreich genannt wurden:',
    inboxNoVotes: 'Keine Stimme der letzten 30 Tage ist aufbewahrt.',
    inboxAgain: 'Gerade noch einmal gefragt:',
    inboxChanged: 'Der Artikel ist seither geändert, darum kann ich nicht zeigen, was gezeigt wurde.',
    inboxGone: 'Der Artikel ist nicht mehr da, darum kann ich nicht zeigen, was gezeigt wurde.',
    inboxLong: 'Lange Antworten: Ich unterscheide sie nicht.',
    inboxChecks: 'Geprüfte Zitate: Welche es waren, wird nicht aufbewahrt.',
    inboxReasons: 'Genannte Gründe, die neuesten zuerst:',
    inboxDone: 'Das ist erledigt. Wird noch einmal danach gefragt, steht es wieder hier.',
    inboxDeleted: 'Das ist gelöscht, samt der Zählung.',
    inboxMissing: 'Diesen Eintrag gibt es nicht mehr.',
    buttonDone: 'Erledigt',
    buttonDelete: 'Löschen',
    buttonQuestions: 'Fragen',
    buttonVotes: 'Stimmen',
    reasonTitle: 'Was ist daran falsch?',
    reasonLabel: 'Dein Grund (darf leer bleiben)',
    reasonHint: 'Die Moderation sieht ihn 30 Tage lang, ohne deinen Namen.',
  },
} satisfies Pick<Translation, 'phrases'>;
