/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;

/** How long a composed PDF has become. */
public final class PdfPages {

    private PdfPages() {}

    /** The pages of a PDF. */
    public static int count(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("a composed PDF cannot be read", e);
        }
    }
}
