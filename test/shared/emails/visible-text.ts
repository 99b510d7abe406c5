const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/**
 * What a reader of the HTML sees, links followed by their addresses; without the preview and the masthead, which the
 * text part has no need of. Made apart from the code that writes the e-mail.
 */
export const visibleText = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, " ")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<div [^>]*data-skip-in-text="true">.*?<\/div><\/div>/s, " ")
    .replace(/<td [^>]*data-skip-in-text="true"[^>]*>.*?<\/td>/s, " ")
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, "$2 $1 ")
    .replace(/<\/?(?:strong)[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
