import type { Translation } from '../../translation.js';

/** What the option is called that names an article. */
const article = ['articolo', 'Quale articolo, dal titolo'] as const;

/** Italian: what is set and kept of a server, and the commands for it. */
export default {
  phrases: {
    mayNotSet: 'Solo chi può gestire i canali cambia ciò che è impostato qui.',
    mayNotSetServer:
      'Ciò che vale in tutto il server lo cambia solo chi può gestire i canali ovunque. Per questo canale togli «{option:settings.where}».',
    nowAny:
      'D’ora in poi qui non è scelto nessun articolo: i comandi cercano prima nel più recente, poi negli altri; le domande libere cercano in tutti. Il più recente adesso è:',
    asCommand:
      'Funziona solo come comando slash: un messaggio non mi dice che cosa puoi fare qui. Scrivi / e sceglilo.',
    nothingKept: 'Qui non è impostato nulla e non si conserva nulla.',
    moderatorsOnly: 'È riservato a chi modera questo server.',
    unreadable: 'Ciò che è conservato ora non si può leggere. Riprova tra un minuto.',
    unkept: 'Non si è potuto salvare: vale finché non mi riavvio, e continuo a provare.',
    unknownChoice: '«{option}» non ha questo valore.',
    privacy:
      'Non si conserva nessun nome né identificativo di utenti, né alcun messaggio. Ciò che si conserva:',
    privacyMemory:
      'Per dieci minuti ricordo l’ultima domanda, per capire ciò che segue; questo non viene mai scritto.',
    privacySettings:
      'Ciò che ha impostato chi gestisce i canali, con gli identificativi di questo server e dei suoi canali.',
    privacyQuestions:
      'Le domande senza risposta, come sono state scritte, e il giorno, per 30 giorni: qui è attivo. Quelle fatte con «{phrase:optionPrivateName}» restano fuori.',
    privacyNoQuestions: 'Le domande non si conservano: qui è disattivato.',
    privacyVotes:
      'Quante volte una risposta è stata detta utile o sbagliata, i motivi indicati e il giorno, per 30 giorni.',
    privacyLog: 'Chi mi gestisce fa scrivere le domande nel registro, senza nomi.',
    privacyErase:
      'I moderatori vedono tutto con {command:article export} e lo cancellano con {command:article erase}; quando vengo rimosso dal server, viene cancellato.',
    unanswered: 'Ciò che è stato chiesto negli ultimi 30 giorni senza avere risposta:',
    noneUnanswered: 'Nessuna domanda degli ultimi 30 giorni è conservata.',
    moreQuestions: 'E altre {count}: {command:article export} le ha tutte.',
    exported: 'Tutto ciò che si conserva di questo server:',
    asFile: 'Nel file {name}.',
    erasedQuestions: 'Le domande e i voti conservati di questo server sono cancellati.',
    erasedAll: 'Tutto ciò che si conservava di questo server è cancellato.',
    settings: 'Come rispondo qui:',
    nowHere: 'D’ora in poi, in questo canale:',
    nowInServer: 'D’ora in poi, in tutto il server; ciò che è impostato per un canale ha la precedenza:',
    setNewest: 'Per primo risponde l’articolo più recente.',
    setAny:
      'Nessun articolo è scelto: i comandi cercano prima nel più recente, poi negli altri; le domande libere cercano in tutti.',
    setArticle: 'L’articolo che risponde per primo: {title}',
    mentionsOn: 'Si risponde alle menzioni.',
    mentionsOff: 'Non si risponde alle menzioni.',
    privateOn:
      'Le risposte ai comandi sono solo per chi chiede, se «{phrase:optionPrivateName}» non dice altro.',
    privateOff: 'Le risposte ai comandi sono per tutti, se «{phrase:optionPrivateName}» non dice altro.',
    questionsOn: 'Le domande senza risposta si conservano 30 giorni, senza nomi.',
    questionsOff:
      'Le domande senza risposta non si conservano; {command:settings} {option:settings.unanswered}:{phrase:choiceOn} lo attiva.',
    choiceChannel: 'questo canale',
    choiceServer: 'tutto il server',
    choiceQuestions: 'domande e voti',
    choiceEverything: 'tutto',
    choiceOn: 'sì',
    choiceOff: 'no',
    buttonHelpful: 'Utile',
    buttonWrong: 'Sbagliata',
    voted: 'Grazie, è contato.',
    votedBefore: 'L’hai già detto.',
  },
  commands: {
    article: {
      name: 'articolo',
      description: 'Da quale articolo rispondo, da dove viene e che cosa si conserva',
      options: { article },
    },
    'article list': {
      name: 'elenco',
      description: 'Quali articoli ci sono e quale risponde qui',
      options: { page: ['pagina', 'Il numero della pagina'] },
    },
    'article use': {
      name: 'scegli',
      description: 'Per chi gestisce i canali: scegli l’articolo che risponde qui',
      options: {
        article: ['articolo', 'Per titolo; oppure il più recente, oppure tutti'],
        where: ['dove', 'Per questo canale o tutto il server; in un thread, se manca, solo per quello'],
      },
    },
    'article source': {
      name: 'fonte',
      description: 'Dove è stato pubblicato un articolo',
      options: { article },
    },
    'article about': {
      name: 'contenuto',
      description: 'Che cosa contiene un articolo',
      options: { article },
    },
    'article privacy': {
      name: 'riservatezza',
      description: 'Che cosa si conserva delle tue domande e di questo server',
      options: {},
    },
    'article unanswered': {
      name: 'senza-risposta',
      description:
        'Per i moderatori: ciò che è stato chiesto senza risposta e ciò che è stato detto sbagliato',
      options: {},
    },
    'article export': {
      name: 'esporta',
      description: 'Per i moderatori: tutto ciò che si conserva di questo server, in un file',
      options: {},
    },
    'article erase': {
      name: 'cancella',
      description: 'Per i moderatori: cancellare ciò che si conserva di questo server',
      options: {
        what: ['cosa', 'Le domande e i voti, o tutto'],
        sure: ['sicuro', 'Sì, se ne hai la certezza: allora si cancella'],
      },
    },
    settings: {
      name: 'impostazioni',
      description: 'Per chi gestisce i canali: come rispondo qui; senza opzioni, lo stato attuale',
      options: {
        article: ['articolo', 'Quale articolo risponde: titolo, il più recente o tutti'],
        mentions: ['menzioni', 'Se rispondo quando vengo menzionato'],
        privately: [
          'risposte-private',
          'Se le risposte ai comandi sono solo per chi chiede, quando non dice altro',
        ],
        unanswered: ['senza-risposta', 'Se le domande senza risposta si conservano 30 giorni, senza nomi'],
        language: ['lingua', 'In quale lingua sono le risposte che tutti vedono'],
        announcements: [
          'annunci',
          'Dove vengono annunciati gli articoli nuovi, corretti e ritirati in questo server',
        ],
        where: ['dove', 'Per questo canale o tutto il server; in un thread, se manca, solo per quello'],
      },
    },
  },
} satisfies Translation;
