/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands the signed-in person to the webapps, with the offices and territories that they have at this moment: what a session
 * remembers does not outlive an office. Runs inside the security filter chain of the webapps' paths.
 */
@Component
public class EngineSignIn extends OncePerRequestFilter {

    private static final String ENGINE = "default";

    private final RightsOnDate rights;
    private final BusinessClock clock;

    EngineSignIn(RightsOnDate rights, BusinessClock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && person.isAuthenticated() && !"anonymousUser".equals(person.getName())) {
            var session = request.getSession();
            var authentications = AuthenticationUtil.getAuthsFromSession(session);
            authentications.addOrReplace(asPerson(person.getName(), rights.of(person.getName(), clock.today())));
            AuthenticationUtil.updateSession(session, authentications);
        }
        chain.doFilter(request, response);
    }

    /** Made anew at each request, so the webapps' own copy of the rights never runs out. */
    private static UserAuthentication asPerson(String personId, Rights rights) {
        var authentication = new UserAuthentication(personId, ENGINE);
        authentication.setGroupIds(groups(rights.officeIds()));
        authentication.setTenantIds(List.copyOf(rights.territoryCodes()));
        authentication.setCacheValidationTime(new Date(Long.MAX_VALUE));
        authentication.setAuthorizedApps(
                CoordinatorRole.isCoordinator(rights.officeIds()) ? Set.of("tasklist", "cockpit") : Set.of("tasklist"));
        return authentication;
    }

    private static List<String> groups(Set<String> offices) {
        var groups = new ArrayList<>(offices);
        if (CoordinatorRole.isCoordinator(offices)) {
            groups.add(CoordinatorRole.GROUP);
        }
        return List.copyOf(groups);
    }

    /** True if the person coordinates an area today and may therefore open Cockpit. */
    public boolean isCoordinator(String personId) {
        return CoordinatorRole.isCoordinator(rights.of(personId, clock.today()).officeIds());
    }
}
