/** A style sheet imported by a script arrives as text (see build/bundles.mjs). */
declare module '*.css' {
  const text: string;
  export default text;
}
