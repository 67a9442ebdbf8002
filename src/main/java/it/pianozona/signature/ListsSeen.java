/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.model.tsl.TLValidationJobSummary;
import it.pianozona.signature.TrustState.SeenList;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What EU DSS knows of the lists after a reading, in words. */
final class ListsSeen {

    /** Lists end by the real clock, also in a demonstration of another year. */
    private static final Clock REAL = Clock.systemUTC();

    private ListsSeen() {}

    static List<SeenList> in(TLValidationJobSummary summary) {
        return summary == null
                ? List.of()
                : summary.getLOTLInfos().stream()
                        .flatMap(ListsSeen::withItsLists)
                        .map(ListsSeen::seen)
                        .sorted(Comparator.comparing(SeenList::territory).thenComparing(SeenList::address))
                        .toList();
    }

    private static Stream<TLInfo> withItsLists(LOTLInfo lotl) {
        return Stream.concat(Stream.of(lotl), lotl.getTLInfos().stream());
    }

    private static SeenList seen(TLInfo list) {
        var read = list.getParsingCacheInfo();
        var known = read != null && read.isResultExist();
        var next = known ? instant(read.getNextUpdateDate()) : Optional.<Instant>empty();
        return new SeenList(
                known ? Optional.ofNullable(read.getTerritory()).orElse("") : "",
                list.getUrl(),
                known ? instant(read.getIssueDate()) : Optional.empty(),
                next,
                known ? read.getCertNumber() : 0,
                trouble(list, known, next));
    }

    private static String trouble(TLInfo list, boolean known, Optional<Instant> next) {
        if (list.getDownloadCacheInfo() == null || !list.getDownloadCacheInfo().isResultExist()) {
            return "non si è potuto prendere: manca dalla cartella degli elenchi, oppure la rete non lo raggiunge";
        }
        if (!known) {
            return "non si è potuto leggere";
        }
        var checked = list.getValidationCacheInfo();
        if (checked == null || !checked.isResultExist() || !checked.isValid()) {
            return "la sua firma non è valida, oppure manca il certificato di chi lo firma";
        }
        return next.filter(until -> until.isBefore(REAL.instant())).isPresent() ? "è scaduto" : "";
    }

    private static Optional<Instant> instant(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
