// Ends with 0 where the bot on this machine answers, as a container's health check wants it.
const { HEALTH_PORT: port = '' } = process.env;
const ready = fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => ok);
process.exitCode = (await ready.catch(() => false)) ? 0 : 1;
