# The bot with nothing it does not need: Node's own program, one bundle and the migrations. No shell, no npm, no packages. For
# production only: the embedded database and Redis are packages, and stay behind; so does the playground.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build -- --production

# The C libraries that Node asks for, certificates, and a user who is not root.
FROM gcr.io/distroless/cc-debian12:nonroot
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978
WORKDIR /app
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY package.json LICENSE ./
COPY --from=build /app/storage/migrations storage/migrations
COPY --from=build /app/dist dist
USER nonroot
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without a shell in between, SIGTERM reaches the bot, which finishes what is under way within 10 seconds.
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "--initial-old-space-size=64", "--heap-growing-percent=50", "dist/convenor.js", "start"]
