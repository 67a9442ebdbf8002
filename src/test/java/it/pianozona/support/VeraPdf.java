/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF, the reference checker of archival and accessible PDF. The first call takes about eight seconds. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Fails, with what is wrong and where, unless the PDF is PDF/A-2a and PDF/UA-1. */
    public static void requirePasses(byte[] pdf) {
        var found = new ArrayList<String>();
        found.addAll(violations(pdf, PDFAFlavour.PDFA_2_A));
        found.addAll(violations(pdf, PDFAFlavour.PDFUA_1));
        if (!found.isEmpty()) {
            throw new AssertionError("veraPDF refuses the PDF:\n" + String.join("\n", found));
        }
    }

    /** What veraPDF has against the PDF in one flavour; at most ten. */
    public static List<String> violations(byte[] pdf, PDFAFlavour flavour) {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            if (result.isCompliant()) {
                return List.of();
            }
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .limit(10)
                    .map(assertion -> "%s %s: %s at %s"
                            .formatted(
                                    flavour.getId(),
                                    assertion.getRuleId().getClause(),
                                    assertion.getMessage(),
                                    assertion.getLocation().getContext()))
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
            throw new AssertionError("veraPDF cannot read the PDF", e);
        }
    }
}
