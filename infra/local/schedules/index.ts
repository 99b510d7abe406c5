/** When schedules fire: AWS cron and rate expressions in a time zone. */
export { readScheduleExpression, type ScheduleExpression, UnreadableSchedule } from "./expression.ts";
export { UnknownTimeZone } from "./zone.ts";
