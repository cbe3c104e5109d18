# Node 22 is the line that is kept up; from 24 on, better-sqlite3 aborts the process. A tag moves: to build the same image again, pin the digest that
# `docker buildx imagetools inspect node:22-slim` tells, as node:22-slim@sha256:… in both places.
FROM node:22-slim AS build
WORKDIR /app
# better-sqlite3 fetches its prebuilt addon, or compiles it where there is none.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates g++ make python3 \
  && rm -rf /var/lib/apt/lists/* \
  && npm install --global npm@11
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22-slim
ENV NODE_ENV=production \
    DATABASE_URL=sqlite:/data/jobbot.db \
    PROMETHEUS_PORT=8000
WORKDIR /app
# The programs are bundles: of the dependencies only the compiled addon, and what loads it, is needed.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules/better-sqlite3 node_modules/better-sqlite3
COPY --from=build /app/node_modules/bindings node_modules/bindings
COPY --from=build /app/node_modules/file-uri-to-path node_modules/file-uri-to-path
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PROMETHEUS_PORT || 8000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/Main.js"]
