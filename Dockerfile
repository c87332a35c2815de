# Images that copy what Maven built: ./suite build first. No build step here needs a network.
FROM eclipse-temurin:25-jre AS base
USER 10001:10001
WORKDIR /suite

# One of the three services: --target service --build-arg SERVICE=project-service
FROM base AS service
ARG SERVICE
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
# Loads and links once what every start needs: a fifth to a quarter less processor time until it is ready (docs/operations.md, docs/performance.md). This start ends
# at the first setting that is missing, and by then has loaded nearly all.
USER 0:0
RUN java -XX:AOTCacheOutput=service.aot -jar quarkus-run.jar > start.log 2>&1; tail -n 3 start.log; rm start.log; test -s service.aot
USER 10001:10001
CMD ["java", "-XX:AOTCache=service.aot", "-XX:MaxRAMPercentage=40", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]

# Creates database, roles, schemas and topics, then ends: --target prepare
FROM base AS prepare
COPY platform/launcher/target/lib/ lib/
COPY platform/launcher/target/launcher.jar ./
ENV SUITE_HOME=/tmp
CMD ["java", "-jar", "launcher.jar", "prepare"]
