import type { Translation } from '../../translation.js';

/** Portuguese: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'Não encontrei texto nesta mensagem.',
    noMarks: 'Esta mensagem não tem aspas.',
    fewMarked: 'O que está entre aspas aqui é curto demais para conferir.',
    nearest: 'As palavras mais próximas do artigo:',
    nearestSame: 'As palavras mais próximas do artigo, as iguais em negrito:',
    nothingLike: 'Não encontrei nada parecido no artigo.',
    nothingLikeAnywhere: 'Não encontrei nada parecido nos artigos.',
    perhapsTitle: 'Talvez um título, ou ironia: não encontrei nada parecido.',
  },
} satisfies Pick<Translation, 'phrases'>;
