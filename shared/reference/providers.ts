import { providerNames } from "./providers.generated.ts";

const names: ReadonlySet<string> = new Set(providerNames.map((name) => name.toLowerCase()));

/** Whether the live service's list of providers has the name, in any case. */
export const isKnownProvider = (name: string): boolean => names.has(name.toLowerCase());
