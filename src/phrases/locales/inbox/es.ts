import type { Translation } from '../../translation.js';

/** Spanish: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Sobre ningún artículo en particular',
    askedOfGone: '{slug} (ya no está)',
    inboxQuestion: 'Ver una pregunta',
    inboxAnswer: 'Ver una respuesta',
    inboxVotes: 'Respuestas que se consideraron erróneas o útiles en los últimos 30 días:',
    inboxNoVotes: 'No se guarda ningún voto de los últimos 30 días.',
    inboxAgain: 'Preguntado de nuevo ahora mismo:',
    inboxChanged: 'El artículo ha cambiado desde entonces, así que no puedo mostrar lo que se mostró.',
    inboxGone: 'El artículo ya no está, así que no puedo mostrar lo que se mostró.',
    inboxLong: 'Respuestas largas: no las distingo entre sí.',
    inboxChecks: 'Comprobaciones de citas: no se guarda de cuáles.',
    inboxReasons: 'Motivos indicados, los más recientes primero:',
    inboxDone: 'Hecho. Volverá a aparecer cuando alguien lo pregunte de nuevo.',
    inboxDeleted: 'Eliminado, con sus recuentos.',
    inboxMissing: 'Esa entrada ya no existe.',
    buttonDone: 'Hecho',
    buttonDelete: 'Eliminar',
    buttonQuestions: 'Preguntas',
    buttonVotes: 'Votos',
    reasonTitle: '¿Qué tiene de erróneo?',
    reasonLabel: 'Tu motivo (puede quedar vacío)',
    reasonHint: 'Los moderadores lo ven durante 30 días, sin tu nombre.',
  },
} satisfies Pick<Translation, 'phrases'>;
