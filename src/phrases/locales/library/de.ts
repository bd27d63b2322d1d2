import type { Translation } from '../../translation.js';

/** German: several articles, and which of them goes first where. */
export default {
  phrases: {
    fromAnother: 'Aus einem anderen Artikel:',
    notSaidInAny: 'Dazu habe ich in den Artikeln nichts gefunden.',
    noSuchNameInAny: 'Ich habe in den Artikeln niemanden gefunden, auf den das passt.',
    noPeopleInAny: 'Ich habe in den Artikeln niemanden gefunden für „{name}“.',
    nothingSaidInAny: 'Ich habe in den Artikeln keine Aussage von {name} gefunden.',
    notFoundInAny: 'Ich habe diese Worte in den Artikeln nicht gefunden.',
    nowAsChannel:
      'Ab jetzt ist für diesen Thread allein nichts gewählt: Es gilt, was für seinen Kanal gewählt ist, also antwortet hier zuerst dieser:',
    nowAsServer:
      'Ab jetzt ist hier allein nichts gewählt: Es gilt, was für den ganzen Server gewählt ist, also antwortet hier zuerst dieser:',
    inThread: 'Das gilt nur in diesem Thread; für seinen Kanal bleibt, was dort eingestellt ist.',
    inChannel: 'Das gilt im Kanal dieses Threads und in dessen Threads, die nichts Eigenes haben.',
    inServer: 'Das gilt im ganzen Server, außer in Kanälen und Threads, die etwas Eigenes haben.',
    insteadInChannel: 'Dieser Kanal hat etwas Eigenes:',
    insteadInThread: 'Dieser Thread hat etwas Eigenes:',
    othersInstead: 'Andere Kanäle und Threads, die etwas Eigenes haben: {count}.',
    settingsOfChannel: 'Wie ich im Kanal dieses Threads antworte:',
    settingsOfServer:
      'Wie ich im ganzen Server antworte, außer in Kanälen und Threads, die etwas Eigenes haben:',
    nowInThread: 'Ab jetzt, nur in diesem Thread:',
    nowInChannel: 'Ab jetzt, im Kanal dieses Threads:',
  },
} satisfies Pick<Translation, 'phrases'>;
