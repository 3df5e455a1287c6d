package se.inkom.channels.egress;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses belong to the open Internet, by the IANA registries of special-purpose addresses. */
public final class PublicAddresses {
    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b[0] & 0xFF, b[1] & 0xFF, b[2] & 0xFF) : isPublic6(b);
    }

    private static boolean isPublic4(int a, int b, int c) {
        boolean special = a == 0
                || a >= 224
                || (a == 100 && b >= 64 && b < 128) // shared by carriers
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
        return !special;
    }

    /** Only 2000::/3 is given out, and in it the ways that lead back into version 4 are closed. */
    private static boolean isPublic6(byte[] b) {
        int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        int second = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
        boolean givenOut = first >> 13 == 1;
        boolean special =
                first == 0x2002 || (first == 0x2001 && (second < 0x0200 || second == 0x0DB8)) || first == 0x3FFF;
        return givenOut && !special;
    }
}
