/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How signed files are verified.
 *
 * @param mode strict, or the declared degraded mode
 * @param maxUpload largest file that is read
 * @param concurrent verifications that run at the same time
 * @param patience how long an upload waits for its turn
 * @param longest how long one verification may take
 * @param trustedLists address of the list of trusted lists; none: no trusted list is used
 * @param listOperators folder with the certificates of those who may sign that list (Official Journal of the EU)
 * @param anchors folder with certificates of further trust anchors, for the degraded mode
 * @param cache folder in which lists and revocations are kept, also seeded by hand where there is no Internet
 * @param online whether trusted lists and revocations are fetched
 * @param refresh how old what was fetched may become
 */
@ConfigurationProperties("pianozona.signature")
record SignatureSettings(
        @DefaultValue("strict") Verdict.Mode mode,
        @DefaultValue("20MB") DataSize maxUpload,
        @DefaultValue("2") int concurrent,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("90s") Duration longest,
        @DefaultValue Optional<String> trustedLists,
        @DefaultValue("data/trust/operators") Path listOperators,
        @DefaultValue("data/trust/anchors") Path anchors,
        @DefaultValue("data/trust/cache") Path cache,
        @DefaultValue("false") boolean online,
        @DefaultValue("6h") Duration refresh) {}
