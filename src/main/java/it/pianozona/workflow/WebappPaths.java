/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a browser may ask of the webapps' API, by method and path below {@code /camunda/api}; all the rest is refused before
 * it reaches the engine.
 */
public final class WebappPaths {

    private record Rule(String method, Pattern path) {

        boolean allows(String askedMethod, String askedPath) {
            return method.equals(askedMethod) && path.matcher(askedPath).matches();
        }
    }

    private static final String ENGINE = "/engine/engine(/default)?";

    private static final List<Rule> PEOPLE = List.of(
            rule("GET", "/engine/engine/?"),
            rule("GET", "/admin/auth/user/default"),
            rule("GET", "/tasklist/plugin/[^/]+/static/.*"),
            rule("GET", ENGINE + "/task"),
            rule("POST", ENGINE + "/task"),
            rule("GET", ENGINE + "/task/count"),
            rule("POST", ENGINE + "/task/count"),
            rule("GET", ENGINE + "/task/[^/]+"),
            rule("GET", ENGINE + "/task/[^/]+/(form|form-variables|deployed-form|identity-links)"),
            rule("POST", ENGINE + "/task/[^/]+/(claim|unclaim|submit-form)"),
            rule("GET", ENGINE + "/filter"),
            rule("GET", ENGINE + "/filter/count"),
            rule("GET", ENGINE + "/filter/[^/]+"),
            rule("GET", ENGINE + "/filter/[^/]+/(list|count|singleResult)"),
            rule("POST", ENGINE + "/filter/[^/]+/(list|count|singleResult)"),
            rule("OPTIONS", ENGINE + "/(filter|task|authorization)(/[^/]+)?"),
            rule("GET", ENGINE + "/authorization/check"),
            rule("GET", ENGINE + "/process-definition"),
            rule("GET", ENGINE + "/process-definition/(?!statistics$)[^/]+"),
            rule("GET", ENGINE + "/process-definition/[^/]+/(xml|diagram)"));

    /** Cockpit: reading what runs in their areas, suspending, resuming and retrying it. */
    private static final List<Rule> COORDINATORS = List.of(
            rule("GET", "/cockpit/.*"),
            rule("POST", "/cockpit/plugin/base/.*"),
            rule("GET", ENGINE + "/(version|user|group|tenant)(/.*)?"),
            rule("GET", ENGINE + "/(process-definition|decision-definition)(/[^/]+)?"),
            rule(
                    "GET",
                    ENGINE + "/process-definition/[^/]+/(xml|diagram|statistics|static-called-process-definitions)"),
            rule("GET", ENGINE + "/decision-definition/[^/]+/(xml|diagram)"),
            // The list of decisions asks how they hang together, and shows nothing when that is refused.
            rule("GET", ENGINE + "/decision-requirements-definition(/count)?"),
            rule("GET", ENGINE + "/process-instance(/[^/]+(/activity-instances)?)?"),
            rule("GET", ENGINE + "/(incident|job|job-definition|execution)(/[^/]+)?"),
            rule("GET", ENGINE + "/job/[^/]+/stacktrace"),
            rule("GET", ENGINE + "/deployment(/(?!registered$)[^/]+(/resources(/[^/]+(/data)?)?)?)?"),
            rule("POST", ENGINE + "/(process-instance|incident|job|job-definition|execution)(/count)?"),
            // The dashboard shows nothing of what is deployed when one of its counts is refused.
            rule("GET", ENGINE + "/case-definition/count"),
            rule("GET", ENGINE + "/telemetry/data"),
            rule("PUT", ENGINE + "/process-instance/[^/]+/suspended"),
            rule("PUT", ENGINE + "/job/[^/]+/retries"),
            rule("POST", ENGINE + "/variable-instance(/count)?"),
            rule("GET", ENGINE + "/variable-instance(/count)?"));

    private WebappPaths() {}

    /** True if any signed-in person may ask this. */
    public static boolean openToPeople(String method, String path) {
        return PEOPLE.stream().anyMatch(rule -> rule.allows(method, path));
    }

    /** True if a person asks for the own name, which the pages show; nobody else's, and not to change it. */
    public static boolean isOwnName(String method, String path, String personId) {
        return rule("GET", ENGINE + "/user/" + Pattern.quote(personId) + "/profile")
                .allows(method, path);
    }

    /** True if a coordinator may ask this. */
    public static boolean openToCoordinators(String method, String path) {
        return openToPeople(method, path) || COORDINATORS.stream().anyMatch(rule -> rule.allows(method, path));
    }

    private static Rule rule(String method, String path) {
        return new Rule(method, Pattern.compile(path));
    }
}
