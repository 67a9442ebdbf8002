/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.enumerations.SignatureQualification;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Verdict.Format;
import it.pianozona.signature.Verdict.Mode;
import it.pianozona.signature.Verdict.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers the three questions about a signed file. The cryptography of every layer is verified first; then: this document,
 * this person, a qualified signature. Memory and processor time are bounded ({@link Turn}).
 */
@Component
class Examination {

    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);

    private final SignatureSettings settings;
    private final LayerReader reader;
    private final Turn turns;

    Examination(SignatureSettings settings, LayerReader reader) {
        this.settings = settings;
        this.reader = reader;
        this.turns = new Turn(settings);
    }

    Verdict.Mode mode() {
        return settings.mode();
    }

    /**
     * The verdict on an uploaded file; a bad file is a verdict, never an error.
     *
     * @throws RuleViolated if too many files are being verified
     */
    Verdict examine(byte[] file, Expectation expectation) {
        var draft = new VerdictDraft(Hashes.sha256(file), settings.mode());
        if (file.length == 0) {
            return draft.refused(Reason.EMPTY);
        }
        if (isTooLarge(file.length)) {
            return draft.refused(Reason.TOO_LARGE);
        }
        reader.prepare();
        try {
            return turns.take(() -> examineAlone(file, expectation, draft));
        } catch (Refused refused) {
            LOG.warn("The verification of a signed file of {} bytes was given up: {}", file.length, refused.reason());
            return new VerdictDraft(Hashes.sha256(file), settings.mode()).refused(refused.reason());
        }
    }

    private Verdict examineAlone(byte[] file, Expectation expectation, VerdictDraft draft) {
        try {
            return judge(SignedFile.opened(file, expectation.issued()), expectation, draft);
        } catch (Refused refused) {
            return draft.refused(refused.reason());
        } catch (OutOfMemoryError tooLarge) {
            LOG.warn("A signed file of {} bytes does not fit into memory", file.length);
            return draft.refused(Reason.TOO_HEAVY);
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.info(
                    "A signed file could not be read: {}", unreadable.getClass().getSimpleName());
            return draft.refused(Reason.NOT_A_SIGNED_FILE);
        }
    }

    boolean isTooLarge(long bytes) {
        return bytes > settings.maxUpload().toBytes();
    }

    Verdict tooLarge(SentFile file) {
        return new VerdictDraft(file.sha256(), settings.mode()).refused(Reason.TOO_LARGE);
    }

    private Verdict judge(SignedFile.Opened file, Expectation expectation, VerdictDraft draft) {
        var layers = file.layers();
        draft.format = layers.get(0).format();
        var around = around(file, draft);
        var read = new ArrayList<LayerReader.Read>();
        for (var layer : layers) {
            Turn.requireTime();
            var one = read(layer, around.provesAt(read.size()));
            draft.report.append("<busta>").append(one.report()).append("</busta>");
            if (one.signatures().isEmpty()) {
                throw new Refused(Reason.NOT_SIGNED);
            }
            read.add(one);
        }
        Turn.requireTime();
        var outer = read.get(0).signatures();
        var mine = newSignature(draft.format, outer, expectation);
        draft.signature = Optional.of(mine);
        draft.stampedAround = around.provesAt(0);
        requireIntact(mine, read);
        requireDocument(layers, read, expectation);
        requirePerson(mine, outer, draft.format, expectation);
        var everyone = read.stream().flatMap(one -> one.signatures().stream()).toList();
        var timestamps = Stream.concat(around.all().stream(), read.stream().flatMap(one -> one.timestamps().stream()))
                .toList();
        return qualified(mine, everyone, timestampsWait(timestamps), draft);
    }

    private StampReader.Around around(SignedFile.Opened file, VerdictDraft draft) {
        var around = reader.around(file.stamps());
        draft.report.append(around.report());
        return around;
    }

    /** A certificate that has ended since may have been good at the time that a timestamp around the file proves. */
    private LayerReader.Read read(SignedFile.Layer layer, Optional<Instant> stamped) {
        var now = reader.read(layer);
        var ended = now.signatures().stream().anyMatch(one -> one.outcome() == Reason.EXPIRED);
        return ended && stamped.isPresent() ? reader.readAt(layer, stamped.get()) : now;
    }

    /**
     * Whether a timestamp waits to be verified again; each one must hold, although the signature would do without it.
     *
     * @throws Refused if one does not hold
     */
    private Optional<Reason> timestampsWait(List<Timestamp> timestamps) {
        var waits = Optional.<Reason>empty();
        for (var timestamp : timestamps) {
            if (timestamp.outcome() == Reason.TIMESTAMP_TAMPERED) {
                throw new Refused(Reason.TIMESTAMP_TAMPERED);
            }
            if (timestamp.outcome() == Reason.TIMESTAMP_UNKNOWN || !timestamp.qualified()) {
                if (settings.mode() == Mode.STRICT) {
                    throw new Refused(Reason.TIMESTAMP_UNKNOWN);
                }
                waits = Optional.of(Reason.QUALIFICATION_UNVERIFIED);
            } else if (timestamp.outcome() == Reason.REVOCATION_UNVERIFIED && waits.isEmpty()) {
                waits = Optional.of(Reason.REVOCATION_UNVERIFIED);
            }
        }
        return waits;
    }

    /** In a PDF the last one; in an envelope the one that is not accepted yet. */
    private static Signature newSignature(Format format, List<Signature> outer, Expectation expectation) {
        var last = outer.get(outer.size() - 1);
        if (format == Format.PADES) {
            return last;
        }
        return outer.stream()
                .filter(signature -> !expectation.isPlaced(signature))
                .findFirst()
                .orElse(last);
    }

    private static void requireIntact(Signature mine, List<LayerReader.Read> read) {
        if (!mine.holds()) {
            throw new Refused(mine.outcome());
        }
        read.stream()
                .flatMap(one -> one.signatures().stream())
                .filter(signature -> !signature.holds())
                .findFirst()
                .ifPresent(broken -> {
                    throw new Refused(ofEarlier(broken.outcome()));
                });
    }

    /** A change after an earlier signature is the new signatory's doing; an earlier certificate's end is not. */
    private static Reason ofEarlier(Reason outcome) {
        return switch (outcome) {
            case TAMPERED, CHANGED_AFTER_SIGNING -> outcome;
            default -> Reason.EARLIER_SIGNATURE;
        };
    }

    private static void requireDocument(
            List<SignedFile.Layer> layers, List<LayerReader.Read> read, Expectation expectation) {
        var issued = Hashes.sha256(expectation.issued());
        var outermost = read.get(0).signatures();
        var last = outermost.get(outermost.size() - 1);
        if (!last.coversAll()) {
            throw new Refused(Reason.BYTES_AFTER_SIGNATURE);
        }
        var innermost = read.get(read.size() - 1).signatures().get(0);
        if (!innermost.baseSha256().equals(issued)) {
            throw new Refused(Reason.ANOTHER_DOCUMENT);
        }
        var rests =
                last.baseSha256().equals(issued) || expectation.acceptedSha256().contains(last.baseSha256());
        if (!rests) {
            throw new Refused(Reason.BASE_NOT_ACCEPTED);
        }
        if (PdfChanges.beyondSignatures(layers.get(layers.size() - 1), expectation.issued())) {
            throw new Refused(Reason.ANOTHER_DOCUMENT);
        }
    }

    private static void requirePerson(Signature mine, List<Signature> outer, Format format, Expectation expectation) {
        if (expectation.expectedTaxCodes().isEmpty()) {
            throw new Refused(Reason.NOBODY_EXPECTED);
        }
        if (format == Format.CADES && newOnes(outer, expectation) > 1) {
            throw new Refused(Reason.SEVERAL_NEW_SIGNATURES);
        }
        if (mine.taxCode().isEmpty()) {
            throw new Refused(Reason.NO_TAX_CODE);
        }
        if (!mine.isOf(expectation.expectedTaxCodes()) && mine.isOf(expectation.alreadySignedTaxCodes())) {
            throw new Refused(Reason.MISSING_SIGNATURE);
        }
        if (expectation.isPlaced(mine)) {
            throw new Refused(Reason.SIGNED_TWICE);
        }
        if (!mine.isOf(expectation.expectedTaxCodes())) {
            throw new Refused(Reason.WRONG_PERSON);
        }
    }

    private static long newOnes(List<Signature> outer, Expectation expectation) {
        return outer.stream()
                .filter(signature -> !expectation.isPlaced(signature))
                .count();
    }

    private Verdict qualified(
            Signature mine, List<Signature> everyone, Optional<Reason> timestampsWait, VerdictDraft draft) {
        var waits =
                timestampsWait.filter(Reason.QUALIFICATION_UNVERIFIED::equals).isPresent();
        for (var signature : everyone) {
            if (isQualified(signature)) {
                continue;
            }
            if (!mayBeQualified(signature)) {
                throw new Refused(signature == mine ? Reason.NOT_QUALIFIED : Reason.EARLIER_SIGNATURE);
            }
            waits = true;
        }
        if (waits) {
            return draft.verdict(State.TO_VERIFY_AGAIN, Reason.QUALIFICATION_UNVERIFIED);
        }
        if (timestampsWait.isPresent()
                || everyone.stream().anyMatch(signature -> signature.outcome() == Reason.REVOCATION_UNVERIFIED)) {
            return draft.verdict(State.TO_VERIFY_AGAIN, Reason.REVOCATION_UNVERIFIED);
        }
        return draft.verdict(State.ACCEPTED, Reason.VERIFIED);
    }

    private static boolean isQualified(Signature signature) {
        return signature.qualification() == SignatureQualification.QESIG;
    }

    /** Only where no trusted list knows the issuer, and only in the declared degraded mode. */
    private boolean mayBeQualified(Signature signature) {
        return settings.mode() == Mode.DEGRADED
                && signature.qualification() == SignatureQualification.NA
                && signature.declaredQualified();
    }
}
