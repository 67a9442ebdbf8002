/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.BodyProgress;
import it.pianozona.agreement.Completion;
import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.agreement.SchemeDrafting;
import it.pianozona.agreement.SignedFileReaders;
import it.pianozona.agreement.Signing;
import it.pianozona.territory.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The papers of an agreement: scheme, document to be signed, acts and signed files of the bodies, approval, publication. */
@Component
class AgreementPapers {

    private final SchemeDrafting schemes;
    private final Signing signing;
    private final Completion completion;
    private final Conferences conferences;
    private final RatificationMatrix matrix;
    private final SignedFileReaders signedFiles;

    AgreementPapers(
            SchemeDrafting schemes,
            Signing signing,
            Completion completion,
            Conferences conferences,
            RatificationMatrix matrix,
            SignedFileReaders signedFiles) {
        this.schemes = schemes;
        this.signing = signing;
        this.completion = completion;
        this.conferences = conferences;
        this.matrix = matrix;
        this.signedFiles = signedFiles;
    }

    /**
     * A paper.
     *
     * @param number of the act, empty if it has none
     * @param from body that it comes from
     * @param sha256 empty where only its own page says it
     * @param address empty where it is not kept as a file
     */
    record Paper(String title, String number, Optional<LocalDate> date, String from, String sha256, String address) {}

    /** Without the address of a file that the person does not open: what it is, is still said. */
    List<Paper> of(Agreement agreement, Rights rights) {
        var readable = signedFiles.include(rights, agreement);
        var inside = !rights.isGuest(agreement.area());
        var at = "/accordi/" + agreement.cycleKey();
        var papers = new ArrayList<Paper>();
        schemes.last(agreement.cycleKey())
                .ifPresent(scheme -> papers.add(new Paper(
                        "Schema dell'accordo (ODT)",
                        "",
                        Optional.empty(),
                        "Ufficio di piano",
                        "",
                        inside ? at + "/schema.odt" : "")));
        conferences.all(agreement.cycleKey()).stream()
                .filter(conference -> conference.minutes().isPresent())
                .forEach(conference -> papers.add(new Paper(
                        "Verbale della conferenza n. " + conference.number(),
                        "",
                        Optional.of(conference.heldAt().toLocalDate()),
                        "Conferenza delle amministrazioni",
                        "",
                        at + "#documenti")));
        if (signing.isIssued(agreement.cycleKey())) {
            var issued = signing.issued(agreement.cycleKey());
            papers.add(new Paper(
                    "Documento da firmare (PDF)",
                    issued.number(),
                    Optional.of(issued.issuedOn()),
                    "Ufficio di piano",
                    issued.sha256(),
                    file(at, issued.file().toString())));
        }
        bodies(agreement).flatMap(body -> papersOf(body, at, readable)).forEach(papers::add);
        agreement
                .signedOn()
                .ifPresent(day -> papers.add(new Paper(
                        "Tutti gli originali firmati (ASiC-E)",
                        "",
                        Optional.of(day),
                        "Tutti gli enti",
                        "",
                        readable ? at + "/originali.asice" : "")));
        completion.publication(agreement.cycleKey()).ifPresent(one -> {
            papers.add(new Paper(
                    "Atto di approvazione",
                    one.approvalNumber(),
                    Optional.of(one.approvalDate()),
                    one.approvalBody(),
                    "",
                    ""));
            one.burNumber()
                    .ifPresent(number ->
                            papers.add(new Paper("Bollettino ufficiale", number, one.burDate(), "Regione", "", "")));
            one.alboNumber()
                    .ifPresent(number ->
                            papers.add(new Paper("Albo pretorio", number, one.alboFrom(), one.approvalBody(), "", "")));
        });
        return papers;
    }

    private Stream<BodyProgress> bodies(Agreement agreement) {
        return matrix.of(agreement.cycleKey()).signatories().stream().map(RatificationMatrix.Row::body);
    }

    private static Stream<Paper> papersOf(BodyProgress body, String at, boolean readable) {
        var act = body.act()
                .map(one -> new Paper(
                        "Atto che autorizza la firma",
                        one.number(),
                        Optional.of(one.date()),
                        body.party().name(),
                        "",
                        one.file()
                                .filter(id -> readable)
                                .map(id -> file(at, id.toString()))
                                .orElse("")));
        var signed = body.hasSigned()
                ? body.upload().flatMap(upload -> upload.file()
                        .map(id -> new Paper(
                                "File firmato",
                                upload.fileName(),
                                body.signature().map(one -> one.signedOn()),
                                body.party().name(),
                                upload.sha256(),
                                readable ? file(at, id.toString()) : "")))
                : Optional.<Paper>empty();
        return Stream.of(act, signed).flatMap(Optional::stream);
    }

    private static String file(String at, String id) {
        return at + "/file/" + id;
    }
}
