package se.inkom.query.support;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * How projections run: rows and token in one transaction, errors never swallowed. Declared by hand because Axon's own
 * auto-configuration silently chooses no transaction manager on Spring Boot 4 (ADR 0002).
 */
@Configuration(proxyBeanMethods = false)
class ProjectionWiring {
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(6);

    @Bean
    SpringTransactionManager projectionTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    JdbcTokenStore projectionTokens(DataSource dataSource) {
        var types = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .schema(TokenSchema.builder()
                        .setTokenTable("query.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(CLAIM_TIMEOUT)
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(types))
                        .build())
                .build();
    }

    @Bean
    PropagatingErrorHandler projectionErrors() {
        return PropagatingErrorHandler.instance();
    }
}
