/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.time.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;

/** The composers without the product around them, on 30 June 2018 at noon. */
public final class Composers {

    private static final Clock NOON = Clock.fixed(Instant.parse("2018-06-30T10:00:00Z"), BusinessClock.ROME);

    private Composers() {}

    public static PdfComposer pdf() {
        return new PdfComposer(new PaperTemplates(), NOON, 2, 60);
    }

    /** One in which it is that moment. */
    public static PdfComposer pdfAt(Instant moment) {
        return new PdfComposer(new PaperTemplates(), Clock.fixed(moment, BusinessClock.ROME), 2, 60);
    }

    /** One in which others have taken every place, and nobody waits. */
    static PdfComposer crowded() {
        return new PdfComposer(new PaperTemplates(), NOON, 0, 0);
    }

    public static OdtComposer odt() {
        return odt(NOON);
    }

    /** One in which it is that moment. */
    public static OdtComposer odtAt(Instant moment) {
        return odt(Clock.fixed(moment, BusinessClock.ROME));
    }

    private static OdtComposer odt(Clock clock) {
        try {
            return new OdtComposer(new PaperTemplates(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
