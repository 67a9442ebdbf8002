/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak, as the build unpacks it with profile {@code identity}: started in development mode with a realm of the test's
 * people, and stopped with all that it started.
 */
public final class Keycloak implements AutoCloseable {

    static final String REALM = "pianozona";
    static final String CLIENT_SECRET = "prova-segreta";

    /** Of everybody in the realm. */
    public static final String PASSWORD = "chiave-dell-ente";

    private static final Path UNPACKED = Path.of("target", "identity");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;

    private Keycloak(Process process) {
        this.process = process;
    }

    /** Somebody whom the provider knows, with the codice fiscale as SPID gives it. */
    public record Subject(String name, String fiscalNumber) {}

    /** Where it is unpacked; empty where the build did not fetch it. */
    public static Optional<Path> home() throws IOException {
        if (!Files.isDirectory(UNPACKED)) {
            return Optional.empty();
        }
        try (var found = Files.list(UNPACKED)) {
            return found.filter(path -> Files.exists(path.resolve("lib/quarkus-run.jar")))
                    .findFirst();
        }
    }

    /** Starts it at that address and waits until it answers. */
    public static Keycloak start(String issuer, List<Subject> people) throws IOException, InterruptedException {
        var home = home().orElseThrow();
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        var imports = Files.createDirectories(home.resolve("data/import"));
        new ObjectMapper().writeValue(imports.resolve(REALM + "-realm.json").toFile(), realm(people));
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + URI.create(issuer).getPort())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("test.log").toFile());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        var keycloak = new Keycloak(builder.start());
        keycloak.awaitAnswer(issuer);
        return keycloak;
    }

    private void awaitAnswer(String issuer) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var http = HttpClient.newHttpClient();
        var asked = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .build();
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                if (http.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        close();
        throw new IllegalStateException("Keycloak does not answer; its words are in test.log beside it");
    }

    private static Map<String, Object> realm(List<Subject> people) {
        return Map.of(
                "realm",
                REALM,
                "enabled",
                true,
                "sslRequired",
                "none",
                "clients",
                List.of(Map.of(
                        "clientId",
                        "pianozona",
                        "secret",
                        CLIENT_SECRET,
                        "protocol",
                        "openid-connect",
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        true,
                        "directAccessGrantsEnabled",
                        false,
                        "redirectUris",
                        List.of("http://localhost/*", "http://localhost:*"),
                        "attributes",
                        Map.of(
                                "pkce.code.challenge.method", "S256",
                                "post.logout.redirect.uris", "+"),
                        "protocolMappers",
                        List.of(Map.of(
                                "name", "fiscalNumber",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-usermodel-attribute-mapper",
                                "config",
                                        Map.of(
                                                "user.attribute", "fiscalNumber",
                                                "claim.name", "fiscalNumber",
                                                "jsonType.label", "String",
                                                "id.token.claim", "true",
                                                "access.token.claim", "true",
                                                "userinfo.token.claim", "true"))))),
                "users",
                people.stream().map(Keycloak::user).toList());
    }

    private static Map<String, Object> user(Subject person) {
        return Map.of(
                "username",
                person.name(),
                "enabled",
                true,
                "firstName",
                "Persona",
                "lastName",
                "Riconosciuta",
                "email",
                person.name() + "@example.it",
                "emailVerified",
                true,
                "attributes",
                Map.of("fiscalNumber", List.of(person.fiscalNumber())),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    }

    @Override
    public void close() {
        var all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
