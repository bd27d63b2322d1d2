import type { Translation } from '../../translation.js';

/** Portuguese: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'Artigos novos, corrigidos e retirados são anunciados em {channel}.',
    announcedNowhere:
      'Artigos novos, corrigidos e retirados não são anunciados; {command:settings} {option:settings.announcements}:{phrase:choiceHere} faz com que sejam anunciados no canal em que for digitado.',
    mayNotAnnounce: 'Não posso escrever neste canal: enquanto não puder, nada será anunciado.',
    announcedInServers: 'Os artigos são anunciados nos servidores de que sou membro.',
    announcementsAlone:
      '“{option:settings.announcements}” vale em todo o servidor: defina sem as outras opções.',
    choiceHere: 'aqui',
    privacyAnnounced: 'Que artigos foram anunciados neste servidor, e quando, por 30 dias.',
    newArticle: 'Novo artigo:',
    newArticles: 'Novos artigos:',
    correctedArticle: 'Artigo corrigido:',
    correctedArticles: 'Artigos corrigidos:',
    withdrawnArticle: 'Artigo retirado:',
    withdrawnArticles: 'Artigos retirados:',
    correctedOn: 'corrigido: {date}',
    askAbout: 'Pergunte-me sobre ele: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'E mais {count}: {command:article list}',
    sinceCorrected:
      'Esta resposta é de uma versão anterior do artigo, que foi corrigido desde então: {date}.',
    sinceWithdrawn: 'O artigo de onde vem esta resposta foi retirado desde então.',
    askOnceMore: 'Pergunte mais uma vez.',
    buttonAskAgain: 'Perguntar de novo',
    askedAgain: 'Perguntado de novo: a resposta agora é do artigo como ele está.',
  },
} satisfies Pick<Translation, 'phrases'>;
