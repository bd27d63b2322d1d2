/** Styles are bundled with the page; there is nothing in them to import. */
declare module '*.css';
