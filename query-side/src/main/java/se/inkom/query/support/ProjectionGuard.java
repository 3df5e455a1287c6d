package se.inkom.query.support;

import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Refuses to start with a part that would lose or skip events in silence (DESIGN 3). */
@Component
class ProjectionGuard {
    private final ListableBeanFactory beans;

    ProjectionGuard(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @throws IllegalStateException with one sentence that names the bean */
    void check() {
        require(TokenStore.class, JdbcTokenStore.class, "would forget how far projections have come");
        require(ErrorHandler.class, PropagatingErrorHandler.class, "could skip an event that failed");
        require(
                TransactionManager.class,
                SpringTransactionManager.class,
                "would not store rows and their token in one transaction");
    }

    private <T> void require(Class<T> role, Class<? extends T> accepted, String otherwise) {
        for (Map.Entry<String, T> bean : beans.getBeansOfType(role).entrySet()) {
            if (!accepted.isInstance(bean.getValue())) {
                throw new IllegalStateException("Bean '" + bean.getKey() + "' is a "
                        + bean.getValue().getClass().getSimpleName() + ", which " + otherwise + "; use "
                        + accepted.getSimpleName());
            }
        }
    }
}
