package se.inkom.benchmarks.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.inkom.benchmarks.harness.Database;

/** Starts one of the applications with its production settings, on the database and in the folder of the run. */
final class App {
    private static final String NOT_OURS =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet."
                    + "OAuth2AuthorizationServerAutoConfiguration,"
                    + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet."
                    + "OAuth2AuthorizationServerJwtAutoConfiguration,"
                    + "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration";

    private App() {}

    /** @param name as its configuration file is called */
    static ConfigurableApplicationContext start(
            Class<?> application, String name, String role, Database database, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "spring.config.name",
                name,
                "spring.main.banner-mode",
                "off",
                "server.port",
                "0",
                "spring.datasource.url",
                database.url(),
                "spring.datasource.password",
                database.password(role),
                "spring.flyway.password",
                database.password("inkom_migrator"),
                "inkom.vault.key-file",
                in(database, "vault-keys"),
                "inkom.vault.archive",
                in(database, "archive"),
                "logging.config",
                "classpath:logback.xml",
                "spring.autoconfigure.exclude",
                NOT_OURS));
        settings.put("logging.level.root", "warn");
        var arguments = new ArrayList<String>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new SpringApplicationBuilder(application)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    static String in(Database database, String name) {
        return database.folder().resolve(name).toString();
    }
}
