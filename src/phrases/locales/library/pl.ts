import type { Translation } from '../../translation.js';

/** Polish: several articles, and which of them goes first where. */
export default {
  phrases: {
    fromAnother: 'Z innego artykułu:',
    notSaidInAny: 'Nie znalazłem nic na ten temat w artykułach.',
    noSuchNameInAny: 'Nie znalazłem w artykułach nikogo takiego.',
    noPeopleInAny: 'Nie znalazłem w artykułach nikogo („{name}”).',
    nothingSaidInAny: 'Nie znalazłem w artykułach żadnej wypowiedzi ({name}).',
    notFoundInAny: 'Nie znalazłem tych słów w artykułach.',
    nowAsChannel:
      'Odtąd dla samego tego wątku nic nie jest wybrane: obowiązuje wybór jego kanału, więc najpierw odpowiada tu ten:',
    nowAsServer:
      'Odtąd tylko tutaj nic nie jest wybrane: obowiązuje wybór całego serwera, więc najpierw odpowiada tu ten:',
    inThread: 'To obowiązuje tylko w tym wątku; jego kanał zachowuje swoje ustawienia.',
    inChannel: 'To obowiązuje w kanale tego wątku i w tych jego wątkach, które nie mają własnych ustawień.',
    inServer: 'To obowiązuje na całym serwerze, poza kanałami i wątkami z własnymi ustawieniami.',
    insteadInChannel: 'Ten kanał ma własne ustawienie:',
    insteadInThread: 'Ten wątek ma własne ustawienie:',
    othersInstead: 'Inne kanały i wątki z własnym ustawieniem: {count}.',
    settingsOfChannel: 'Jak odpowiadam w kanale tego wątku:',
    settingsOfServer: 'Jak odpowiadam na całym serwerze, poza kanałami i wątkami z własnymi ustawieniami:',
    nowInThread: 'Odtąd, tylko w tym wątku:',
    nowInChannel: 'Odtąd, w kanale tego wątku:',
  },
} satisfies Pick<Translation, 'phrases'>;
