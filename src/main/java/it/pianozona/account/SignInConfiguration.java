/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.workflow.EngineSignIn;
import it.pianozona.workflow.EngineTokens;
import it.pianozona.workflow.WebappPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for everything; what is not opened here by name is closed. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String SIGN_IN = "/accedi";
    private static final String API = "/camunda/api";
    private static final String SESSION_COOKIE = "JSESSIONID";
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final String SIGNED_OUT = SIGN_IN + "?uscita";

    /**
     * No script but our own files, and no eval. Tasklist's and Cockpit's pages carry the engine's own policy instead, which its
     * filter writes first: scripts by a number that is new at each answer, with eval, which AngularJS needs.
     */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    /** New hashes are of {@link LongPasswords}; older ones, of BCrypt alone, open once more and are then replaced. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var encoder = new DelegatingPasswordEncoder("long", Map.of("long", new LongPasswords()));
        encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
        return encoder;
    }

    @Bean
    FilterRegistrationBean<LiveSession> liveSessionOnlyInItsChains(LiveSession filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** The filter belongs to the security chain of the webapps; the container must not run it elsewhere too. */
    @Bean
    FilterRegistrationBean<EngineSignIn> engineSignInOnlyInItsChain(EngineSignIn filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Machines ask whether the product lives: no session is looked for, so that the answer costs the database nothing. */
    @Bean
    @Order(0)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/salute/*"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, EngineSignIn engineSignIn, LiveSession live, Entrance entrance)
            throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path(API + "/**"))
                        .access(apiPaths(engineSignIn))
                        .requestMatchers(
                                get("/camunda/app/tasklist/**"),
                                get("/camunda/lib/**"),
                                get("/camunda/assets/**"),
                                get("/camunda/favicon.ico"))
                        .authenticated()
                        .requestMatchers(get("/camunda/app/cockpit/**"))
                        .access(coordinators(engineSignIn))
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(path(API + "/**")))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path(API + "/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), path("/camunda/app/**")))
                .logout(logout -> logout.logoutRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, API + "/admin/auth/user/*/logout"))
                        .addLogoutHandler(entrance)
                        .deleteCookies(SESSION_COOKIE)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.sameOrigin()))
                .addFilterBefore(new EngineTokens(), LogoutFilter.class)
                .addFilterBefore(live, AnonymousAuthenticationFilter.class)
                .addFilterAfter(engineSignIn, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, LiveSession live, Entrance entrance, ObjectProvider<OidcSignIn> identityProvider)
            throws Exception {
        var provider = identityProvider.getIfAvailable();
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                SIGN_IN,
                                "/accesso/*",
                                "/registrazione",
                                "/registrazione/ricevuta",
                                "/accessibilita",
                                "/dati-personali",
                                "/guida/**",
                                "/error",
                                "/webjars/bootstrap-italia/**",
                                "/stile/**",
                                "/favicon.ico")
                        .permitAll()
                        // The secret in the address is the key: calendar programmes cannot sign in.
                        .requestMatchers(HttpMethod.GET, "/calendario/*.ics")
                        .permitAll()
                        .requestMatchers("/webjars/tinymce/**", "/webjars/bpmn-js/**")
                        .authenticated()
                        .requestMatchers("/webjars/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("nome")
                        .passwordParameter("password")
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(entrance)
                        .failureHandler(SignInConfiguration::refused)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/esci")
                        .addLogoutHandler(entrance)
                        .deleteCookies(SESSION_COOKIE)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new StaticHeadersWriter("Clear-Site-Data", "\"storage\"")))
                        .logoutSuccessUrl(SIGNED_OUT))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(policyFor(provider)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .addFilterBefore(live, AnonymousAuthenticationFilter.class);
        if (provider != null) {
            provider.addTo(http);
            http.logout(logout -> logout.logoutSuccessHandler(provider.leaving(SIGNED_OUT)));
        }
        return http.build();
    }

    /** Who must wait is told so: names that nobody has wait like the others, so nothing can be told from it. */
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var told = refusal instanceof SignInAttempts.MustWait tooMany ? "?attesa=" + tooMany.minutes() : "?errore";
        response.sendRedirect(request.getContextPath() + SIGN_IN + told);
    }

    /**
     * The engine's pages need a base address, ours do not. Leaving is a form whose answer leads to the identity provider: browsers ask
     * the policy about that too.
     */
    private static String policyFor(OidcSignIn provider) {
        var own = CONTENT_POLICY.replace("base-uri 'self'", "base-uri 'none'");
        return provider == null ? own : own.replace("form-action 'self'", "form-action 'self' " + provider.origin());
    }

    /**
     * Compares the whole path. A plain text would be compared with the paths of Spring's own servlet only, and the webapps'
     * API is a servlet of its own: it would slip past this chain.
     */
    private static RequestMatcher path(String pattern) {
        return PATHS.matcher(pattern);
    }

    private static RequestMatcher get(String pattern) {
        return PATHS.matcher(HttpMethod.GET, pattern);
    }

    private static AuthorizationManager<RequestAuthorizationContext> apiPaths(EngineSignIn signIn) {
        return (person, context) -> {
            if (!isSignedIn(person)) {
                return new AuthorizationDecision(false);
            }
            var request = context.getRequest();
            var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
            var asked = path.substring(API.length());
            var open = WebappPaths.openToPeople(request.getMethod(), asked)
                    || WebappPaths.isOwnName(
                            request.getMethod(), asked, person.get().getName())
                    || (WebappPaths.openToCoordinators(request.getMethod(), asked)
                            && signIn.isCoordinator(person.get().getName()));
            return new AuthorizationDecision(open);
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> coordinators(EngineSignIn signIn) {
        return (person, context) -> new AuthorizationDecision(
                isSignedIn(person) && signIn.isCoordinator(person.get().getName()));
    }

    private static boolean isSignedIn(Supplier<Authentication> person) {
        var authentication = person.get();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication
                        instanceof org.springframework.security.authentication.AnonymousAuthenticationToken);
    }
}
