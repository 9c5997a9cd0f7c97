// Reads histories, a list of reviews each, and prints for each the day on which its question is due.

import { planOf } from "../../widgets/practice/schedule.js";

/** @import { Review } from "../../widgets/practice/log.js" */

/** @type {Review[][]} */
const histories = JSON.parse(await new Response(Deno.stdin.readable).text());
const due = histories.map((log) => planOf(log, Math.max(...log.map(({ time }) => time))).get("one")?.due);
console.log(JSON.stringify(due));
