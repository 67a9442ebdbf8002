# SPDX-License-Identifier: AGPL-3.0-or-later
# Build: docker build -t pianozona .

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY bpmn bpmn
COPY forms forms
COPY docs/guida docs/guida
COPY src/main src/main
# The tests belong to mvn verify; an image is built from what has passed it. What is copied here is tried by production.ImageTest.
RUN mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/pianozona-*.jar extract --layers --destination layers --application-filename pianozona.jar

FROM eclipse-temurin:17-jre
RUN groupadd --system pianozona && useradd --system --gid pianozona --home-dir /app --shell /usr/sbin/nologin pianozona
WORKDIR /app
# What lies outside the database: trusted lists, their signers, further authorities. Mount a volume here.
RUN mkdir --parents data/trust/operators data/trust/anchors data/trust/cache && chown --recursive pianozona:pianozona data
# From what changes least to what changes most.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER pianozona
ENV SPRING_PROFILES_ACTIVE=prod
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -Dfile.encoding=UTF-8"
EXPOSE 8080
# Ready: the start is over and the database answers. No curl in the image: bash asks.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=5 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /salute/pronto HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "pianozona.jar"]
