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
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A small OpenID provider over HTTP, which recognises whomever the test says without asking. Its addresses are those of Keycloak
 * under the same issuer, so that a test with the real one may follow in the same context.
 */
public final class StandInProvider implements AutoCloseable {

    private static final String PROTOCOL = "/protocol/openid-connect";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, Object> recognised = new ConcurrentHashMap<>();

    private StandInProvider(String issuer, RSAKey key, HttpServer server) {
        this.issuer = issuer;
        this.key = key;
        this.server = server;
    }

    /** Starts it at that address. */
    public static StandInProvider start(String issuer) throws IOException, JOSEException {
        var address = URI.create(issuer);
        var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        var server = HttpServer.create(new InetSocketAddress("localhost", address.getPort()), 0);
        var provider = new StandInProvider(issuer, key, server);
        server.createContext(address.getPath() + "/.well-known/openid-configuration", provider::describe);
        server.createContext(address.getPath() + PROTOCOL + "/auth", provider::recognise);
        server.createContext(address.getPath() + PROTOCOL + "/token", provider::token);
        server.createContext(
                address.getPath() + PROTOCOL + "/certs",
                exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext(
                address.getPath() + PROTOCOL + "/userinfo", exchange -> answer(exchange, provider.claims()));
        server.start();
        return provider;
    }

    /** From here on it recognises a person with these claims, for example {@code fiscalNumber}, {@code familyName}, {@code acr}. */
    public void recognises(Map<String, Object> claims) {
        recognised.clear();
        recognised.putAll(claims);
    }

    /**
     * Leads a visitor of Pianozona to the provider and back.
     *
     * @return where Pianozona then leads them, without host
     */
    public static String leads(Visitor visitor) throws IOException, InterruptedException {
        var there = location(visitor.get("/accedi/ente"));
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.discarding());
        return pathOf(location(visitor.get(pathOf(location(answer)))));
    }

    private static String location(java.net.http.HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String pathOf(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                Map.of(
                        "issuer", issuer,
                        "authorization_endpoint", issuer + PROTOCOL + "/auth",
                        "token_endpoint", issuer + PROTOCOL + "/token",
                        "jwks_uri", issuer + PROTOCOL + "/certs",
                        "userinfo_endpoint", issuer + PROTOCOL + "/userinfo",
                        "end_session_endpoint", issuer + PROTOCOL + "/logout",
                        "response_types_supported", new String[] {"code"},
                        "subject_types_supported", new String[] {"public"},
                        "id_token_signing_alg_values_supported", new String[] {"RS256"}));
    }

    private void recognise(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("pianozona")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonces.remove(sent.get("code")));
        claims().forEach(claims::claim);
        try {
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            signed.sign(new RSASSASigner(key));
            answer(
                    exchange,
                    Map.of(
                            "access_token",
                            UUID.randomUUID().toString(),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            signed.serialize()));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private Map<String, Object> claims() {
        var claims = new HashMap<>(recognised);
        claims.put("sub", "somebody");
        return claims;
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, Map<String, ?> content) throws IOException {
        var bytes = JSON.writeValueAsBytes(content);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
