import type { Translation } from '../../translation.js';

/** Spanish: several articles, and which of them goes first where. */
export default {
  phrases: {
    fromAnother: 'De otro artículo:',
    notSaidInAny: 'No he encontrado nada sobre eso en los artículos.',
    noSuchNameInAny: 'No he encontrado en los artículos a nadie que responda a eso.',
    noPeopleInAny: 'No he encontrado en los artículos a nadie de «{name}».',
    nothingSaidInAny: 'No he encontrado en los artículos ninguna declaración de {name}.',
    notFoundInAny: 'No he encontrado estas palabras en los artículos.',
    nowAsChannel:
      'Desde ahora no hay nada elegido solo para este hilo: vale lo elegido para su canal, así que aquí responde primero este:',
    nowAsServer:
      'Desde ahora no hay nada elegido solo para aquí: vale lo elegido para todo el servidor, así que aquí responde primero este:',
    inThread: 'Eso vale solo en este hilo; su canal conserva lo que tiene configurado.',
    inChannel: 'Eso vale en el canal de este hilo y en sus hilos que no tienen nada propio.',
    inServer: 'Eso vale en todo el servidor, salvo en los canales e hilos que tienen algo propio.',
    insteadInChannel: 'Este canal tiene lo suyo:',
    insteadInThread: 'Este hilo tiene lo suyo:',
    othersInstead: 'Otros canales e hilos que tienen algo propio: {count}.',
    settingsOfChannel: 'Cómo respondo en el canal de este hilo:',
    settingsOfServer:
      'Cómo respondo en todo el servidor, salvo en los canales e hilos que tienen algo propio:',
    nowInThread: 'Desde ahora, solo en este hilo:',
    nowInChannel: 'Desde ahora, en el canal de este hilo:',
  },
} satisfies Pick<Translation, 'phrases'>;
