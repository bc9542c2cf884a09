# syntax=docker/dockerfile:1

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# the cache keeps the dependencies from one build to the next
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp package -DskipTests
RUN java -Djarmode=tools -jar server/target/server-*.jar \
    extract --layers --destination /layers

FROM eclipse-temurin:25-jre
# curl asks after the server's health
RUN apt-get update \
 && apt-get install --yes --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin rollbook \
 && mkdir --mode=0700 /data \
 && chown rollbook /data
WORKDIR /app
# from what changes least to what changes most
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --from=build /src/deploy/train /src/deploy/java-options ./deploy/
# PostgreSQL, which the training needs, does not run as root
RUN chown rollbook .
USER 10001
RUN deploy/train .
USER root
RUN chown root .
USER 10001
ENV ROLLBOOK_DATA_DIR=/data \
    SERVER_PORT=8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD curl --fail --silent --output /dev/null "http://127.0.0.1:${SERVER_PORT}/actuator/health/readiness"
# exec, so that the server is the process that gets SIGTERM
ENTRYPOINT ["sh", "-c", "exec java @deploy/java-options -XX:AOTCache=rollbook.aot -XX:MaxRAMPercentage=60 $JAVA_OPTS -jar server-*.jar \"$@\"", "rollbook"]
