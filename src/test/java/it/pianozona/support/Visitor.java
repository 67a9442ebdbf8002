/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without pictures: cookies, the sign-in form, the webapps' XSRF token; redirects are not followed. */
public final class Visitor {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String root;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Somebody who has not signed in. */
    public static Visitor nobody(int port) {
        return new Visitor(port);
    }

    /** The person, signed in by the form as people do. */
    public static Visitor signedIn(int port, String person) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(person, "pianozona");
        if (answer.headers().firstValue("Location").orElse("").contains("errore")) {
            throw new IllegalStateException(person + " cannot sign in");
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    /** Fills the sign-in form and sends it. */
    public HttpResponse<String> signIn(String person, String password) {
        return sendForm("/accedi", "/accedi", Map.of("nome", person, "password", password));
    }

    /** Sends a form of one of our pages, with the token that the page carries. */
    public HttpResponse<String> sendForm(String page, String action, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(page));
        return sendFormAsIs(action, all);
    }

    /** The form token that a page carries; it holds as long as the session. */
    public String token(String page) {
        var token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form token on " + page);
        }
        return token.group(1);
    }

    /** Sends a form with one file, with the token that the page carries. */
    public HttpResponse<String> sendFile(String page, String action, String field, String fileName, byte[] content) {
        return sendFileAs(token(page), action, field, fileName, content);
    }

    /** Sends a form with one file and that token. */
    public HttpResponse<String> sendFileAs(String token, String action, String field, String fileName, byte[] content) {
        var boundary = "confine-" + UUID.randomUUID();
        var head =
                "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"%3$s\"; filename=\"%4$s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, token, field, fileName);
        var tail = "\r\n--%s--\r\n".formatted(boundary);
        var parts = List.of(head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8));
        var length = parts.stream().mapToLong(part -> part.length).sum();
        return send(
                "POST",
                action,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), length));
    }

    /** Sends fields as they are, without looking at a page first. */
    public HttpResponse<String> sendFormAsIs(String action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", action, "application/x-www-form-urlencoded", body);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    /** Sends Json, with the webapps' XSRF token. */
    public HttpResponse<String> sendJson(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    /** The value of a cookie, empty text if it is not set. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** From here on requests carry that cookie, as those of a thief would. */
    public void keep(String cookie, String value) {
        cookies.put(cookie, value);
    }

    /** From here on requests go without the webapps' token, as another site's would. */
    public void forgetWebappToken() {
        cookies.remove("XSRF-TOKEN");
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        return send(method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, String type, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!path.startsWith("/camunda")) {
            request.header("Accept", "text/html, */*;q=0.8");
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            remember(response.headers().allValues("Set-Cookie"));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void remember(List<String> set) {
        for (var cookie : set) {
            var pair = cookie.substring(0, (cookie + ";").indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
