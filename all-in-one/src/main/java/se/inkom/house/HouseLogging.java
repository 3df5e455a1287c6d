package se.inkom.house;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * One log file for the whole process, and a console that stays readable.
 *
 * <p>Spring Boot would set logging up once per context, and five contexts start and stop at the same time here; so Boot's
 * part is switched off and the file is set up once, before anything else runs.
 */
final class HouseLogging {
    private static final List<String> TALKATIVE = List.of(
            "kafka", "org.apache.kafka", "state.change.logger", "org.springframework", "org.hibernate", "io.zonky");

    private HouseLogging() {}

    static void into(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender(context, file));
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSX} %-5level [%thread] %logger{40} %msg %mdc%n%ex");
        encoder.start();

        var appender = new RollingFileAppender<ILoggingEvent>();
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(5);
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(10 * FileSize.MB_COEFFICIENT));

        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        rolling.start();
        trigger.start();
        appender.start();
        return appender;
    }
}
