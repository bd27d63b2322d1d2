import type { Translation } from '../../translation.js';

/** Italian: the articles that a server adds for itself, and the commands for them. */
export default {
  phrases: {
    addElsewhere:
      'Gli articoli si aggiungono su Discord con {command:article add}, per un server; chi mi gestisce usa npm run ingest.',
    articlesInServers: 'Gli articoli si aggiungono nei server di cui sono membro.',
    mayNotAdd: 'Solo chi può gestire i canali in tutto il server può aggiungervi articoli.',
    menuAdd: 'Aggiungi come articolo',
    messageEmpty: 'In quel messaggio non c’è testo, né un file di testo.',
    formTitle: 'Aggiungi un articolo',
    formText: 'Il testo, con il titolo nella prima riga',
    formFile: 'Oppure un file: .txt, .md o .html',
    formLink: 'Dove è stato pubblicato (un link)',
    formEmpty: 'Il modulo era vuoto: serve un testo, un file o un link.',
    articlesTooFast:
      'Questo server ha raggiunto il massimo di articoli letti in un’ora: {most}. Riprova più tardi.',
    articleTooLong: 'Quel testo supera i {most} caratteri: mandane una parte.',
    articlesFull:
      'In questo server non c’è posto per altri articoli (già presenti: {most}). Rimuovine uno con {command:article remove}.',
    draftingBusy: 'Si stanno leggendo molti articoli. Riprova tra un minuto.',
    notWritten: 'Non si è potuto salvare. Riprova tra un minuto.',
    reviewHolds:
      'Citazioni: {quotes}, persone: {people}, organizzazioni: {organisations}. Nessun altro lo vede ancora.',
    reviewUpdates: 'È la nuova versione di un articolo che c’è già. Modifiche mantenute: {count}.',
    reviewConflicts: 'Modifiche precedenti per cui non ho trovato posto nel nuovo testo: {count}.',
    reviewClear: 'Non ho trovato nulla di dubbio.',
    reviewDoubts: 'Da controllare ({count}): chi lo dice?',
    reviewSure: 'Certezza: {percent}%',
    reviewOpen: 'Lasciato aperto chi lo dice',
    reviewWho: 'Chi lo dice?',
    reviewNobody: 'L’articolo non lo precisa',
    reviewNoStatement: 'Nessuno: non è una dichiarazione',
    reviewWhich: 'Questi articoli attendono la pubblicazione. Quale vuoi vedere?',
    noDrafts: 'Nessun articolo attende la pubblicazione.',
    reviewStale:
      'Questa revisione è più vecchia dell’articolo com’è adesso. Scrivi {command:article review}.',
    reviewFaulty: 'La bozza contiene errori e non può essere pubblicata. Aggiungi di nuovo l’articolo.',
    buttonPublish: 'Pubblica',
    buttonPublishCorrected: 'Pubblica (corretto)',
    buttonDiscard: 'Scarta',
    draftDiscarded: 'La bozza è stata scartata.',
    articlePublished:
      'Pubblicato: d’ora in poi risponde in questo server. Con {command:article use} {option:article use.article}:{slug} sarà il primo a rispondere.',
    notOwnArticle: 'A questo server non è stato aggiunto nessun articolo con quel nome.',
    articleRemoved: 'Rimosso, con tutto ciò che se ne conservava: {title}',
    privacyArticles:
      'Gli articoli che i moderatori hanno aggiunto a questo server, con chi dice che cosa, finché non vengono rimossi.',
    refusedEmpty: 'Non contiene testo.',
    refusedPdf: 'È un PDF: copia il testo e incollalo nel modulo di {command:article add}.',
    refusedDocument:
      'È un documento di un programma di videoscrittura: salvalo come testo semplice, o incolla il testo.',
    refusedArchive: 'È un archivio: manda il file di testo che contiene.',
    refusedImage: 'È un’immagine: leggo solo testo.',
    refusedBinary: 'Non è testo.',
    refusedLarge: 'Supera i 10 MB: manda solo il testo dell’articolo.',
    refusedLanguage: 'Il testo non è in inglese, e leggo solo articoli in inglese.',
    refusedNoArticle:
      'Lì non ho trovato nessun articolo: usa la pagina di un solo articolo, o incolla il testo.',
    refusedLogin: 'La pagina mostra l’articolo solo a chi accede o paga: incolla il testo.',
    refusedConsent: 'La pagina chiede un consenso prima di mostrare l’articolo: incolla il testo.',
    refusedJavaScript: 'La pagina crea il testo con JavaScript, che non eseguo: incolla il testo.',
    refusedBotCheck: 'La pagina vuole sapere se sono umano, e non lo sono: incolla il testo.',
    refusedAddress: 'Non è l’indirizzo di una pagina web.',
    refusedPrivate: 'Quell’indirizzo porta in una rete privata, dove non vado.',
    refusedRobots: 'Il sito non lascia leggere quella pagina ai programmi (robots.txt): incolla il testo.',
    refusedMissing: 'Quella pagina non esiste.',
    refusedBySite: 'Il sito non mi dà quella pagina: incolla il testo.',
    refusedSlow: 'La pagina ha impiegato troppo tempo. Riprova, o incolla il testo.',
    refusedUnreachable: 'Il sito non è raggiungibile. Riprova, o incolla il testo.',
    refusedRedirects: 'Quel link reindirizza all’infinito: usa l’indirizzo della pagina stessa.',
    refusedOther: 'Non se ne può ricavare un articolo: {why}',
  },
  commands: {
    'article add': {
      name: 'aggiungi',
      description: 'Per chi gestisce i canali: aggiungi un articolo; lo rivedi prima che risponda',
      options: {
        link: ['link', 'L’indirizzo dell’articolo; senza link né file si apre un modulo'],
        file: ['file', 'Un file di testo, Markdown o HTML'],
      },
    },
    'article review': {
      name: 'rivedi',
      description: 'Per chi gestisce i canali: vedi gli articoli che attendono la pubblicazione',
      options: {},
    },
    'article remove': {
      name: 'rimuovi',
      description: 'Per chi gestisce i canali: rimuovi un articolo aggiunto a questo server',
      options: { article: ['articolo', 'Dal titolo'] },
    },
  },
} satisfies Translation;
