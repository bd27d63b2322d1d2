import type { Translation } from '../translation.js';
import announcing from './announcing/pt.js';
import card from './card/pt.js';
import control from './control/pt.js';
import inbox from './inbox/pt.js';
import language from './language/pt.js';
import library from './library/pt.js';
import message from './message/pt.js';
import newsroom from './newsroom/pt.js';
import quiz from './quiz/pt.js';
import saying from './saying/pt.js';
import upkeep from './upkeep/pt.js';

/** What the option is called that every command about an article has. */
const article = ['artigo', 'Qual artigo, pelo título'] as const;

/** Portuguese, as in Brazil. */
export default {
  phrases: {
    ...upkeep.phrases,
    ...announcing.phrases,
    ...newsroom.phrases,
    ...language.phrases,
    ...library.phrases,
    ...card.phrases,
    ...control.phrases,
    ...message.phrases,
    ...saying.phrases,
    ...quiz.phrases,
    ...inbox.phrases,
    attended: 'Quem esteve presente ({event}), segundo o artigo:',
    attendedUnnamed: 'Não encontrei os nomes de quem esteve presente ({event}); o artigo diz:',
    notListed: 'O artigo cita só alguns.',
    isPerson: '{name} no artigo:',
    peopleOf: 'Quem o artigo liga a “{name}”:',
    role: 'Quem é, segundo o artigo:',
    group: 'O que o artigo diz sobre “{name}”:',
    did: 'Quem foi, nas palavras do artigo:',
    saidBy: '{name} no artigo:',
    said: 'O que foi dito, segundo o artigo:',
    verbatim: 'Palavra por palavra: {name} no artigo.',
    verbatimOpen: 'Palavra por palavra, entre aspas no artigo; não sei dizer por ele quem diz isso.',
    altered: 'Não é palavra por palavra. Quem diz isso no artigo: {name}.',
    alteredOpen: 'Não é, palavra por palavra, o que o artigo cita.',
    misattributed: 'Não é de {claimed}. Quem diz isso no artigo: {name}.',
    misattributedOpen:
      'Não sei dizer se é de {claimed}: não encontrei no artigo ninguém que diga isso com clareza.',
    misattributedAltered: 'Não é de {claimed}, nem palavra por palavra. Quem diz isso no artigo: {name}.',
    paraphrase: 'Não é uma citação, mas as palavras do jornalista. Quem diz isso no artigo: {name}.',
    paraphraseOpen:
      'Não é uma citação, mas as palavras do jornalista; não sei dizer pelo artigo quem diz isso.',
    narration: 'Não é uma citação: é o próprio artigo que diz isso.',
    notFound: 'Não encontrei essas palavras no artigo.',
    whatToCheck: 'Escreva as palavras a conferir, pelo menos duas, e quem as teria dito.',
    tooMuchToCheck: 'Isso é longo demais para conferir. Envie uma parte.',
    wordsCutOff: 'No artigo, “{article}” acompanha essas palavras e inverte o sentido.',
    onlyMarks: 'Só a pontuação muda.',
    interrupted: 'No artigo, essas palavras estão em citações separadas.',
    otherOrder: 'No artigo, essas palavras estão em outra ordem.',
    moreQuotations: 'Outras citações que não foram conferidas: {count}.',
    passages: 'O artigo diz:',
    unsure: 'Talvez esta seja a resposta:',
    dated: 'O artigo traz a data {date}.',
    undated: 'Não encontrei nenhuma data no artigo.',
    titled: 'O título:',
    written: 'Quem assina o artigo:',
    closest: 'O que chega mais perto (não é uma resposta):',
    tryNext: 'Tente:',
    didYouMean: 'Você quis dizer:',
    youCanAsk: 'Você pode perguntar:',
    help: 'Respondo a perguntas sobre uma notícia com as palavras do próprio artigo. O que você pode digitar:',
    examples: 'Por exemplo:',
    exampleQuestion: 'quem é {name}?',
    hello: 'Olá! Pergunte sobre o artigo, e eu respondo com as palavras dele.',
    whoIAm:
      'Sou o Verbatim, um bot. Respondo a perguntas sobre uma notícia com as palavras dela e não acrescento nenhuma.',
    howIAm: 'Tudo bem, obrigado. Pergunte sobre o artigo.',
    whatICanDo:
      'Eu encontro o que o artigo diz: quem disse o quê, quem estava presente e se uma citação está certa. O que você pode digitar está em {command:help}.',
    welcome: 'De nada!',
    goodbye: 'Até logo!',
    askMore: 'Certo. Pergunte sobre o artigo quando quiser.',
    noSource: 'Não sei onde foi publicado.',
    corrected: 'O artigo foi corrigido: {date}.',
    articleInUse: 'Quem responde aqui primeiro é este:',
    articleUsual:
      'Os comandos buscam primeiro no mais recente, depois nos outros; perguntas livres buscam em todos:',
    nowUsed: 'A partir de agora, quem responde aqui primeiro é este:',
    nowNewest: 'A partir de agora, responde aqui primeiro o mais recente; no momento, é este:',
    otherArticles: 'Os outros:',
    articleHolds: 'Lido no artigo: pessoas {people} · declarações {statements} · acontecimentos {events}',
    articleFaults: 'Com erros, por isso não carregados como foram salvos por último:',
    articlesWithdrawn: 'Retirados: {slugs}',
    ambiguous: 'Isso serve para várias pessoas. De quem você está falando?',
    noSuchName: 'Não encontrei no artigo ninguém que corresponda a isso.',
    noPeople: 'Não encontrei no artigo ninguém de “{name}”.',
    nothingSaid: 'Não encontrei no artigo nenhuma declaração de {name}.',
    nothingSaidAbout: 'Não encontrei nenhuma declaração de {name} sobre isso.',
    noSuchSpeaker: 'Não encontrei nenhuma declaração de alguém com esse nome.',
    notSaid: 'Não encontrei nada sobre isso no artigo.',
    tooLong: 'Isso é longo demais para uma pergunta. Pergunte em uma ou duas frases.',
    valueTooLong: 'Isso é longo demais para {option}: no máximo {count} caracteres.',
    emptyQuestion: 'Faça uma pergunta, ou digite {command:help} para ver o que posso responder.',
    unknownCommand: 'Esse comando não existe. Tente {command:help}.',
    missingOption: 'Falta neste comando: {option}.',
    unknownArticle: 'Não há nenhum artigo com esse nome.',
    withdrawn: 'Esse artigo foi retirado.',
    noArticles: 'Nenhum artigo está carregado.',
    brokenJson: 'Esta linha não é um pedido em JSON.',
    badRequest: 'Este pedido não serve: {fault}.',
    unknownDocument: 'Nenhum documento com esse identificador é conhecido: envie o texto dele de novo.',
    emptyDocument: 'Esse documento não tem texto.',
    inReportersWords: '{name}, nas palavras do jornalista:',
    page: 'Página {page} de {pages}',
    oneQuote: '1 citação',
    quotes: '{count} citações',
    paraphrased: 'parafraseado',
    buttonContext: 'Contexto',
    buttonMore: 'Mais',
    buttonBack: 'Voltar',
    buttonShare: 'Compartilhar',
    buttonRemove: 'Remover',
    stale: 'Esse botão é mais antigo que o artigo como o conheço agora. Pergunte de novo.',
    notYours: 'Só quem perguntou, ou a moderação, pode remover esta resposta.',
    menuAsk: 'Perguntar sobre isto',
    menuCheck: 'Conferir citações',
    optionPrivate: 'Mostrar a resposta só para você',
    optionPrivateName: 'privado',
    failed: 'Algo deu errado do meu lado. A causa está no log, com o código {id}.',
  },
  commands: {
    ...upkeep.commands,
    ...newsroom.commands,
    summary: {
      name: 'resumo',
      description: 'O título, a data e os pontos principais, nas palavras do artigo',
      options: { article },
    },
    quote: {
      name: 'citação',
      description: 'O que alguém disse, palavra por palavra, e o que o jornalista conta que disse',
      options: {
        article,
        speaker: ['quem', 'Quem disse: uma pessoa, um governo ou uma organização'],
        about: ['sobre', 'Só o que foi dito sobre isto'],
      },
    },
    who: {
      name: 'quem',
      description: 'Quem estava presente, quem é alguém ou quem fez algo',
      options: {
        article,
        query: ['busca', 'Um lugar, um acontecimento, uma pessoa, um cargo, um país ou uma ação'],
      },
    },
    ask: {
      name: 'pergunta',
      description: 'Pergunte sobre o artigo com as suas palavras',
      options: { article, question: ['pergunta', 'A sua pergunta'] },
    },
    check: {
      name: 'conferir',
      description: 'Foi dito mesmo? Compara uma citação com o artigo, palavra por palavra',
      options: {
        article,
        quote: ['citação', 'As palavras que alguém teria dito'],
        speaker: ['quem', 'Quem as teria dito'],
      },
    },
    quiz: {
      name: 'quiz',
      description: 'Quem disse isso? Verdadeira ou distorcida? Algumas perguntas com as citações do artigo',
      options: {
        article,
        round: ['rodada', 'Qual rodada, pelo número'],
        choice: ['escolha', 'O que você escolhe: um nome, A ou B; ? para a resposta'],
        score: ['placar', 'Sua pontuação até agora, como 2/3'],
      },
    },
    help: { name: 'ajuda', description: 'O que você pode digitar, com exemplos do artigo', options: {} },
  },
} satisfies Translation;
