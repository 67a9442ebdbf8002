/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's people, groups and tenants, read from the territory: who holds an office is said once, there. Nothing can be
 * written through the engine. Passwords are the account module's: here none is ever right.
 */
@Component
class TerritoryIdentities implements SessionFactory {

    private final ObjectProvider<People> people;
    private final ObjectProvider<Offices> offices;
    private final ObjectProvider<RightsOnDate> rights;
    private final BusinessClock clock;

    TerritoryIdentities(
            ObjectProvider<People> people,
            ObjectProvider<Offices> offices,
            ObjectProvider<RightsOnDate> rights,
            BusinessClock clock) {
        this.people = people;
        this.offices = offices;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new Identities();
    }

    private User user(String personId) {
        return people.getObject()
                .find(personId)
                .map(person -> {
                    var user = new UserEntity(person.id());
                    user.setFirstName(person.givenName());
                    user.setLastName(person.familyName());
                    return (User) user;
                })
                .orElse(null);
    }

    private Group group(String officeId) {
        return offices.getObject()
                .find(officeId)
                .map(office -> {
                    var group = new GroupEntity(office.id());
                    group.setName(office.name());
                    group.setType("UFFICIO");
                    return (Group) group;
                })
                .orElse(null);
    }

    private Tenant tenant(String code) {
        var tenant = new TenantEntity(code);
        tenant.setName(code);
        return tenant;
    }

    private final class Identities implements ReadOnlyIdentityProvider {

        @Override
        public User findUserById(String userId) {
            return user(userId);
        }

        @Override
        public UserQuery createUserQuery() {
            return new Users();
        }

        @Override
        public UserQuery createUserQuery(CommandContext context) {
            return new Users();
        }

        @Override
        public NativeUserQuery createNativeUserQuery() {
            throw new BadUserRequestException(EngineWords.NO_SUCH_SEARCH);
        }

        @Override
        public boolean checkPassword(String userId, String password) {
            return false;
        }

        @Override
        public Group findGroupById(String groupId) {
            return group(groupId);
        }

        @Override
        public GroupQuery createGroupQuery() {
            return new Groups();
        }

        @Override
        public GroupQuery createGroupQuery(CommandContext context) {
            return new Groups();
        }

        @Override
        public Tenant findTenantById(String tenantId) {
            return tenant(tenantId);
        }

        @Override
        public TenantQuery createTenantQuery() {
            return new Tenants();
        }

        @Override
        public TenantQuery createTenantQuery(CommandContext context) {
            return new Tenants();
        }

        @Override
        public void flush() {
            // nothing is written through the engine
        }

        @Override
        public void close() {
            // holds no resources
        }
    }

    private static Stream<String> ids(String one, String[] several) {
        return Stream.concat(Stream.ofNullable(one), several == null ? Stream.empty() : Stream.of(several));
    }

    /** People by id; other criteria find nobody. */
    private final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        Users() {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return ids(getId(), getIds())
                    .map(TerritoryIdentities.this::user)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }

    /** Offices by id or by member. */
    private final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        Groups() {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            var ofMember = getUserId() == null
                    ? Stream.<String>empty()
                    : rights.getObject().of(getUserId(), clock.today()).officeIds().stream();
            return Stream.concat(ids(getId(), getIds()), ofMember)
                    .map(TerritoryIdentities.this::group)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }

    /** Territories by id or by member. */
    private final class Tenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        Tenants() {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            var ofMember = getUserId() == null
                    ? Stream.<String>empty()
                    : rights.getObject().of(getUserId(), clock.today()).territoryCodes().stream();
            return Stream.concat(ids(getId(), getIds()), ofMember)
                    .map(TerritoryIdentities.this::tenant)
                    .toList();
        }
    }
}
