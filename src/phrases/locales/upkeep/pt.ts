import type { Translation } from '../../translation.js';

/** What the option is called that names an article. */
const article = ['artigo', 'Qual artigo, pelo título'] as const;

/** Portuguese: what is set and kept of a server, and the commands for it. */
export default {
  phrases: {
    mayNotSet: 'Só quem pode gerenciar canais muda o que está configurado aqui.',
    mayNotSetServer:
      'O que vale em todo o servidor só muda quem pode gerenciar canais em todo ele. Para este canal, deixe de fora “{option:settings.where}”.',
    nowAny:
      'A partir de agora, nenhum artigo está escolhido aqui: os comandos buscam primeiro no mais recente, depois nos outros; perguntas livres buscam em todos. No momento, o mais recente é:',
    asCommand:
      'Isso só funciona como comando de barra: uma mensagem não me diz o que você pode fazer aqui. Digite / e escolha o comando.',
    nothingKept: 'Nada está configurado aqui, e nada é guardado.',
    moderatorsOnly: 'Isso é para a moderação deste servidor.',
    unreadable: 'Não é possível ler agora o que está guardado. Tente de novo em um minuto.',
    unkept: 'Não foi possível salvar isso: vale até eu reiniciar, e continuo tentando.',
    unknownChoice: '“{option}” não tem esse valor.',
    privacy: 'Nenhum nome nem ID de usuário é guardado, e nenhuma mensagem. O que é guardado:',
    privacyMemory:
      'Por dez minutos, eu me lembro do que foi perguntado por último, para entender o que vem depois; isso nunca é escrito.',
    privacySettings:
      'O que foi configurado por quem gerencia canais, com os IDs deste servidor e dos canais dele.',
    privacyQuestions:
      'As perguntas sem resposta, como foram escritas, e o dia, por 30 dias: isso está ativado aqui. As que você faz com “{phrase:optionPrivateName}” ficam de fora.',
    privacyNoQuestions: 'As perguntas não são guardadas: isso está desativado aqui.',
    privacyVotes:
      'Quantas vezes uma resposta foi considerada útil ou errada, os motivos dados e o dia, por 30 dias.',
    privacyLog: 'Quem me mantém registra as perguntas no log, sem nomes.',
    privacyErase:
      'A moderação vê tudo com {command:article export} e apaga com {command:article erase}; quando me removem do servidor, tudo é apagado.',
    unanswered: 'O que foi perguntado nos últimos 30 dias e ficou sem resposta:',
    noneUnanswered: 'Nenhuma pergunta dos últimos 30 dias está guardada.',
    moreQuestions: 'E mais {count}: {command:article export} traz todas.',
    exported: 'Tudo o que está guardado deste servidor:',
    asFile: 'No arquivo {name}.',
    erasedQuestions: 'As perguntas e os votos guardados deste servidor foram apagados.',
    erasedAll: 'Tudo o que estava guardado deste servidor foi apagado.',
    settings: 'Como respondo aqui:',
    nowHere: 'A partir de agora, neste canal:',
    nowInServer:
      'A partir de agora, em todo o servidor; o que está configurado para um canal tem prioridade:',
    setNewest: 'O artigo mais recente responde primeiro.',
    setAny:
      'Nenhum artigo está escolhido: os comandos buscam primeiro no mais recente, depois nos outros; perguntas livres buscam em todos.',
    setArticle: 'O artigo que responde primeiro: {title}',
    mentionsOn: 'Menções são respondidas.',
    mentionsOff: 'Menções não são respondidas.',
    privateOn:
      'As respostas aos comandos são só para quem pergunta, a não ser que “{phrase:optionPrivateName}” diga outra coisa.',
    privateOff:
      'As respostas aos comandos são para todos, a não ser que “{phrase:optionPrivateName}” diga outra coisa.',
    questionsOn: 'As perguntas sem resposta ficam guardadas por 30 dias, sem nomes.',
    questionsOff:
      'As perguntas sem resposta não são guardadas; {command:settings} {option:settings.unanswered}:{phrase:choiceOn} ativa isso.',
    choiceChannel: 'este canal',
    choiceServer: 'todo o servidor',
    choiceQuestions: 'perguntas e votos',
    choiceEverything: 'tudo',
    choiceOn: 'sim',
    choiceOff: 'não',
    buttonHelpful: 'Útil',
    buttonWrong: 'Errada',
    voted: 'Obrigado, está contado.',
    votedBefore: 'Você já disse isso.',
  },
  commands: {
    article: {
      name: 'artigo',
      description: 'De qual artigo respondo, de onde ele vem e o que é guardado',
      options: { article },
    },
    'article list': {
      name: 'lista',
      description: 'Quais artigos há e qual responde aqui',
      options: { page: ['página', 'O número da página'] },
    },
    'article use': {
      name: 'usar',
      description: 'Para quem gerencia canais: escolher o artigo que responde aqui',
      options: {
        article: ['artigo', 'Pelo título; ou o mais recente, ou todos'],
        where: ['onde', 'Para este canal ou todo o servidor; num tópico, sem isto, só para ele'],
      },
    },
    'article source': { name: 'fonte', description: 'Onde um artigo foi publicado', options: { article } },
    'article about': { name: 'conteúdo', description: 'O que um artigo contém', options: { article } },
    'article privacy': {
      name: 'privacidade',
      description: 'O que é guardado das suas perguntas e deste servidor',
      options: {},
    },
    'article unanswered': {
      name: 'sem-resposta',
      description: 'Para a moderação: o que ficou sem resposta e o que foi considerado errado',
      options: {},
    },
    'article export': {
      name: 'exportar',
      description: 'Para a moderação: tudo o que está guardado deste servidor, em um arquivo',
      options: {},
    },
    'article erase': {
      name: 'apagar',
      description: 'Para a moderação: apagar o que está guardado deste servidor',
      options: {
        what: ['o-quê', 'As perguntas e os votos, ou tudo'],
        sure: ['certeza', 'Sim, se tem certeza: então é apagado'],
      },
    },
    settings: {
      name: 'configurações',
      description: 'Para quem gerencia canais: como respondo aqui; sem opções, como está',
      options: {
        article: ['artigo', 'Qual artigo responde: título, o mais recente ou todos'],
        mentions: ['menções', 'Se respondo quando sou mencionado'],
        privately: [
          'respostas-privadas',
          'Se as respostas aos comandos são só para quem pergunta, quando a pessoa não diz',
        ],
        unanswered: ['sem-resposta', 'Se as perguntas sem resposta são guardadas por 30 dias, sem nomes'],
        language: ['idioma', 'Em que idioma são as respostas que todos veem'],
        announcements: [
          'anúncios',
          'Onde são anunciados os artigos novos, corrigidos e retirados neste servidor',
        ],
        where: ['onde', 'Para este canal ou todo o servidor; num tópico, sem isto, só para ele'],
      },
    },
  },
} satisfies Translation;
