import type { Translation } from '../../translation.js';

/** Spanish: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast: 'Un momento: aquí respondo pocas preguntas a la vez. Pregunta de nuevo en {seconds} s.',
    eraseQuestions:
      'Se va a borrar: lo que se preguntó en este servidor y quedó sin respuesta, y todos los votos.',
    eraseAll: 'Se va a borrar: todo lo que se guarda de este servidor.',
    eraseHere: 'Se va a borrar: todo lo que está configurado aquí.',
    keptQuestions: 'Preguntas: {questions} · Votos: {votes}',
    keptAll: 'Ajustes: {settings} · Preguntas: {questions} · Votos: {votes} · Artículos: {articles}',
    eraseSure: 'No se puede deshacer.',
    eraseNext: 'Para borrarlo, escribe:',
    erasedHere: 'Todo lo que estaba configurado aquí se ha borrado.',
    nothingErased: 'No se ha borrado nada.',
    noQuestionsHere: 'Las preguntas y los votos solo se guardan en los servidores.',
    mayNotErase:
      'Todo lo borran quienes pueden gestionar canales en todo el servidor. Tú puedes borrar preguntas y votos.',
    choiceYes: 'sí',
    buttonErase: 'Borrar',
    buttonKeep: 'Conservar',
    buttonUse: 'Usar aquí',
    buttonSummary: 'Resumen',
    menuArticles: 'Mira uno de estos',
    menuLines: 'Elige',
  },
} satisfies Pick<Translation, 'phrases'>;
