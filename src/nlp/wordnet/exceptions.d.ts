/** WordNet's exception lists: the base form of each irregular one. The package has no types of its own. */
declare module 'wink-lexicon/src/wn-*' {
  const forms: Readonly<Record<string, string>>;
  export default forms;
}
