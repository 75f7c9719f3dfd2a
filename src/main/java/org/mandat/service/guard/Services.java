package org.mandat.service.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The endpoints that a query may call by SERVICE: those that whoever runs this one has listed, to the letter.
 *
 * @param listed their addresses; none unless some are given
 */
public record Services(Set<URI> listed) {
    // IPv6 addresses stand in brackets.
    private static final Pattern ADDRESS = Pattern.compile("localhost|[0-9.]+|\\[.*]");
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    // 100.64.0.0/10, shared by the customers of a carrier (RFC 6598).
    private static final int SHARED = 100;
    private static final int SHARED_NEXT = 64;
    private static final int SHARED_MASK = 0xc0;

    public Services {
        listed = Set.copyOf(listed);
    }

    /** A called endpoint did not answer as it should. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String service) {
            super(service, null, false, false);
        }
    }

    /** Queries may call nobody. */
    public static Services none() {
        return new Services(Set.of());
    }

    /**
     * Those of the addresses given.
     *
     * @throws IllegalArgumentException naming what is no address of an endpoint
     */
    public static Services of(List<String> addresses) {
        Set<URI> services = new LinkedHashSet<>();
        for (String address : addresses) {
            services.add(parse(address).orElseThrow(() -> new IllegalArgumentException(address)));
        }
        return new Services(services);
    }

    private static Optional<URI> parse(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return Optional.of(uri).filter(each -> web && each.getHost() != null && each.getUserInfo() == null
                    && each.getFragment() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether this very address is listed. */
    public boolean allows(String address) {
        return listed.stream().anyMatch(each -> each.toString().equals(address));
    }

    /** Whether a call would stay outside: a listed name must not lead to private addresses, which only their own listing opens. */
    static boolean isReachable(URI service) {
        if (ADDRESS.matcher(service.getHost()).matches()) {
            return true;
        }
        try {
            return Set.of(InetAddress.getAllByName(service.getHost())).stream().noneMatch(Services::isPrivate);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean carrier = bytes.length == 4 && bytes[0] == SHARED && (bytes[1] & SHARED_MASK) == SHARED_NEXT;
        boolean unique = bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return carrier || unique || address.isAnyLocalAddress() || address.isLoopbackAddress()
                || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress();
    }
}
