/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.util.List;
import java.util.Map;

/**
 * The whole programme, as it is frozen at its approval.
 *
 * @param area name of the planning area
 * @param data of each part, by its name
 * @param chapters what the document says
 */
public record FullProgramme(
        String key, String title, String area, int year, Map<String, Object> data, List<PaperChapter> chapters) {}
