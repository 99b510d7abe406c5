/** What invokes functions: queues, the clock, HTTP. */
export { type HttpApi, listenForHttp } from "./http-api.ts";
export { consumeQueue, type QueueConsumer } from "./queue-consumer.ts";
export { type Firing, type PassOver, type Scheduler, schedulerOf } from "./scheduler.ts";
