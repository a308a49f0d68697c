/** What is used of Mozilla's linter, which comes without types. */
declare module 'addons-linter' {
  type Message = { _type: string; code: string; message: string; file?: string };
  type Report = {
    summary: { errors: number; warnings: number; notices: number };
    errors: Message[];
    warnings: Message[];
    notices: Message[];
  };
  const linter: {
    createInstance(options: { config: object; runAsBinary: boolean }): { run(): Promise<Report> };
  };
  export default linter;
}
