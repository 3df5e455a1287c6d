package se.inkom.house;

/** What a newcomer needs to know once everything answers: where, as whom, in which folder, and how to stop. */
final class Welcome {
    private Welcome() {}

    static String table(House house) {
        var ports = house.arguments().ports();
        var text = new StringBuilder("\n");
        row(text, "Web console (start here)", "http://localhost:%d/".formatted(ports.console()));
        row(text, "Torget (write a comment)", "http://localhost:%d/".formatted(ports.torget()));
        row(text, "Mail (what was sent)", "http://localhost:%d/mail".formatted(ports.torget()));
        row(text, "Command API", "http://localhost:%d/openapi.yaml".formatted(ports.command()));
        row(text, "Query API", "http://localhost:%d/openapi.yaml".formatted(ports.query()));
        row(text, "Channels (webhooks)", "http://localhost:%d/webhooks/meta".formatted(ports.channels()));
        row(text, "Local issuer", house.issuer().url() + "/.well-known/openid-configuration");
        row(text, "PostgreSQL", house.postgres().url(DatabaseSetup.INKOM));
        row(text, "Kafka", house.kafka().bootstrapServers());
        row(text, "Data folder", house.arguments().data().toString());
        row(text, "Log", house.arguments().data().resolve("logs/inkom.log").toString());
        text.append("\n  Demo users (pick one in the web console; bearer token: ./inkom token ROLE)\n");
        DemoUser.ALL.forEach(user -> row(text, user.role(), user.name() + ", " + user.function()));
        return text.append("\n  Stop with Ctrl-C, or ./inkom stop from another terminal.\n")
                .toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("  %-26s %s%n".formatted(name, value));
    }
}
