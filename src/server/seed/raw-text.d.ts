/** A file's text, put into the bundle as it stands. */
declare module "*?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: because the bundler hands a raw file over as a default export
  export default text;
}
