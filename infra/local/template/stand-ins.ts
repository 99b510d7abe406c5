import type { FunctionPlan } from "./function-plan.ts";

/** What stands in here for what lies outside the stack: the local address, by the one that the template names. */
export type StandIns = Readonly<Record<string, string>>;

/** Something was to stand in for an address that no function is told. */
export class NothingToStandInFor extends Error {
  override readonly name = "NothingToStandInFor";
  readonly address: string;

  constructor(address: string) {
    super(
      `Found no function with a variable that is ${address}, for which something was to stand in. ` +
        "Name the address as the template does, with or without a slash at its end.",
    );
    this.address = address;
  }
}

/**
 * The functions, told the local addresses in the place of the outside ones. Only a variable that is the whole address
 * is changed; what is told another way (a topic, a secret) keeps its name here and needs nobody to stand in.
 *
 * @throws NothingToStandInFor for the first address that is told to no function: it would be called all the same
 */
export function withStandIns(
  functions: readonly FunctionPlan[],
  standIns: StandIns,
): readonly FunctionPlan[] {
  const told = new Set(functions.flatMap(({ environment }) => Object.values(environment)));
  for (const address of Object.keys(standIns)) {
    if (!told.has(address)) throw new NothingToStandInFor(address);
  }
  return functions.map((planned) => ({
    ...planned,
    environment: Object.fromEntries(
      Object.entries(planned.environment).map(([name, value]) => [name, standIns[value] ?? value]),
    ),
  }));
}
