import type { Translation } from '../../translation.js';

/** What the option is called that names an article. */
const article = ['artikel', 'Welcher Artikel, nach seiner Überschrift'] as const;

/** German: what is set and kept of a server, and the commands for it. */
export default {
  phrases: {
    mayNotSet: 'Nur wer hier Kanäle verwalten darf, ändert, was eingestellt ist.',
    mayNotSetServer:
      'Was auf dem ganzen Server gilt, ändert nur, wer überall Kanäle verwalten darf. Für diesen Kanal lass „{option:settings.where}“ weg.',
    nowAny:
      'Ab jetzt ist hier kein Artikel gewählt: Befehle suchen zuerst im neuesten, dann in den anderen; freie Fragen suchen in allen. Der neueste ist jetzt:',
    asCommand:
      'Das geht nur als Slash-Befehl: Eine Nachricht sagt mir nicht, was du hier darfst. Tippe / und wähle ihn aus.',
    nothingKept: 'Hier ist nichts eingestellt, und nichts wird aufbewahrt.',
    moderatorsOnly: 'Das ist für die Moderation dieses Servers.',
    unreadable: 'Was aufbewahrt ist, lässt sich gerade nicht lesen. Versuch es in einer Minute noch einmal.',
    unkept: 'Das ließ sich nicht aufschreiben: Es gilt, bis ich neu starte, und ich versuche es weiter.',
    unknownChoice: '„{option}“ hat keinen solchen Wert.',
    privacy:
      'Weder Namen noch Kennungen von Nutzern werden aufbewahrt, und keine Nachrichten. Aufbewahrt wird:',
    privacyMemory:
      'Zehn Minuten lang merke ich mir, was zuletzt gefragt wurde, um Anschlussfragen zu verstehen; das wird nie aufgeschrieben.',
    privacySettings:
      'Was jene eingestellt haben, die Kanäle verwalten, unter den Kennungen dieses Servers und seiner Kanäle.',
    privacyQuestions:
      'Fragen ohne Antwort, wie sie eingegeben wurden, und der Tag, 30 Tage lang: Das ist hier eingeschaltet. Was du mit „{phrase:optionPrivateName}“ fragst, bleibt außen vor.',
    privacyNoQuestions: 'Fragen werden nicht aufbewahrt: Das ist hier ausgeschaltet.',
    privacyVotes:
      'Wie oft eine Antwort hilfreich oder falsch genannt wurde, die genannten Gründe und der Tag, 30 Tage lang.',
    privacyLog: 'Wer mich betreibt, lässt Fragen ins Protokoll schreiben, ohne Namen.',
    privacyErase:
      'Die Moderation sieht alles mit {command:article export} und löscht es mit {command:article erase}; werde ich vom Server entfernt, wird es gelöscht.',
    unanswered: 'Was in den letzten 30 Tagen gefragt wurde und keine Antwort fand:',
    noneUnanswered: 'Keine Frage der letzten 30 Tage ist aufbewahrt.',
    moreQuestions: 'Und {count} weitere: {command:article export} hat alle.',
    exported: 'Alles, was von diesem Server aufbewahrt ist:',
    asFile: 'In der Datei {name}.',
    erasedQuestions: 'Die Fragen und Stimmen, die von diesem Server aufbewahrt waren, sind gelöscht.',
    erasedAll: 'Alles, was von diesem Server aufbewahrt war, ist gelöscht.',
    settings: 'Wie ich hier antworte:',
    nowHere: 'Ab jetzt, in diesem Kanal:',
    nowInServer: 'Ab jetzt, im ganzen Server; was für einen Kanal eingestellt ist, geht vor:',
    setNewest: 'Zuerst antwortet der neueste Artikel.',
    setAny:
      'Kein Artikel ist gewählt: Befehle suchen zuerst im neuesten, dann in den anderen; freie Fragen suchen in allen.',
    setArticle: 'Der Artikel, der zuerst antwortet: {title}',
    mentionsOn: 'Erwähnungen werden beantwortet.',
    mentionsOff: 'Erwähnungen werden nicht beantwortet.',
    privateOn:
      'Antworten auf Befehle sieht nur, wer fragt, wenn „{phrase:optionPrivateName}“ nichts anderes sagt.',
    privateOff: 'Antworten auf Befehle sehen alle, wenn „{phrase:optionPrivateName}“ nichts anderes sagt.',
    questionsOn: 'Fragen ohne Antwort werden 30 Tage aufbewahrt, ohne Namen.',
    questionsOff:
      'Fragen ohne Antwort werden nicht aufbewahrt; {command:settings} {option:settings.unanswered}:{phrase:choiceOn} schaltet das ein.',
    choiceChannel: 'dieser Kanal',
    choiceServer: 'der ganze Server',
    choiceQuestions: 'Fragen und Stimmen',
    choiceEverything: 'alles',
    choiceOn: 'an',
    choiceOff: 'aus',
    buttonHelpful: 'Hilfreich',
    buttonWrong: 'Falsch',
    voted: 'Danke, das ist gezählt.',
    votedBefore: 'Das hast du schon gesagt.',
  },
  commands: {
    article: {
      name: 'artikel',
      description: 'Aus welchem Artikel ich antworte, woher er kommt und was aufbewahrt wird',
      options: { article },
    },
    'article list': {
      name: 'liste',
      description: 'Welche Artikel es gibt und welcher hier antwortet',
      options: { page: ['seite', 'Die Nummer der Seite'] },
    },
    'article use': {
      name: 'wählen',
      description: 'Für jene, die Kanäle verwalten: den Artikel wählen, der hier antwortet',
      options: {
        article: ['artikel', 'Nach seiner Überschrift; oder der neueste, oder alle'],
        where: ['wo', 'Für diesen Kanal oder den ganzen Server; in einem Thread ohne Angabe nur für ihn'],
      },
    },
    'article source': { name: 'quelle', description: 'Wo ein Artikel erschienen ist', options: { article } },
    'article about': { name: 'über', description: 'Was ein Artikel enthält', options: { article } },
    'article privacy': {
      name: 'datenschutz',
      description: 'Was von deinen Fragen und von diesem Server aufbewahrt wird',
      options: {},
    },
    'article unanswered': {
      name: 'unbeantwortet',
      description:
        'Für die Moderation: was gefragt wurde und keine Antwort fand, und was falsch genannt wurde',
      options: {},
    },
    'article export': {
      name: 'export',
      description: 'Für die Moderation: alles, was von diesem Server aufbewahrt ist, als Datei',
      options: {},
    },
    'article erase': {
      name: 'löschen',
      description: 'Für die Moderation: löschen, was von diesem Server aufbewahrt ist',
      options: {
        what: ['was', 'Fragen und Stimmen, oder alles'],
        sure: ['sicher', 'Ja, wenn du sicher bist: Dann wird gelöscht'],
      },
    },
    settings: {
      name: 'einstellungen',
      description: 'Für jene, die Kanäle verwalten: wie ich hier antworte; ohne Optionen der Stand',
      options: {
        article: ['artikel', 'Welcher Artikel antwortet: Überschrift, der neueste oder alle'],
        mentions: ['erwähnungen', 'Ob ich antworte, wenn ich erwähnt werde'],
        privately: [
          'antworten-privat',
          'Ob Antworten auf Befehle nur sieht, wer fragt, wenn nichts anderes gesagt ist',
        ],
        unanswered: ['unbeantwortet', 'Ob Fragen ohne Antwort 30 Tage aufbewahrt werden, ohne Namen'],
        language: ['sprache', 'In welcher Sprache Antworten sind, die alle sehen'],
        announcements: [
          'ankündigungen',
          'Wo neue, berichtigte und zurückgezogene Artikel auf diesem Server angekündigt werden',
        ],
        where: ['wo', 'Für diesen Kanal oder den ganzen Server; in einem Thread ohne Angabe nur für ihn'],
      },
    },
  },
} satisfies Translation;
