import type { Translation } from '../../translation.js';

/** Italian: several articles, and which of them goes first where. */
export default {
  phrases: {
    fromAnother: 'Da un altro articolo:',
    notSaidInAny: 'Non ho trovato nulla su questo negli articoli.',
    noSuchNameInAny: 'Non ho trovato negli articoli nessuno che corrisponda.',
    noPeopleInAny: 'Non ho trovato negli articoli nessuno per «{name}».',
    nothingSaidInAny: 'Non ho trovato negli articoli alcuna dichiarazione di {name}.',
    notFoundInAny: 'Non ho trovato queste parole negli articoli.',
    nowAsChannel:
      'D’ora in poi per questo thread da solo non è scelto nulla: vale ciò che è scelto per il suo canale, quindi qui risponde per primo questo:',
    nowAsServer:
      'D’ora in poi solo per qui non è scelto nulla: vale ciò che è scelto per tutto il server, quindi qui risponde per primo questo:',
    inThread: 'Vale solo in questo thread; il suo canale mantiene ciò che vi è impostato.',
    inChannel: 'Vale nel canale di questo thread e nei suoi thread che non hanno nulla di proprio.',
    inServer: 'Vale in tutto il server, tranne nei canali e thread che hanno impostazioni proprie.',
    insteadInChannel: 'Questo canale ha un’impostazione propria:',
    insteadInThread: 'Questo thread ha un’impostazione propria:',
    othersInstead: 'Altri canali e thread che hanno un’impostazione propria: {count}.',
    settingsOfChannel: 'Come rispondo nel canale di questo thread:',
    settingsOfServer:
      'Come rispondo in tutto il server, tranne nei canali e thread che hanno impostazioni proprie:',
    nowInThread: 'D’ora in poi, solo in questo thread:',
    nowInChannel: 'D’ora in poi, nel canale di questo thread:',
  },
} satisfies Pick<Translation, 'phrases'>;
