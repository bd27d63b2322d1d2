// Exits with 0 if the bot on this machine is ready, as a container’s health check expects.
const { HEALTH_PORT: port = '' } = process.env;
const ready = fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => ok);
process.exitCode = (await ready.catch(() => false)) ? 0 : 1;
