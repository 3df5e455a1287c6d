package se.inkom.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that the database or the broker is away. By class name, so that an application without Kafka or without a
 * database needs neither on its class path.
 */
final class Unreachable {
    private static final String DATABASE = "database-unreachable";
    private static final String BROKER = "broker-unreachable";
    private static final Map<String, String> SIGNS = Map.of(
            "org.springframework.dao.DataAccessResourceFailureException", DATABASE,
            "org.springframework.transaction.CannotCreateTransactionException", DATABASE,
            "java.sql.SQLTransientConnectionException", DATABASE,
            "java.sql.SQLNonTransientConnectionException", DATABASE,
            "java.sql.SQLRecoverableException", DATABASE,
            "org.springframework.kafka.KafkaException", BROKER,
            "org.apache.kafka.common.errors.TimeoutException", BROKER,
            "org.apache.kafka.common.errors.DisconnectException", BROKER);

    private Unreachable() {}

    static @Nullable ServiceUnavailableException from(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
                String code = SIGNS.get(type.getName());
                if (code != null) {
                    return new ServiceUnavailableException(
                            code,
                            "The request could not be carried out because the "
                                    + (code.equals(DATABASE) ? "database" : "message broker")
                                    + " does not answer. Nothing was changed. Try again in a moment.",
                            Duration.ofSeconds(5),
                            failure);
                }
            }
        }
        return null;
    }
}
