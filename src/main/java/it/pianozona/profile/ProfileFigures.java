/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.profile.figure.Figure;
import it.pianozona.profile.figure.Sample;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the results of a profile from its last data; each value is computed when it is asked, so it is never older than they are. */
@Service
public class ProfileFigures {

    private final CommunityProfiles profiles;
    private final ProfileData data;
    private final References references;
    private final Readings readings;

    ProfileFigures(CommunityProfiles profiles, ProfileData data, References references, Readings readings) {
        this.profiles = profiles;
        this.data = data;
        this.references = references;
        this.readings = readings;
    }

    /**
     * A result as people read it.
     *
     * @param missing names of the municipalities that are not counted, empty if all are
     * @param reference the region's value of the year, or of the nearest year before it, or of any
     */
    public record Line(
            SpendingResult result,
            Figure figure,
            String missing,
            Optional<ReferenceValue> reference,
            Optional<Reading> reading) {}

    /** The last data of one of the profile's areas. */
    @Transactional(readOnly = true)
    public Measured of(String key, String area) {
        var profile = profiles.get(key);
        return new Measured(profile, area, data.municipalities(key, area), data.latest(key), data.smallCells(key));
    }

    /** Every spending result of a year. */
    @Transactional(readOnly = true)
    public List<Line> spending(Measured measured, int year) {
        var spending = measured.spending(year);
        var known = references.of(measured.profile());
        var read = readings.of(measured.profile().key(), measured.area());
        return Stream.of(SpendingResult.values())
                .map(result -> {
                    var figure = result.of(spending);
                    return new Line(
                            result,
                            figure,
                            measured.names(figure.missing()),
                            ReferenceValue.nearest(known, result.name(), year),
                            Optional.ofNullable(read.get(result.name())));
                })
                .toList();
    }

    /** How many of the areas have something, as people say it: percent, and the sample. */
    public static String words(Sample sample) {
        return sample.shown()
                .map(percent -> "%s %% (%d su %d)".formatted(percent.toPlainString(), sample.count(), sample.of()))
                .orElse("nessuna risposta");
    }
}
