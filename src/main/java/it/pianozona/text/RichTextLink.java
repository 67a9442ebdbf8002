/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The links that a text may have: web pages and mail addresses, whole. */
public final class RichTextLink {

    private static final int LONGEST = 2000;

    private RichTextLink() {}

    /** The address as it is kept; empty if it is of another kind, relative or malformed. */
    public static Optional<String> of(String written) {
        var address = written.strip();
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            var web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            var mail = scheme.equals("mailto") && uri.getSchemeSpecificPart().contains("@");
            return web || mail ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
