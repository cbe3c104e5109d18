# Of the lines of Node that are supported, 22 is the newest this runs on; from 24 on, better-sqlite3 aborts the process. docs/OPERATIONS.md says how to pin the digest.
ARG BASE=node:22.23.5-bookworm-slim

FROM ${BASE} AS build
WORKDIR /app
# better-sqlite3 fetches its prebuilt addon, or compiles it where there is none.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates g++ make python3 \
  && rm -rf /var/lib/apt/lists/* \
  && npm install --global npm@11.19.1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY LICENSE tsconfig.json ./
COPY scripts scripts
COPY src src
RUN node scripts/release.mjs /release

FROM ${BASE}
ENV NODE_ENV=production \
    DATABASE_URL=sqlite:/data/jobbot.db \
    PROMETHEUS_PORT=8000
WORKDIR /app
COPY --from=build /release ./
RUN install -d -m 700 -o node -g node /data
# The image's user `node`, by number, so that a cluster can see that it isn't root.
USER 1000:1000
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PROMETHEUS_PORT || 8000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "dist/Main.js"]
