/** The two files of Readability, each on its own: pages that are no articles have only the second. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';
  export default Readability;
}
declare module '@mozilla/readability/Readability-readerable.js' {
  import { isProbablyReaderable } from '@mozilla/readability';
  export default isProbablyReaderable;
}
