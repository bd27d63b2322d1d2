import type { Translation } from '../../translation.js';

/** Portuguese: the quiz. */
export default {
  phrases: {
    quizWho: 'Quem disse isso? Pergunta {number} de {count}.',
    quizBent: 'Verdadeira ou distorcida? Pergunta {number} de {count}.',
    quizOneIsBent:
      'Uma destas citações está palavra por palavra no artigo. A outra eu distorci para que dissesse outra coisa. Qual é a verdadeira?',
    quizVersion: '{letter}: {words}',
    quizRight: 'Certo!',
    quizWrong: 'Errado.',
    quizGivenUp: 'A resposta:',
    quizTrue: '{letter} é a verdadeira, palavra por palavra:',
    quizWasBent: '{letter} é a que eu distorci.',
    quizScore: 'Sua pontuação até agora: {right} de {played}.',
    quizOver: 'Essa foi a última pergunta. Sua pontuação: {right} de {played}.',
    quizTooFew:
      'Não encontrei neste artigo citações que rendam um quiz. Você pode perguntar outra coisa a ele:',
    quizUnread: 'Não existe essa rodada ou essa escolha. Rodadas deste artigo: {count}.',
    quizAsCommand: 'Um quiz é só para você. Use {command:quiz}.',
    buttonQuizNext: 'Próxima',
    buttonQuizTell: 'Diga a resposta',
  },
} satisfies Pick<Translation, 'phrases'>;
