# Images that copy what Maven built: ./suite build first. No build step here needs a network.
FROM eclipse-temurin:25-jre AS base
USER 10001:10001
WORKDIR /suite

# Starts each service once, with a database and a broker that exist as long as that takes, and writes what the next start needs: classes
# loaded and linked, and what was seen of them (docs/operations.md, docs/performance.md).
FROM base AS learned
USER 0:0
COPY platform/launcher/target/lib/ lib/
COPY platform/launcher/target/launcher.jar ./
COPY project-service/target/quarkus-app/ project-service/target/quarkus-app/
COPY evaluation-service/target/quarkus-app/ evaluation-service/target/quarkus-app/
COPY metrics-service/target/quarkus-app/ metrics-service/target/quarkus-app/
# The database's programs refuse to run as root, and a user without a name.
RUN useradd --uid 10001 --no-create-home suite && mkdir /learned && chown suite /learned
USER 10001:10001
# Where it cannot, for want of a database for the machine, the caches are empty, and starts are as without.
RUN SUITE_HOME=/suite java -jar launcher.jar learn /learned \
    || { echo "The images are made without AOT caches." >&2; for service in project evaluation metrics; do : > /learned/$service-service.aot; done; }

# One of the three services: --target service --build-arg SERVICE=project-service
FROM base AS service
ARG SERVICE
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --from=learned /learned/${SERVICE}.aot service.aot
CMD ["java", "-XX:AOTCache=service.aot", "-XX:+UseSerialGC", "-Xms64m", "-XX:MaxRAMPercentage=40", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]

# Databases of its own are for the stage that learns.
FROM base AS launcher
USER 0:0
COPY platform/launcher/target/lib/ lib/
RUN rm lib/embedded-postgres-binaries-*

# Creates database, roles, schemas and topics, then ends: --target prepare
FROM base AS prepare
COPY --from=launcher /suite/lib/ lib/
COPY platform/launcher/target/launcher.jar ./
ENV SUITE_HOME=/tmp
CMD ["java", "-jar", "launcher.jar", "prepare"]
