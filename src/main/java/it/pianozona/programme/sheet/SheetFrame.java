/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.measure.MeasureFrame;
import it.pianozona.region.Entry;
import it.pianozona.region.Funds;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the sheets of a programme are written with.
 *
 * @param year of the programme
 * @param funds that may pay (N-8)
 * @param bodies names of those that may pay, by the id of their office
 * @param municipalities names by ISTAT code
 * @param actions titles of the plan's action sheets by id
 * @param objectives titles by id
 * @param needs texts by id
 * @param priorities texts by code
 * @param policies that the region names
 * @param before names of the sheets of the year before, by id
 * @param measures what the expected results are written with, of that year alone
 */
public record SheetFrame(
        int year,
        Funds funds,
        Map<String, String> bodies,
        Map<String, String> municipalities,
        Map<UUID, String> actions,
        Map<UUID, String> objectives,
        Map<UUID, String> needs,
        Map<String, String> priorities,
        List<Entry> policies,
        Map<UUID, String> before,
        MeasureFrame measures) {}
