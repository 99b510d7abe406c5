/** What invokes functions: queues, the clock, HTTP. */
export { listenForHttp } from "./http-api.ts";
export { listenForInvocations } from "./lambda-api.ts";
export { consumeQueue } from "./queue-consumer.ts";
export { type Firing, type PassOver, schedulerOf } from "./scheduler.ts";
export { setAsideIn } from "./set-aside.ts";
