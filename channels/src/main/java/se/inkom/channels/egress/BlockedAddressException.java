package se.inkom.channels.egress;

import java.io.IOException;

/** Nothing of ours may go there. The message is safe to log: it quotes nothing from outside. */
public final class BlockedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    public BlockedAddressException(String why) {
        super(why);
    }
}
