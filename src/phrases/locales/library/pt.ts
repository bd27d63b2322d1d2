import type { Translation } from '../../translation.js';

/** Portuguese: several articles, and which of them goes first where. */
export default {
  phrases: {
    fromAnother: 'De outro artigo:',
    notSaidInAny: 'Não encontrei nada sobre isso nos artigos.',
    noSuchNameInAny: 'Não encontrei nos artigos ninguém que corresponda a isso.',
    noPeopleInAny: 'Não encontrei nos artigos ninguém de “{name}”.',
    nothingSaidInAny: 'Não encontrei nos artigos nenhuma declaração de {name}.',
    notFoundInAny: 'Não encontrei essas palavras nos artigos.',
    nowAsChannel:
      'A partir de agora, nada está escolhido só para este tópico: vale o que foi escolhido para o canal dele, então responde aqui primeiro este:',
    nowAsServer:
      'A partir de agora, nada está escolhido só para aqui: vale o que foi escolhido para todo o servidor, então responde aqui primeiro este:',
    inThread: 'Isso vale só neste tópico; o canal dele mantém o que está configurado lá.',
    inChannel: 'Isso vale no canal deste tópico e nos tópicos dele que não têm nada próprio.',
    inServer: 'Isso vale em todo o servidor, menos nos canais e tópicos que têm algo próprio.',
    insteadInChannel: 'Este canal tem algo próprio:',
    insteadInThread: 'Este tópico tem algo próprio:',
    othersInstead: 'Outros canais e tópicos que têm algo próprio: {count}.',
    settingsOfChannel: 'Como respondo no canal deste tópico:',
    settingsOfServer: 'Como respondo em todo o servidor, menos nos canais e tópicos que têm algo próprio:',
    nowInThread: 'A partir de agora, só neste tópico:',
    nowInChannel: 'A partir de agora, no canal deste tópico:',
  },
} satisfies Pick<Translation, 'phrases'>;
