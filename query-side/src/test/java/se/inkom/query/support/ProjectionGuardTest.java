package se.inkom.query.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ProjectionGuardTest {
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final ProjectionGuard guard = new ProjectionGuard(beans);

    @Test
    void namesTheBeanThatWouldForget() {
        beans.addBean("quickTokens", new InMemoryTokenStore());
        assertThatThrownBy(guard::check).hasMessageContaining("'quickTokens'").hasMessageContaining("JdbcTokenStore");
    }

    @Test
    void namesTheBeanThatCouldSkip() {
        beans.addBean("swallow", (ErrorHandler) context -> {});
        assertThatThrownBy(guard::check).hasMessageContaining("'swallow'").hasMessageContaining("skip");
    }

    @Test
    void namesTheBeanWithoutTransactions() {
        beans.addBean("none", NoTransactionManager.instance());
        assertThatThrownBy(guard::check).hasMessageContaining("'none'").hasMessageContaining("transaction");
    }

    @Test
    void letsTheProperPartsStart() {
        beans.addBean("errors", PropagatingErrorHandler.instance());
        assertThatCode(guard::check).doesNotThrowAnyException();
    }
}
