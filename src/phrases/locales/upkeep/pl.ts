import type { Translation } from '../../translation.js';

/** What the option is called that names an article. */
const article = ['artykuł', 'Który artykuł, według tytułu'] as const;

/** Polish: what is set and kept of a server, and the commands for it. */
export default {
  phrases: {
    mayNotSet: 'To, co tu ustawiono, zmieniają tylko osoby, które mogą zarządzać kanałami.',
    mayNotSetServer:
      'To, co obowiązuje na całym serwerze, zmieniają tylko osoby, które mogą zarządzać kanałami wszędzie. Dla tego kanału pomiń „{option:settings.where}”.',
    nowAny:
      'Odtąd nie jest tu wybrany żaden artykuł: polecenia szukają najpierw w najnowszym, potem w pozostałych; pytania własnymi słowami szukają we wszystkich. Najnowszy to teraz:',
    asCommand:
      'To działa tylko jako komenda z ukośnikiem: wiadomość nie mówi mi, co ci tu wolno. Wpisz / i ją wybierz.',
    nothingKept: 'Nic tu nie jest ustawione i nic nie jest przechowywane.',
    moderatorsOnly: 'To jest dla moderatorów tego serwera.',
    unreadable: 'Nie można teraz odczytać tego, co przechowano. Spróbuj za minutę.',
    unkept: 'Nie udało się tego zapisać: obowiązuje do mojego ponownego uruchomienia, a ja próbuję dalej.',
    unknownChoice: '„{option}” nie ma takiej wartości.',
    privacy:
      'Nie przechowuję nazw ani identyfikatorów użytkowników ani żadnych wiadomości. Przechowywane jest:',
    privacyMemory:
      'Przez dziesięć minut pamiętam ostatnie pytanie, by zrozumieć następne; tego nigdy nie zapisuję.',
    privacySettings:
      'To, co ustawili zarządzający kanałami, pod identyfikatorami tego serwera i jego kanałów.',
    privacyQuestions:
      'Pytania bez odpowiedzi, tak jak je wpisano, i dzień, przez 30 dni: tu jest to włączone. Zadane z „{phrase:optionPrivateName}” są pomijane.',
    privacyNoQuestions: 'Pytania nie są przechowywane: tu jest to wyłączone.',
    privacyVotes: 'Ile razy odpowiedź uznano za pomocną albo błędną, podane powody i dzień, przez 30 dni.',
    privacyLog: 'Osoba, która mnie prowadzi, każe zapisywać pytania w dzienniku, bez nazw.',
    privacyErase:
      'Moderatorzy widzą wszystko przez {command:article export} i usuwają przez {command:article erase}; gdy zostanę usunięty z serwera, wszystko jest usuwane.',
    unanswered: 'O co pytano w ostatnich 30 dniach bez odpowiedzi:',
    noneUnanswered: 'Nie przechowano żadnego pytania z ostatnich 30 dni.',
    moreQuestions: 'Oraz {count} więcej: wszystkie ma {command:article export}.',
    exported: 'Wszystko, co przechowano o tym serwerze:',
    asFile: 'W pliku {name}.',
    erasedQuestions: 'Przechowane pytania i głosy z tego serwera są usunięte.',
    erasedAll: 'Wszystko, co przechowano o tym serwerze, jest usunięte.',
    settings: 'Jak tu odpowiadam:',
    nowHere: 'Odtąd, w tym kanale:',
    nowInServer: 'Odtąd, na całym serwerze; ustawienia kanału mają pierwszeństwo:',
    setNewest: 'Najpierw odpowiada najnowszy artykuł.',
    setAny:
      'Żaden artykuł nie jest wybrany: polecenia szukają najpierw w najnowszym, potem w pozostałych; pytania własnymi słowami szukają we wszystkich.',
    setArticle: 'Artykuł, który odpowiada najpierw: {title}',
    mentionsOn: 'Na wzmianki odpowiadam.',
    mentionsOff: 'Na wzmianki nie odpowiadam.',
    privateOn:
      'Odpowiedzi na polecenia widzi tylko pytający, chyba że „{phrase:optionPrivateName}” mówi inaczej.',
    privateOff: 'Odpowiedzi na polecenia widzą wszyscy, chyba że „{phrase:optionPrivateName}” mówi inaczej.',
    questionsOn: 'Pytania bez odpowiedzi są przechowywane 30 dni, bez nazw.',
    questionsOff:
      'Pytania bez odpowiedzi nie są przechowywane; włącza to {command:settings} {option:settings.unanswered}:{phrase:choiceOn}.',
    choiceChannel: 'ten kanał',
    choiceServer: 'cały serwer',
    choiceQuestions: 'pytania i głosy',
    choiceEverything: 'wszystko',
    choiceOn: 'tak',
    choiceOff: 'nie',
    buttonHelpful: 'Pomocna',
    buttonWrong: 'Błędna',
    voted: 'Dziękuję, policzone.',
    votedBefore: 'To już zostało powiedziane.',
  },
  commands: {
    article: {
      name: 'artykuł',
      description: 'Z jakiego artykułu odpowiadam, skąd pochodzi i co jest przechowywane',
      options: { article },
    },
    'article list': {
      name: 'lista',
      description: 'Jakie są artykuły i który tu odpowiada',
      options: { page: ['strona', 'Numer strony'] },
    },
    'article use': {
      name: 'wybierz',
      description: 'Dla zarządzających kanałami: wybierz artykuł, który tu odpowiada',
      options: {
        article: ['artykuł', 'Po tytule; albo najnowszy, albo wszystkie'],
        where: ['gdzie', 'Dla tego kanału albo całego serwera; w wątku bez tego tylko dla niego'],
      },
    },
    'article source': { name: 'źródło', description: 'Gdzie opublikowano artykuł', options: { article } },
    'article about': { name: 'zawartość', description: 'Co zawiera artykuł', options: { article } },
    'article privacy': {
      name: 'prywatność',
      description: 'Co jest przechowywane z twoich pytań i z tego serwera',
      options: {},
    },
    'article unanswered': {
      name: 'bez-odpowiedzi',
      description: 'Dla moderatorów: o co pytano bez odpowiedzi i co uznano za błędne',
      options: {},
    },
    'article export': {
      name: 'eksport',
      description: 'Dla moderatorów: wszystko, co przechowano o tym serwerze, jako plik',
      options: {},
    },
    'article erase': {
      name: 'usuń',
      description: 'Dla moderatorów: usunąć to, co przechowano o tym serwerze',
      options: {
        what: ['co', 'Pytania i głosy albo wszystko'],
        sure: ['na-pewno', 'Tak, jeśli na pewno: wtedy zostanie usunięte'],
      },
    },
    settings: {
      name: 'ustawienia',
      description: 'Dla zarządzających kanałami: jak tu odpowiadam; bez opcji – obecny stan',
      options: {
        article: ['artykuł', 'Który artykuł odpowiada: tytuł, najnowszy albo wszystkie'],
        mentions: ['wzmianki', 'Czy odpowiadam, gdy ktoś mnie wspomni'],
        privately: [
          'odpowiedzi-prywatne',
          'Czy odpowiedzi na polecenia widzi tylko pytający, gdy nie powie inaczej',
        ],
        unanswered: ['bez-odpowiedzi', 'Czy pytania bez odpowiedzi są przechowywane 30 dni, bez nazw'],
        language: ['język', 'W jakim języku są odpowiedzi, które widzą wszyscy'],
        announcements: [
          'ogłoszenia',
          'Gdzie na tym serwerze ogłaszane są nowe, sprostowane i wycofane artykuły',
        ],
        where: ['gdzie', 'Dla tego kanału albo całego serwera; w wątku bez tego tylko dla niego'],
      },
    },
  },
} satisfies Translation;
