import { americans, type Row } from './row.js';

/** A person by name, first name or nickname. */
export const names: readonly Row[] = [
  { line: '/who zelensky', people: ['Volodymyr Zelensky'] },
  { line: '/who marco', people: ['Marco Rubio'] },
  { line: '/who keir starmer', people: ['Keir Starmer'] },
  { line: '/who donald tusk', people: ['Donald Tusk'] },
  { line: '/who donald', people: ['Donald Tusk', 'Trump'], status: 'ambiguous' },
  { line: '/who trump', people: ['Trump'] },
  { line: '/who donald trump', people: ['Trump'] },
  { line: '/who nato', says: 'NATO' },
  { line: '/who', status: 'invalid' },
  { line: 'who is rubio', people: ['Marco Rubio'] },
  { line: 'who is mike waltz?', people: ['Mike Waltz'], says: 'U.S. National Security Advisor Mike Waltz' },
  { line: '/who vladimir zelensky', people: ['Volodymyr Zelensky'] },
  { line: "/who zelensky's", people: ['Volodymyr Zelensky'] },
  { line: '/who rubio marco', people: ['Marco Rubio'] },
  { line: '/who d. tusk', people: ['Donald Tusk'] },
  { line: '/who president trump', people: ['Trump'] },
  { line: 'whos waltz', people: ['Mike Waltz'] },
  { line: 'who is donald', people: ['Donald Tusk', 'Trump'], status: 'ambiguous' },
  { line: '/who mister lavrov', people: ['Sergei Lavrov'] },
  { line: '/who secretary rubio', people: ['Marco Rubio'] },
  { line: '**who is rubio**', people: ['Marco Rubio'] },
];

/** A person by office. */
export const roles: readonly Row[] = [
  { line: '/who secretary of state', people: ['Marco Rubio'] },
  { line: '/who national security adviser', people: ['Mike Waltz'] },
  { line: '/who foreign minister', people: ['Sergei Lavrov'] },
  { line: '/who italian pm', people: ['Giorgia Meloni'] },
  { line: '/who prime minister', people: ['Keir Starmer', 'Giorgia Meloni'], status: 'ambiguous' },
  { line: '/who president of ukraine', people: ['Volodymyr Zelensky'] },
  { line: '/who presidential aide', people: ['Yury Ushakov'] },
  { line: "what is ushakov's job?", people: ['Yury Ushakov'] },
  { line: 'who is the italian prime minister', people: ['Giorgia Meloni'] },
  { line: "who's the foreign minister of russia", people: ['Sergei Lavrov'] },
  { line: '/who aide', people: ['Yury Ushakov'] },
  { line: "/who russia's foreign minister", people: ['Sergei Lavrov'] },
  { line: '/who security advisor', people: ['Mike Waltz'] },
  { line: '/who russian aide', people: ['Yury Ushakov'] },
  { line: '/who the president', people: ['Volodymyr Zelensky'] },
  { line: 'whats rubios job', people: ['Marco Rubio'] },
  { line: "what is mike waltz's role", people: ['Mike Waltz'] },
  { line: '/who american secretary of state', people: ['Marco Rubio'] },
  { line: '/who prime minister of italy', people: ['Giorgia Meloni'] },
  { line: '/who russian minister of foreign affairs', people: ['Sergei Lavrov'] },
];

/** The people of a country, by its name, its adjective or its capital’s. */
export const countries: readonly Row[] = [
  { line: '/who german', people: ['Olaf Scholz'] },
  { line: '/who germany', people: ['Olaf Scholz'] },
  { line: '/who uk', people: ['Keir Starmer'] },
  { line: '/who america', people: americans },
  { line: '/who kremlin', people: ['Sergei Lavrov', 'Yury Ushakov'] },
  { line: '/who russians', people: ['Sergei Lavrov', 'Yury Ushakov'] },
  { line: '/who ukraine', people: ['Volodymyr Zelensky'] },
  { line: '/who U.K.', people: ['Keir Starmer'] },
  { line: '/who us', people: americans },
  { line: '/who great britain', people: ['Keir Starmer'] },
  { line: '/who the brits', people: ['Keir Starmer'] },
  { line: '/who briton', people: ['Keir Starmer'] },
];
