# The bot in a container of its own: docker build -t verbatim . && docker run --env-file .env -v verbatim:/data verbatim
FROM node:22.21-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The weights' runtime comes for all systems in one package: only this one's stays.
RUN npm ci --omit=dev \
  && find node_modules/onnxruntime-node/bin -mindepth 2 -maxdepth 2 -type d ! -path '*/linux' -exec rm -r {} +
COPY . .
RUN node scripts/build.js

FROM node:22.21-bookworm-slim
ENV NODE_ENV=production DATABASE_FILE=/data/verbatim.sqlite HEALTH_PORT=9464
WORKDIR /app
COPY --from=build /app /app
RUN install --directory --owner=node --group=node /data
USER node
VOLUME /data
EXPOSE 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD node scripts/health.js
CMD ["node", "scripts/run.js", "main"]
