package se.inkom.house.torget.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The SMTP server. Takes mail for anybody, and gives it to nobody. */
@Component
class PostOffice implements SmartLifecycle {
    private final GreenMail server;

    /** @param port 0 for any that is free */
    PostOffice(@Value("${torget.smtp-port}") int port) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The newest first. */
    List<Letter> letters() {
        return Arrays.stream(server.getReceivedMessages())
                .map(Letter::of)
                .sorted(Comparator.comparing(Letter::sent).reversed().thenComparing(Letter::id))
                .toList();
    }

    Optional<Letter> find(String id) {
        return letters().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}
