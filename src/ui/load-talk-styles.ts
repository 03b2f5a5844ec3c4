/**
 * Brings the styles of tours and presentations, which come with their code. The build, which draws pages without a browser,
 * links them from the pages that need them.
 */
export const loadTalkStyles = (): Promise<unknown> => (import.meta.env.SSR ? Promise.resolve() : import("./talk.css"));
