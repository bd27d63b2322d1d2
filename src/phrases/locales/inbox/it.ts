import type { Translation } from '../../translation.js';

/** Italian: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Su nessun articolo in particolare',
    askedOfGone: '{slug} (non c’è più)',
    inboxQuestion: 'Guarda una domanda',
    inboxAnswer: 'Guarda una risposta',
    inboxVotes: 'Risposte dette sbagliate o utili negli ultimi 30 giorni:',
    inboxNoVotes: 'Nessun voto degli ultimi 30 giorni è conservato.',
    inboxAgain: 'Chiesto di nuovo proprio ora:',
    inboxChanged: 'Da allora l’articolo è cambiato: non posso mostrare ciò che era stato mostrato.',
    inboxGone: 'L’articolo non c’è più: non posso mostrare ciò che era stato mostrato.',
    inboxLong: 'Risposte lunghe: non le distinguo tra loro.',
    inboxChecks: 'Verifiche di citazioni: non è conservato di quali.',
    inboxReasons: 'Motivi indicati, prima i più recenti:',
    inboxDone: 'Fatto. Ricomparirà quando verrà chiesto di nuovo.',
    inboxDeleted: 'Eliminato, con i suoi conteggi.',
    inboxMissing: 'Questa voce non c’è più.',
    buttonDone: 'Fatto',
    buttonDelete: 'Elimina',
    buttonQuestions: 'Domande',
    buttonVotes: 'Voti',
    reasonTitle: 'Che cosa è sbagliato?',
    reasonLabel: 'Il tuo motivo (può restare vuoto)',
    reasonHint: 'I moderatori lo vedono per 30 giorni, senza il tuo nome.',
  },
} satisfies Pick<Translation, 'phrases'>;
