/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.util.GregorianCalendar;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A PDF in the making whose date and identifier are given, not read from the machine's clock; its streams wait on disk. */
final class DatedPdf extends PDDocument {

    private final Instant at;

    DatedPdf(Instant at) {
        super(IOUtils.createTempFileOnlyStreamCache());
        this.at = at;
        setDocumentId(at.toEpochMilli());
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.setCreationDate(GregorianCalendar.from(at.atZone(BusinessClock.ROME)));
        information.setModificationDate(information.getCreationDate());
        super.setDocumentInformation(information);
    }
}
