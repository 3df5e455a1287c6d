# One image recipe for all applications: APP is command-side, query-side, channels or web-console.
# Build the jars first (./inkom test, or mvn package); the image only takes APP/target/APP-VERSION-app.jar apart.
ARG JAVA_IMAGE=eclipse-temurin:25.0.3_9-jre-noble
ARG APP

FROM ${JAVA_IMAGE} AS java
FROM java AS base-command-side
FROM java AS base-query-side
FROM java AS base-web-console
# The camera needs a Chromium that is a package and no snap, hence Debian below the same Java.
FROM debian:trixie-slim AS base-channels
RUN apt-get update \
    && apt-get install -y --no-install-recommends chromium curl fonts-dejavu-core fonts-noto-color-emoji \
    && rm -rf /var/lib/apt/lists/*
COPY --from=java /opt/java/openjdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH

FROM java AS layers
ARG APP
ARG VERSION=0.1.0
WORKDIR /build
COPY ${APP}/target/${APP}-${VERSION}-app.jar app.jar
# Libraries change seldom and our classes often: one layer each, so that an upgrade ships kilobytes.
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM base-${APP}
ARG APP
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="inkom-${APP}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="EUPL-1.2"
# The archive folder exists with the right owner, so that a fresh volume inherits it.
RUN groupadd --system --gid 10001 inkom \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin inkom \
    && install -d -o inkom -g inkom -m 0750 /var/lib/inkom /var/lib/inkom/archive /var/lib/inkom/exports \
         /var/lib/inkom/transparency /var/lib/inkom/sealing-keys
WORKDIR /opt/inkom
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY --chmod=0555 docker/healthcheck.sh /opt/inkom/healthcheck.sh
# Nothing is written outside /tmp and /var/lib/inkom: run with a read-only root file system.
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["/opt/inkom/healthcheck.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "app.jar"]
