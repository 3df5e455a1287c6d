package se.inkom.channels.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the browser and the webhooks may go: listed hosts over HTTPS, and nothing that resolves to an address which is not on the open Internet.
 * A name is resolved here, all its addresses are judged, and the connection is made to one of those very addresses, so that a
 * second answer of the name server changes nothing (DNS rebinding).
 */
public final class EgressRules {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)");
    private static final int LONGEST_ADDRESS = 2048;
    private static final int HTTPS = 443;

    /** In the list of hosts: every name, as long as its addresses are public. */
    public static final String ANY = "*";

    private final List<String> hosts;
    private final List<String> privateHosts;
    private final Resolver resolver;

    public EgressRules(List<String> hosts, List<String> privateHosts, Resolver resolver) {
        this.hosts = List.copyOf(hosts);
        this.privateHosts = List.copyOf(privateHosts);
        this.resolver = resolver;
    }

    /** The name service. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] all(String host) throws IOException;
    }

    /** Before anything is opened: an address that no browser should be given. */
    public void check(URI address) throws BlockedAddressException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new BlockedAddressException("not a web address");
        }
        if (address.toString().length() > LONGEST_ADDRESS
                || address.getRawUserInfo() != null
                || address.getHost() == null) {
            throw new BlockedAddressException("not an address of a page");
        }
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? HTTPS : 80;
        if (scheme.equals("http") && !isPrivate(address.getHost(), port)) {
            throw new BlockedAddressException("not over HTTPS");
        }
        judge(address.getHost(), port);
    }

    /** Where to connect for this host and port, now. */
    public InetSocketAddress target(@Nullable String host, int port) throws IOException {
        String name = judge(host, port);
        InetAddress[] addresses = resolver.all(name);
        if (addresses.length == 0) {
            throw new IOException("the name has no address");
        }
        if (!isPrivate(name, port)) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.has(address)) {
                    throw new BlockedAddressException("the name leads to an address that is not public");
                }
            }
        }
        return new InetSocketAddress(addresses[0], port);
    }

    private String judge(@Nullable String host, int port) throws BlockedAddressException {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        if (isPrivate(name, port)) {
            return name;
        }
        if (!NAME.matcher(name).matches() || NUMBER_AT_THE_END.matcher(name).matches()) {
            throw new BlockedAddressException("not the name of a host");
        }
        if (port != HTTPS) {
            throw new BlockedAddressException("not the port of a public page");
        }
        if (hosts.stream().noneMatch(allowed -> covers(allowed, name))) {
            throw new BlockedAddressException("not a host on the list");
        }
        return name;
    }

    private boolean isPrivate(String host, int port) {
        return privateHosts.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }

    private static boolean covers(String allowed, String name) {
        return allowed.equals(ANY)
                || (allowed.startsWith(".")
                        ? name.endsWith(allowed) || name.equals(allowed.substring(1))
                        : name.equals(allowed));
    }
}
