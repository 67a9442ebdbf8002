/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.workflow.EngineSignIn;
import it.pianozona.workflow.WebappPaths;
import java.util.function.Supplier;
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
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for everything; what is not opened here by name is closed. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String SIGN_IN = "/accedi";
    private static final String API = "/camunda/api";
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** The filter belongs to the security chain of the webapps; the container must not run it elsewhere too. */
    @Bean
    FilterRegistrationBean<EngineSignIn> engineSignInOnlyInItsChain(EngineSignIn filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, EngineSignIn engineSignIn) throws Exception {
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
                                new AntPathRequestMatcher(API + "/admin/auth/user/*/logout", "POST"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.sameOrigin()))
                .addFilterAfter(engineSignIn, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                SIGN_IN,
                                "/accessibilita",
                                "/guida/**",
                                "/error",
                                "/webjars/bootstrap-italia/**",
                                "/stile/**",
                                "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/webjars/tinymce/**")
                        .authenticated()
                        .requestMatchers("/webjars/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("nome")
                        .passwordParameter("password")
                        .failureUrl(SIGN_IN + "?errore")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/esci").logoutSuccessUrl(SIGN_IN + "?uscita"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    /**
     * Compares the whole path. A plain text would be compared with the paths of Spring's own servlet only, and the webapps'
     * API is a servlet of its own: it would slip past this chain.
     */
    private static RequestMatcher path(String pattern) {
        return new AntPathRequestMatcher(pattern);
    }

    private static RequestMatcher get(String pattern) {
        return new AntPathRequestMatcher(pattern, HttpMethod.GET.name());
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
