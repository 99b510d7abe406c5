/** The one function of react-dom's server build that reports use; its own types are a package that is not installed. */
declare module "react-dom/server" {
  import type { ReactNode } from "react";

  /** The node as HTML, every text escaped, without marks for the browser to take it up again. */
  export function renderToStaticMarkup(node: ReactNode): string;
}
