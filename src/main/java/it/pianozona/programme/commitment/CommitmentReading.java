/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.agreement.SheetReport;
import it.pianozona.agreement.SheetReport.Remark;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the rows of a sheet against the rules, against each other and against whose commitments the person may keep. */
final class CommitmentReading {

    private final CommitmentBook book;
    private final ProgrammeCommitmentRules rules;
    private final Set<String> kept;
    private final List<ProgrammeCommitment> read = new ArrayList<>();
    private final Map<FundOfBody, BigDecimal> committed = new HashMap<>();

    CommitmentReading(CommitmentBook book, ProgrammeCommitmentRules rules, Set<String> kept) {
        this.book = book;
        this.rules = rules;
        this.kept = kept;
    }

    /** What the sheet puts in place of what was there: a row of the same body, sheet and money keeps its id. */
    List<ProgrammeCommitment> commitments() {
        return List.copyOf(read);
    }

    /** The bodies that the sheet has rows of. */
    Set<String> bodies() {
        return read.stream().map(ProgrammeCommitment::body).collect(Collectors.toSet());
    }

    SheetReport check(ProgrammeCommitmentSheet sheet) {
        var wrong = new ArrayList<>(sheet.wrong());
        var warnings = new ArrayList<Remark>();
        var stated = new HashMap<FundOfBody, BigDecimal>();
        for (var line : sheet.lines()) {
            try {
                take(line, stated).forEach(words -> warnings.add(new Remark(line.number(), words)));
            } catch (RuleViolated refusal) {
                wrong.add(new Remark(line.number(), refusal.getMessage()));
            }
        }
        wrong.sort(Comparator.comparingLong(Remark::line));
        return wrong.isEmpty()
                ? new SheetReport(read.size(), List.of(), warnings)
                : new SheetReport(0, List.copyOf(wrong), List.of());
    }

    private List<String> take(ProgrammeCommitmentSheet.Line line, Map<FundOfBody, BigDecimal> stated) {
        var one = line.commitment();
        if (!kept.contains(one.body())) {
            throw new RuleViolated("«Ente»: non puoi modificare gli impegni di questo ente.");
        }
        if (read.stream().anyMatch(one::isSamePlace)) {
            throw new RuleViolated(
                    "«Fonte»: ente, scheda, fonte e annualità sono già in una riga precedente; somma gli importi.");
        }
        var place = new FundOfBody(one.body(), one.fund());
        one.available().ifPresent(said -> {
            var before = stated.putIfAbsent(place, said);
            if (before != null && before.compareTo(said) != 0) {
                throw new RuleViolated(
                        "«Disponibilità»: una riga precedente dice che l'ente ha %s € di questa fonte, questa %s. La disponibilità vale per tutte le schede: scrivi la stessa."
                                .formatted(ItalianNumber.euro(before), ItalianNumber.euro(said)));
            }
        });
        var whole = one.having(Optional.ofNullable(stated.get(place))
                        .or(() -> Optional.ofNullable(book.available().get(place))))
                .with(book.of(one.body()).stream()
                        .filter(one::isSamePlace)
                        .map(ProgrammeCommitment::id)
                        .findFirst()
                        .orElse(one.id()));
        var sum = committed.merge(place, one.amount(), BigDecimal::add);
        var said = rules.check(whole, new FundAvailability(one.body(), one.fund(), whole.availability(), sum));
        read.add(whole);
        return said;
    }
}
