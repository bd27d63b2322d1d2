/** WordNet’s exception lists: the base form of each irregular form. The package has no types. */
declare module 'wink-lexicon/src/wn-*' {
  const forms: Readonly<Record<string, string>>;
  export default forms;
}
