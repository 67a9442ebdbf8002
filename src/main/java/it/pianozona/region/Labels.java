/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/**
 * The region's own words, Italian, as people read them inside a sentence.
 *
 * @param area e.g. "ambito distrettuale"
 * @param areaWithArticle e.g. "l'ambito distrettuale"
 * @param areaOf e.g. "dell'ambito distrettuale"
 * @param plan e.g. "Piano di Zona"
 * @param guidanceDocument e.g. "Atto triennale di indirizzo e coordinamento"
 * @param knowledgeDocument e.g. "Profilo di comunità"
 * @param knowledgeStep title of step P3
 * @param guidanceStep title of step P4
 * @param agreement what makes the plan binding, e.g. "Accordo di Programma"
 * @param annualDocument e.g. "Programma attuativo annuale"
 * @param approvingBody who approves the plan
 */
public record Labels(
        String area,
        String areaWithArticle,
        String areaOf,
        String plan,
        String guidanceDocument,
        String knowledgeDocument,
        String knowledgeStep,
        String guidanceStep,
        String agreement,
        String annualDocument,
        String leadBody,
        String healthAuthority,
        String approvingBody) {}
