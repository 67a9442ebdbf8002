/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form whose texts were pasted from programs that mark some signs in their own way: the line break within a paragraph of a
 * word processor (U+000B), and quotation marks, dashes and dots of old pages in Windows-1252, which arrive as U+0080 to U+009F.
 * They are read as what they stand for.
 */
final class MendedText extends HttpServletRequestWrapper {

    private static final Pattern BREAK = Pattern.compile("\\u000b");
    private static final Pattern BREAK_IN_JSON = Pattern.compile("\\\\u000[bB]");
    private static final Pattern OF_WINDOWS = Pattern.compile("[\\u0080-\\u009f]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private MendedText(HttpServletRequest request) {
        super(request);
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(
                        name, Arrays.stream(values).map(MendedText::mended).toArray(String[]::new)));
    }

    /** The request as it is, if there is nothing to mend. */
    static HttpServletRequest of(HttpServletRequest request) {
        var odd = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> !mended(value).equals(value));
        return odd ? new MendedText(request) : request;
    }

    static String mended(String text) {
        var broken = BREAK.matcher(text).replaceAll("\n");
        return OF_WINDOWS.matcher(broken).replaceAll(sign -> meant(sign.group()));
    }

    /** Json writes the first kind as a code. */
    static byte[] mended(byte[] json) {
        var text = new String(json, StandardCharsets.UTF_8);
        var mended = mended(BREAK_IN_JSON.matcher(text).replaceAll("\\\\n"));
        return mended.equals(text) ? json : mended.getBytes(StandardCharsets.UTF_8);
    }

    /** Five of the codes stand for nothing. */
    private static String meant(String sign) {
        var meant = new String(new byte[] {(byte) sign.charAt(0)}, WINDOWS);
        return meant.equals("\ufffd") ? "" : meant;
    }

    @Override
    public String getParameter(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
