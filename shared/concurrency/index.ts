export { inParallel } from "./in-parallel.ts";
