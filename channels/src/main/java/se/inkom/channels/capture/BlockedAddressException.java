package se.inkom.channels.capture;

import java.io.IOException;

/** The browser may not go there. The message is safe to log: it quotes nothing from outside. */
final class BlockedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    BlockedAddressException(String why) {
        super(why);
    }
}
