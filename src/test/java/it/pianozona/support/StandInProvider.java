/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A provider of identities that recognises whomever the test says, as a person at SPID would: discovery, authorization code, signed
 * token. It stands in where a whole Keycloak would only cost time; what a real one does is
 * {@link it.pianozona.browser.IdentityProviderTest}'s.
 */
public final class StandInProvider implements AutoCloseable {

    /** What Pianozona is called there. */
    public static final String CLIENT = "pianozona";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final RSAKey key;
    private volatile String fiscalNumber = "";
    private volatile String level = "https://www.spid.gov.it/SpidL2";

    private record Asked(String nonce, String fiscalNumber) {}

    private StandInProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts it on a free port of this machine. */
    public static StandInProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new StandInProvider(
                    server, new RSAKeyGenerator(2048).keyID("prova").generate());
            server.createContext("/", provider::answer);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on the provider recognises who has that codice fiscale, which it gives with SPID's prefix. */
    public void recognises(String taxCode) {
        fiscalNumber = "TINIT-" + taxCode;
    }

    /** From now on with that level of assurance. */
    public void atLevel(String acr) {
        level = acr;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, description());
                case "/keys" -> send(exchange, new JWKSet(key).toJSONObject(true));
                case "/authorize" -> authorize(exchange);
                case "/token" -> send(exchange, token(fields(body(exchange))));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var request = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        asked.put(code, new Asked(request.getOrDefault("nonce", ""), fiscalNumber));
        exchange.getResponseHeaders()
                .add("Location", request.get("redirect_uri") + "?code=" + code + "&state=" + request.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private Map<String, Object> token(Map<String, String> request) {
        var who = asked.remove(request.get("code"));
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(who.fiscalNumber())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", who.nonce())
                .claim("acr", level)
                .claim("fiscalNumber", who.fiscalNumber())
                .build();
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "access_token",
                UUID.randomUUID().toString(),
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "id_token",
                signed.serialize());
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void send(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        var bytes = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
