import type { Translation } from '../translation.js';
import announcing from './announcing/es.js';
import card from './card/es.js';
import control from './control/es.js';
import inbox from './inbox/es.js';
import language from './language/es.js';
import library from './library/es.js';
import message from './message/es.js';
import newsroom from './newsroom/es.js';
import quiz from './quiz/es.js';
import saying from './saying/es.js';
import upkeep from './upkeep/es.js';

/** What the option is called that every command about an article has. */
const article = ['artículo', 'Qué artículo, por su titular'] as const;

/** Spanish. */
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
    attended: 'Quién estuvo presente ({event}), según el artículo:',
    attendedUnnamed: 'No he encontrado nombres de los presentes ({event}); el artículo dice:',
    notListed: 'El artículo solo menciona a algunos.',
    isPerson: '{name} en el artículo:',
    peopleOf: 'A quién relaciona el artículo con «{name}»:',
    role: 'Quién es, según el artículo:',
    group: 'Lo que el artículo dice de «{name}»:',
    did: 'Quién, en palabras del artículo:',
    saidBy: '{name} en el artículo:',
    said: 'Lo que se dijo, según el artículo:',
    verbatim: 'Palabra por palabra: {name} en el artículo.',
    verbatimOpen: 'Palabra por palabra, entre comillas en el artículo; no puedo saber por él quién lo dice.',
    altered: 'No es palabra por palabra. Quien lo dice en el artículo: {name}.',
    alteredOpen: 'No es palabra por palabra lo que cita el artículo.',
    misattributed: 'No {claimed}. Quien lo dice en el artículo: {name}.',
    misattributedOpen:
      'No puedo saber si es {claimed}: no he encontrado en el artículo a nadie que lo diga claramente.',
    misattributedAltered: 'No {claimed}, ni palabra por palabra. Quien lo dice en el artículo: {name}.',
    paraphrase: 'No es una cita, sino palabras del periodista. Quien lo dice en el artículo: {name}.',
    paraphraseOpen:
      'No es una cita, sino palabras del periodista; no puedo saber por el artículo quién lo dice.',
    narration: 'No es una cita: lo dice el propio artículo.',
    notFound: 'No he encontrado estas palabras en el artículo.',
    whatToCheck: 'Escribe las palabras que hay que comprobar, dos al menos, y quién las habría dicho.',
    tooMuchToCheck: 'Es demasiado largo para comprobarlo. Envía una parte.',
    wordsCutOff: 'En el artículo «{article}» va con estas palabras y les da la vuelta.',
    onlyMarks: 'Solo cambia la puntuación.',
    interrupted: 'En el artículo estas palabras están en citas separadas.',
    otherOrder: 'En el artículo estas palabras están en otro orden.',
    moreQuotations: 'Otras citas que no se han comprobado: {count}.',
    passages: 'El artículo dice:',
    unsure: 'Esta podría ser la respuesta:',
    dated: 'El artículo lleva la fecha {date}.',
    undated: 'No he encontrado ninguna fecha en el artículo.',
    titled: 'El titular:',
    written: 'El artículo está firmado por:',
    closest: 'Lo que más se acerca (no es una respuesta):',
    tryNext: 'Prueba con:',
    didYouMean: 'Quizá querías decir:',
    youCanAsk: 'Puedes preguntar:',
    help: 'Respondo a preguntas sobre una noticia con las propias palabras del artículo. Lo que puedes escribir:',
    examples: 'Por ejemplo:',
    exampleQuestion: '¿quién es {name}?',
    hello: '¡Hola! Pregúntame por el artículo y respondo con sus propias palabras.',
    whoIAm:
      'Soy Verbatim, un bot. Respondo a preguntas sobre una noticia con sus propias palabras y no añado ninguna mía.',
    howIAm: 'Todo bien, gracias. Pregúntame por el artículo.',
    whatICanDo:
      'Encuentro lo que dice el artículo: quién dijo qué, quién estuvo y si una cita es exacta. Lo que puedes escribir está en {command:help}.',
    welcome: '¡De nada!',
    goodbye: '¡Hasta luego!',
    askMore: 'De acuerdo. Pregúntame por el artículo cuando quieras.',
    noSource: 'No sé dónde se publicó.',
    corrected: 'El artículo fue corregido: {date}.',
    articleInUse: 'Aquí responde primero este:',
    articleUsual:
      'Los comandos buscan primero en el más reciente y luego en los demás; las preguntas libres buscan en todos:',
    nowUsed: 'Desde ahora aquí responde primero este:',
    nowNewest: 'Desde ahora aquí responde primero el más reciente; ahora es:',
    otherArticles: 'Los demás:',
    articleHolds: 'Leído en él: personas {people} · declaraciones {statements} · acontecimientos {events}',
    articleFaults: 'Con errores, no cargados como se guardaron por última vez:',
    articlesWithdrawn: 'Retirados: {slugs}',
    ambiguous: 'Hay varias personas posibles. ¿A quién te refieres?',
    noSuchName: 'No he encontrado en el artículo a nadie que responda a eso.',
    noPeople: 'No he encontrado en el artículo a nadie de «{name}».',
    nothingSaid: 'No he encontrado en el artículo ninguna declaración de {name}.',
    nothingSaidAbout: 'No he encontrado ninguna declaración de {name} sobre eso.',
    noSuchSpeaker: 'No he encontrado ninguna declaración de nadie con ese nombre.',
    notSaid: 'No he encontrado nada sobre eso en el artículo.',
    tooLong: 'Es demasiado largo para una pregunta. Pregunta en una o dos frases.',
    valueTooLong: 'Es demasiado largo para {option}: como máximo {count} caracteres.',
    emptyQuestion: 'Haz una pregunta, o escribe {command:help} para ver a qué puedo responder.',
    unknownCommand: 'No existe esa orden. Prueba con {command:help}.',
    missingOption: 'A esa orden le falta: {option}.',
    unknownArticle: 'No hay ningún artículo con ese nombre.',
    withdrawn: 'Ese artículo ha sido retirado.',
    noArticles: 'No hay ningún artículo cargado.',
    brokenJson: 'Esa línea no es una petición JSON.',
    badRequest: 'Esa petición no sirve: {fault}.',
    unknownDocument: 'No se conoce ningún documento con ese identificador: envía su texto otra vez.',
    emptyDocument: 'Ese documento no tiene texto.',
    inReportersWords: '{name}, en palabras del periodista:',
    page: 'Página {page} de {pages}',
    oneQuote: '1 cita',
    quotes: '{count} citas',
    paraphrased: 'parafraseado',
    buttonContext: 'Contexto',
    buttonMore: 'Más',
    buttonBack: 'Atrás',
    buttonShare: 'Compartir',
    buttonRemove: 'Quitar',
    stale: 'Ese botón es más antiguo que el artículo tal como lo conozco ahora. Pregunta otra vez.',
    notYours: 'Solo quien preguntó, o quien modera, puede quitar esta respuesta.',
    menuAsk: 'Preguntar esto',
    menuCheck: 'Comprobar citas',
    optionPrivate: 'Mostrarte la respuesta solo a ti',
    optionPrivateName: 'privado',
    failed: 'Algo ha fallado por mi parte. La causa está en el registro con el número {id}.',
  },
  commands: {
    ...upkeep.commands,
    ...newsroom.commands,
    summary: {
      name: 'resumen',
      description: 'El titular, la fecha y lo esencial, en palabras del artículo',
      options: { article },
    },
    quote: {
      name: 'cita',
      description: 'Lo que alguien dijo, palabra por palabra, y lo que se cuenta que dijo',
      options: {
        article,
        speaker: ['quién', 'Quién lo dijo: una persona, un gobierno o una organización'],
        about: ['sobre', 'Solo lo que se dijo sobre esto'],
      },
    },
    who: {
      name: 'quién',
      description: 'Quién estuvo, quién es alguien o quién hizo algo',
      options: {
        article,
        query: ['búsqueda', 'Un lugar, un suceso, una persona, un cargo, un país o una acción'],
      },
    },
    ask: {
      name: 'pregunta',
      description: 'Pregunta por el artículo con tus propias palabras',
      options: { article, question: ['pregunta', 'Tu pregunta'] },
    },
    check: {
      name: 'comprobar',
      description: '¿De verdad se dijo? Compara una cita con el artículo, palabra por palabra',
      options: {
        article,
        quote: ['cita', 'Las palabras que alguien habría dicho'],
        speaker: ['quién', 'Quién las habría dicho'],
      },
    },
    quiz: {
      name: 'quiz',
      description: '¿Quién lo dijo? ¿Verdadera o alterada? Unas preguntas con las citas del artículo',
      options: {
        article,
        round: ['ronda', 'Qué ronda, por su número'],
        choice: ['elección', 'Lo que eliges: un nombre, A o B; ? para la respuesta'],
        score: ['puntos', 'Tu puntuación hasta ahora, como 2/3'],
      },
    },
    help: { name: 'ayuda', description: 'Lo que puedes escribir, con ejemplos del artículo', options: {} },
  },
} satisfies Translation;
