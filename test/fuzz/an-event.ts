import { openApiDocument } from "../../shared/sources/full-events/index.ts";

/** The events of the API's own examples: one of each type. */
export const examples = Object.values(
  openApiDocument().paths["/v1/events"].post.requestBody.content["application/json"].examples as Record<
    string,
    { value: unknown }
  >,
).flatMap(({ value }) => [value].flat());
