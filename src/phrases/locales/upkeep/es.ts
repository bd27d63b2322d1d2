import type { Translation } from '../../translation.js';

/** What the option is called that names an article. */
const article = ['artículo', 'Qué artículo, por su titular'] as const;

/** Spanish: what is set and kept of a server, and the commands for it. */
export default {
  phrases: {
    mayNotSet: 'Solo quienes pueden gestionar canales cambian lo que está configurado aquí.',
    mayNotSetServer:
      'Lo que vale en todo el servidor solo lo cambian quienes pueden gestionar canales en todo él. Para este canal, quita «{option:settings.where}».',
    nowAny:
      'Desde ahora no hay ningún artículo elegido aquí: los comandos buscan primero en el más reciente y luego en los demás; las preguntas libres buscan en todos. El más reciente es ahora:',
    asCommand:
      'Eso solo funciona como comando de barra: un mensaje no me dice qué puedes hacer aquí. Escribe / y elígelo.',
    nothingKept: 'Aquí no hay nada configurado y no se guarda nada.',
    moderatorsOnly: 'Eso es para quienes moderan este servidor.',
    unreadable: 'Lo guardado no se puede leer ahora. Inténtalo de nuevo dentro de un minuto.',
    unkept: 'No se ha podido guardar: vale hasta que me reinicie, y lo sigo intentando.',
    unknownChoice: '«{option}» no tiene ese valor.',
    privacy: 'No se guarda ningún nombre ni identificador de usuario, ni ningún mensaje. Lo que se guarda:',
    privacyMemory:
      'Durante diez minutos recuerdo lo último que se preguntó, para entender lo que sigue; eso nunca se escribe.',
    privacySettings:
      'Lo que han configurado quienes gestionan los canales, con los identificadores de este servidor y de sus canales.',
    privacyQuestions:
      'Las preguntas sin respuesta, tal como se escribieron, y el día, durante 30 días: aquí está activado. Las que haces con «{phrase:optionPrivateName}» no se guardan.',
    privacyNoQuestions: 'Las preguntas no se guardan: aquí está desactivado.',
    privacyVotes:
      'Cuántas veces se consideró útil o errónea una respuesta, los motivos indicados y el día, durante 30 días.',
    privacyLog: 'Quien me administra hace escribir las preguntas en el registro, sin nombres.',
    privacyErase:
      'Los moderadores lo ven todo con {command:article export} y lo borran con {command:article erase}; cuando me quitan del servidor, se borra.',
    unanswered: 'Lo que se preguntó en los últimos 30 días y quedó sin respuesta:',
    noneUnanswered: 'No hay ninguna pregunta guardada de los últimos 30 días.',
    moreQuestions: 'Y {count} más: {command:article export} las tiene todas.',
    exported: 'Todo lo que se guarda de este servidor:',
    asFile: 'En el archivo {name}.',
    erasedQuestions: 'Las preguntas y los votos guardados de este servidor se han borrado.',
    erasedAll: 'Todo lo que se guardaba de este servidor se ha borrado.',
    settings: 'Cómo respondo aquí:',
    nowHere: 'Desde ahora, en este canal:',
    nowInServer: 'Desde ahora, en todo el servidor; lo configurado para un canal tiene prioridad:',
    setNewest: 'Primero responde el artículo más reciente.',
    setAny:
      'No hay ningún artículo elegido: los comandos buscan primero en el más reciente y luego en los demás; las preguntas libres buscan en todos.',
    setArticle: 'El artículo que responde primero: {title}',
    mentionsOn: 'Se responde a las menciones.',
    mentionsOff: 'No se responde a las menciones.',
    privateOn:
      'Las respuestas a los comandos son solo para quien pregunta, salvo que «{phrase:optionPrivateName}» diga otra cosa.',
    privateOff:
      'Las respuestas a los comandos son para todos, salvo que «{phrase:optionPrivateName}» diga otra cosa.',
    questionsOn: 'Las preguntas sin respuesta se guardan 30 días, sin nombres.',
    questionsOff:
      'Las preguntas sin respuesta no se guardan; {command:settings} {option:settings.unanswered}:{phrase:choiceOn} lo activa.',
    choiceChannel: 'este canal',
    choiceServer: 'todo el servidor',
    choiceQuestions: 'preguntas y votos',
    choiceEverything: 'todo',
    choiceOn: 'sí',
    choiceOff: 'no',
    buttonHelpful: 'Útil',
    buttonWrong: 'Errónea',
    voted: 'Gracias, queda contado.',
    votedBefore: 'Ya lo has dicho.',
  },
  commands: {
    article: {
      name: 'artículo',
      description: 'De qué artículo respondo, de dónde viene y qué se guarda',
      options: { article },
    },
    'article list': {
      name: 'lista',
      description: 'Qué artículos hay y cuál responde aquí',
      options: { page: ['página', 'El número de la página'] },
    },
    'article use': {
      name: 'usar',
      description: 'Para quienes gestionan canales: elegir el artículo que responde aquí',
      options: {
        article: ['artículo', 'Por su título; o el más reciente, o todos'],
        where: ['dónde', 'Para este canal o todo el servidor; en un hilo, si no se indica, solo para él'],
      },
    },
    'article source': { name: 'fuente', description: 'Dónde se publicó un artículo', options: { article } },
    'article about': { name: 'contenido', description: 'Qué contiene un artículo', options: { article } },
    'article privacy': {
      name: 'privacidad',
      description: 'Qué se guarda de lo que preguntas y de este servidor',
      options: {},
    },
    'article unanswered': {
      name: 'pendientes',
      description: 'Para moderadores: lo que se preguntó sin respuesta y lo que se consideró erróneo',
      options: {},
    },
    'article export': {
      name: 'exportar',
      description: 'Para moderadores: todo lo que se guarda de este servidor, en un archivo',
      options: {},
    },
    'article erase': {
      name: 'borrar',
      description: 'Para moderadores: borrar lo que se guarda de este servidor',
      options: {
        what: ['qué', 'Las preguntas y los votos, o todo'],
        sure: ['seguro', 'Sí, si lo tienes claro: entonces se borra'],
      },
    },
    settings: {
      name: 'ajustes',
      description: 'Para quienes gestionan canales: cómo respondo aquí; sin opciones, cómo está',
      options: {
        article: ['artículo', 'Qué artículo responde: título, el más reciente o todos'],
        mentions: ['menciones', 'Si respondo cuando me mencionan'],
        privately: [
          'respuestas-privadas',
          'Si las respuestas a comandos son solo para quien pregunta, cuando no dice otra cosa',
        ],
        unanswered: ['pendientes', 'Si las preguntas sin respuesta se guardan 30 días, sin nombres'],
        language: ['idioma', 'En qué idioma están las respuestas que todos ven'],
        announcements: [
          'anuncios',
          'Dónde se anuncian los artículos nuevos, corregidos y retirados en este servidor',
        ],
        where: ['dónde', 'Para este canal o todo el servidor; en un hilo, si no se indica, solo para él'],
      },
    },
  },
} satisfies Translation;
