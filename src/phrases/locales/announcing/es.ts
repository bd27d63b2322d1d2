import type { Translation } from '../../translation.js';

/** Spanish: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'Los artículos nuevos, corregidos y retirados se anuncian en {channel}.',
    announcedNowhere:
      'Los artículos nuevos, corregidos y retirados no se anuncian; {command:settings} {option:settings.announcements}:{phrase:choiceHere} hace que se anuncien en el canal en que se escribe.',
    mayNotAnnounce: 'No puedo escribir en este canal: hasta que pueda, no se anuncia nada.',
    announcedInServers: 'Los artículos se anuncian en los servidores de los que soy miembro.',
    announcementsAlone:
      '«{option:settings.announcements}» vale en todo el servidor: ajústalo sin las demás opciones.',
    choiceHere: 'aquí',
    privacyAnnounced: 'Qué artículos se han anunciado en este servidor y cuándo, durante 30 días.',
    newArticle: 'Artículo nuevo:',
    newArticles: 'Artículos nuevos:',
    correctedArticle: 'Artículo corregido:',
    correctedArticles: 'Artículos corregidos:',
    withdrawnArticle: 'Artículo retirado:',
    withdrawnArticles: 'Artículos retirados:',
    correctedOn: 'corregido: {date}',
    askAbout: 'Pregúntame por él: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'Y {count} más: {command:article list}',
    sinceCorrected:
      'Esta respuesta es de una versión anterior del artículo, que se ha corregido desde entonces: {date}.',
    sinceWithdrawn: 'El artículo del que es esta respuesta se ha retirado desde entonces.',
    askOnceMore: 'Pregunta otra vez.',
    buttonAskAgain: 'Preguntar otra vez',
    askedAgain: 'Preguntado otra vez: la respuesta es ahora del artículo tal como está.',
  },
} satisfies Pick<Translation, 'phrases'>;
